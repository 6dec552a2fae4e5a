"""What was read from a document that was brought in: its fields, their candidates, its zones."""

from django.utils.text import capfirst

from articles.admin import field_of, in_words
from seeds.admin.candidates import BESIDE, likely, told
from seeds.admin.drawing import saved_page
from seeds.bringing.keeping import page_of
from seeds.models import SeedDocument

READ = ("title", "publication", "published_on", "authors", "language", "source_url")


def article_of(row):
    """The article that a document led to, where it was imported."""
    stored = SeedDocument.objects.filter(digest=row.digest).select_related("article").first()
    return stored and stored.article


def shown(batch, row):
    """A document for its page: what was read, what else its fields could be, and its text."""
    document = _as_document(batch, row)
    return {
        "fields": _fields(row),
        "candidates": _candidates(document) if document else [],
        "zones": saved_page(document) if document else "",
    }


def _as_document(batch, row):
    """The document as the import would keep it; None where its bytes are no longer there."""
    data = page_of(batch, row.digest) if row.digest else None
    if data is None:
        return SeedDocument.objects.filter(digest=row.digest).first()
    document = SeedDocument(path=row.path, raw=data, digest=row.digest, encoding=row.encoding)
    if not row.read:  # nor is it here, what could not be read within its limits
        document.drawn = None  # type: ignore[attr-defined]
    return document


def _fields(row):
    said = ((name, row.read.get(name)) for name in READ)
    return [
        (capfirst(field_of(name).verbose_name), in_words(name, value))
        for name, value in said
        if value
    ]


def _candidates(document):
    """Fields that leave a choice, with what each could be."""
    names = [name if isinstance(name, str) else name[0] for name in BESIDE]
    found = ((name, likely(document, name)) for name in names)
    return [
        (capfirst(field_of(name).verbose_name), [told(one) for one in choices])
        for name, choices in found
        if len(choices) > 1
    ]
