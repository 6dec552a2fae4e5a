"""What was read from a document that was brought in: its fields, their candidates, its zones; and
what an editor says of its lines before it is imported."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from articles.items.versions import field_of, in_words
from seeds.admin.candidates import BESIDE, likely, told
from seeds.admin.drawing import saved_page
from seeds.admin.zones.correcting import Correcting, SavedPage
from seeds.bringing.keeping import page_of
from seeds.intake.cases import say
from seeds.models import Batch, SeedDocument
from seeds.tasks import read_batch

State = Batch.State
NOT_HERE = {"too-costly", "reader-fault"}  # what a reading process died of is not read in a request

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


def correcting_of(request, batch, row):
    """What an editor says of the lines of a document; None where it is no longer, or not, read so.

    One that was imported is corrected on its own page, with its article.
    """
    codes = {reason["code"] for reason in row.reasons}
    data = page_of(batch, row.digest) if row.digest else None
    if data is None or row.became or batch.is_at_work or codes & NOT_HERE:
        return None
    return Correcting(request, SavedPage(row.digest, row.path, data))


def kept(request, batch, row, correcting):
    """Do what a button says; whether what is said was kept, and the document is read again."""
    try:
        if not correcting.act():
            return False
        with transaction.atomic():
            say(row.digest, correcting.said, request.user)
            if batch.move(State.READING, after=(State.READ, State.IMPORTED)):
                batch.documents.filter(pk=row.pk).update(outcome="")
                read_batch.defer(batch=batch.pk)
    except (ValidationError, IntegrityError) as refusal:
        messages.error(request, _said(refusal))
        return False
    messages.success(request, _("What you said of its lines is kept: it is read again so."))
    return True


def _said(refusal):
    if isinstance(refusal, ValidationError):
        return " ".join(refusal.messages)
    return _("Another editor says something of this page just now.")


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
