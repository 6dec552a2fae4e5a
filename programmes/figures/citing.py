"""Whether the quotes of an article still stand in it, and where.

A text that was edited is searched anew: `articles.text.quotes` tells by the words of a quote, the
words around it and its block which place is meant, and nothing else looks for a quote. A quote that
is gone, that stands in two places alike, or that only a sentence that looks alike could replace, is
an orphan.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from articles.models import Article
from articles.text.quotes import QuoteLost, find, part
from programmes.models import Citation, Figure
from programmes.models.citations import citable_text

CHECKED = (
    "state block start end exact prefix suffix normalisation number number_offset article_title "
    "publication_name article_day source_url language"
).split()

Place = tuple[int, int, int, int]  # a figure, an article, and where in it quote and number begin


@dataclass(frozen=True, slots=True)
class Checked:
    """The citations that lost their quote, and those that have it back."""

    orphaned: tuple[Citation, ...] = ()
    restored: tuple[Citation, ...] = ()


@transaction.atomic(savepoint=False)
def check_citations(articles: Iterable[Article]) -> Checked:
    """Look for each cited quote in articles whose text, title or day changed.

    A quote that has no place makes an orphan; one that is back makes it stand again. Nothing is
    written where nothing changed.
    """
    by_key = {article.pk: article for article in articles}
    cited = list(_locked(by_key))
    texts = {key: citable_text(by_key[key]) for key in {one.article_id for one in cited}}
    changed: list[tuple[Citation, str]] = []
    taken: set[Place] = set()
    for citation in cited:
        before = _written(citation)
        _check(citation, by_key[citation.article_id], texts[citation.article_id], taken)
        if _written(citation) != before:
            changed.append((citation, before[0]))
    _write([citation for citation, _ in changed])
    turned = [citation for citation, was in changed if citation.state != was]
    orphans = tuple(c for c in turned if c.state == Citation.State.ORPHAN)
    return Checked(orphans, tuple(c for c in turned if c not in orphans))


def losing(article: Article) -> list[Citation]:
    """The citations that stand and have no place in the text as it is now; nothing is written.

    Those of confirmed figures come first, those of rejected ones are nobody's loss.
    """
    stand = article.citations.standing().exclude(figure__state=Figure.State.REJECTED)
    cited = list(stand.select_related("figure").order_by("pk"))
    text, taken = citable_text(article), set[Place]()
    for citation in cited:
        _place(citation, text, taken)
    lost = [one for one in cited if one.state == Citation.State.ORPHAN]
    return sorted(lost, key=lambda one: one.figure.state != Figure.State.CONFIRMED)


def _locked(articles: Iterable[int]) -> Iterable[Any]:
    cited = Citation.objects.filter(article__in=list(articles)).order_by("pk")
    return cited.select_for_update(no_key=True)


def _written(citation: Citation) -> tuple[Any, ...]:
    return tuple(getattr(citation, name) for name in CHECKED)


def _check(citation: Citation, article: Article, text: str, taken: set[Place]) -> None:
    """Renew what a citation says of its article, unsaved; an orphan keeps its last place.

    Of a sentence that stood twice one may be gone: one citation of a figure stands at a place.
    """
    if article.is_public:  # what a draft says is not for readers
        citation.copy_article(article)
    _place(citation, text, taken)


def _place(citation: Citation, text: str, taken: set[Place]) -> None:
    citation.state = Citation.State.ORPHAN
    try:
        anchor = find(text, citation.anchor)
    except QuoteLost:
        return
    # The text may set the same sentence with other spaces: the number is where it prints it.
    end = citation.number_offset + len(citation.number)
    start, end = part(anchor.exact, citation.exact, citation.number_offset, end)
    place = citation.figure_id, citation.article_id or 0, anchor.start, start
    if place in taken:
        return
    taken.add(place)
    citation.number, citation.number_offset = anchor.exact[start:end], start
    citation.put(anchor)
    citation.state = Citation.State.STANDING


def _write(changed: list[Citation]) -> None:
    """Write citations that move; those of one figure may move to where another of them stood."""
    shared = Counter((citation.figure_id, citation.article_id) for citation in changed)
    if any(count > 1 for count in shared.values()):
        keys = [citation.pk for citation in changed]
        Citation.objects.filter(pk__in=keys).update(state=Citation.State.ORPHAN)
    Citation.objects.bulk_update(changed, CHECKED)
