"""What a search box of the review screen offers: rows by any of their names, or by their code.

search/?kind=place&words=orien
    {"found": [{"pk": 7, "key": "MA-02", "name": "Oriental", "more": "MA-02, Maroc"}],
     "left": false}

The plain menus of the screen name the same rows; `choosing.js` puts the boxes in their place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Length
from django.http import HttpRequest, JsonResponse
from django.urls import reverse

from articles.lists.admin_list import ListedArticles
from articles.lists.holding import Holding
from articles.lists.query import key_of
from articles.models import Article
from articles.text.controls import without_nul
from programmes.admin.searching import named, query_of
from programmes.models import Citation, Indicator, Place, Programme

OFFERED = 12
ARTICLE_WORDS = "article_words"  # what is typed where there are no scripts


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of rows that are searched."""

    key: str  # the field that names a row in an address
    find: Callable[[str], QuerySet[Any]]
    more: Callable[[Any], str]  # what tells rows of one name apart


def choices(request: HttpRequest) -> JsonResponse:
    """The rows that a search finds, the shortest names first; 404 for a kind that is none."""
    kind = KINDS.get(request.GET.get("kind", ""))
    if not kind:
        return JsonResponse({"found": [], "left": False}, status=404)
    words = without_nul(request.GET.get("words", "")).strip()
    rows = list(kind.find(words)[: OFFERED + 1])
    found = [
        {"pk": row.pk, "key": getattr(row, kind.key), "name": str(row), "more": kind.more(row)}
        for row in rows[:OFFERED]
    ]
    return JsonResponse({"found": found, "left": len(rows) > OFFERED})


def search_address(kind: str) -> str:
    """Where a search box asks for rows of a kind."""
    return f"{reverse('admin:programmes_figure_search')}?kind={kind}"


def article_choices(key: str, words: str) -> list[tuple[Any, Any]]:
    """An article by its key, then those that hold words and bear figures."""
    rows = list(Article.objects.filter(pk=key_of(key)).only("title")) if key_of(key) else []
    if words.strip():
        rows += [row for row in _articles(words)[:OFFERED] if row not in rows]
    return [(row.pk, str(row)) for row in rows]


def _with_a_name(rows: QuerySet[Any], words: str) -> QuerySet[Any]:
    return _shortest_first(named(rows, words) if words else rows)


def _indicators(words: str) -> QuerySet[Indicator]:
    held = [Holding("words", query_of(words))] if words else []
    return _shortest_first(Indicator.objects.filter(*held))


def _shortest_first(rows: QuerySet[Any]) -> QuerySet[Any]:
    """What holds little but the words comes before what holds much else."""
    return rows.order_by(Length("name_fr"), "name_fr")


def _articles(words: str) -> QuerySet[Article]:
    """Articles that figures are cited from, the latest first."""
    cited = Exists(Citation.objects.filter(article=OuterRef("pk")))
    rows: Any = ListedArticles(Article).without_texts().filter(cited).select_related("publication")
    found: QuerySet[Article] = rows.holding(words) if words else rows
    return found.order_by("-published_on", "-pk")


def _of_which_country(place: Place) -> str:
    return f"{place.code}, {place.parent}" if place.parent else place.code


def _paper_and_day(article: Article) -> str:
    return ", ".join(str(part) for part in (article.publication, article.day) if part)


KINDS = {
    "place": Kind(
        "code",
        lambda words: _with_a_name(Place.objects.select_related("parent"), words),
        _of_which_country,
    ),
    "programme": Kind(
        "slug", lambda words: _with_a_name(Programme.objects.all(), words), lambda row: row.slug
    ),
    "indicator": Kind("slug", _indicators, lambda row: row.unit or row.get_measure_display()),
    "article": Kind("pk", _articles, _paper_and_day),
}
