"""Whether the quotes of an article still stand in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from articles.models import Article
from articles.text.quotes import QuoteMissing, QuoteRepeated, part, select
from programmes.models import Citation
from programmes.models.citations import citable_text

CHECKED = (
    "state",
    "exact",
    "prefix",
    "suffix",
    "start",
    "end",
    "normalisation",
    "number",
    "number_offset",
    "article_title",
    "publication_name",
    "article_day",
    "source_url",
    "language",
)


@dataclass(frozen=True, slots=True)
class Checked:
    """The citations that lost their quote, and those that have it back."""

    orphaned: tuple[Citation, ...] = ()
    restored: tuple[Citation, ...] = ()


@transaction.atomic(savepoint=False)
def check_citations(articles: Iterable[Article]) -> Checked:
    """Look for each cited quote in articles whose text, title or day changed.

    A quote that is gone, or that stands twice, makes an orphan; one that is back makes it stand
    again. Nothing is written where nothing changed.
    """
    by_key = {article.pk: article for article in articles}
    cited = list(_locked(by_key))
    texts = {key: citable_text(by_key[key]) for key in {one.article_id for one in cited}}
    changed: list[tuple[Citation, str]] = []
    for citation in cited:
        before = _written(citation)
        _check(citation, by_key[citation.article_id], texts[citation.article_id])
        if _written(citation) != before:
            changed.append((citation, before[0]))
    Citation.objects.bulk_update([citation for citation, _ in changed], CHECKED)
    turned = [citation for citation, was in changed if citation.state != was]
    orphans = tuple(c for c in turned if c.state == Citation.State.ORPHAN)
    return Checked(orphans, tuple(c for c in turned if c not in orphans))


def _locked(articles: Iterable[int]) -> Iterable[Any]:
    cited = Citation.objects.filter(article__in=list(articles)).order_by("pk")
    return cited.select_for_update(no_key=True)


def _written(citation: Citation) -> tuple[Any, ...]:
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
