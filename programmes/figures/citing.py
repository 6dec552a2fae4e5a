"""Whether the quotes of an article still stand in it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from articles.models import Article
from articles.text.quotes import QuoteMissing, QuoteRepeated, part, select
from programmes.models import Citation
from programmes.models.citations import citable_text

CHECKED = (
    "state", "exact", "prefix", "suffix", "start", "end", "normalisation", "number",
    "number_offset",
    "article_title", "publication_name", "article_day", "source_url", "language",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Checked:
    """The citations that lost their quote, and those that have it back."""

    orphaned: tuple[Citation, ...] = ()
    restored: tuple[Citation, ...] = ()


@transaction.atomic
def check_citations(article: Article) -> Checked:
    """Look for each cited quote in an article whose text, title or day changed.

    A quote that is gone, or that stands twice, makes an orphan; one that is back makes it stand
    again. Nothing is written where nothing changed.
    """
    citations = list(article.citations.select_for_update(no_key=True))
    if not citations:
        return Checked()
    text = citable_text(article)
    before = [_written(citation) for citation in citations]
    for citation in citations:
        _check(citation, article, text)
    changed = [
        (citation, was[0])
        for citation, was in zip(citations, before, strict=True)
        if _written(citation) != was
    ]
    Citation.objects.bulk_update([citation for citation, _ in changed], CHECKED)
    turned = [citation for citation, was in changed if citation.state != was]
    orphans = tuple(c for c in turned if c.state == Citation.State.ORPHAN)
    return Checked(orphans, tuple(c for c in turned if c not in orphans))


def _written(citation: Citation) -> tuple[object, ...]:
    return tuple(getattr(citation, name) for name in CHECKED)


def _check(citation: Citation, article: Article, text: str) -> None:
    """Renew what a citation says of its article, unsaved; an orphan keeps its last place."""
    citation.copy_article(article)
    try:
        selector = select(text, citation.exact)
    except (QuoteMissing, QuoteRepeated):
        citation.state = Citation.State.ORPHAN
        return
    # The text may set the same sentence with other spaces: the number is where it prints it.
    end = citation.number_offset + len(citation.number)
    place = part(selector.exact, citation.exact, citation.number_offset, end)
    citation.number, citation.number_offset = selector.exact[slice(*place)], place[0]
    citation.select(selector)
    citation.state = Citation.State.STANDING
