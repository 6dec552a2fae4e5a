"""The queue of figures to review: three lists, each narrowed by what stands in the address.

?list=          what is worth an editor's time, the worthiest first
?list=other     the other numbers, which a machine read and nobody may need
?list=drafts    what readers could not follow yet, for they do not see the article
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.lists.counting import Count, count_of_each, counts_in, statement_counting
from articles.lists.query import key_of
from articles.models import Article
from articles.text.controls import without_nul
from programmes.admin.fields import names_of, options_of
from programmes.admin.reviewing.choosing import search_address
from programmes.admin.reviewing.menus import Menu, long_kinds, menu_of, menu_of_articles
from programmes.models import (
    Citation,
    Figure,
    Place,
    Relation,
    Story,
    StoryArticle,
)
from programmes.models.figures import FigureQuerySet
from programmes.shared.questions import row_of
from programmes.statements.worth import UNJUDGED

OTHER = "other"  # the list of those that are not worth an editor's time
DRAFTS = "drafts"  # the list of those whose articles no reader sees
ONLY = {
    "contradicts": gettext_lazy("contradicted"),
    "ambiguous": gettext_lazy("ambiguous"),
    "orphan": gettext_lazy("orphan"),
    "without": gettext_lazy("without an indicator"),
}


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """One way to narrow the queue."""

    name: str  # in the address
    label: Any
    offers: Callable[[QueryDict, set[str]], Menu]  # its menu; and of which kinds there are many
    narrow: Callable[[str], Q]  # the figures that a choice leaves
    search: str = ""  # the kind of rows that a search box finds, where it has one


def narrowed(query: QueryDict, filters: Iterable[QueueFilter]) -> FigureQuerySet:
    """The figures that wait, of both lists, as the filters choose them; of orphans those that were
    decided too."""
    figures = Figure.objects.suggested()
    if query.get("only") == "orphan":
        figures = Figure.objects.exclude(state=Figure.State.REJECTED)
    chosen = ((one, without_nul(query.get(one.name, ""))) for one in filters)
    return figures.filter(*(one.narrow(said) for one, said in chosen if said))


@dataclass(frozen=True, slots=True)
class QueueList:
    """One list of the queue."""

    label: Any
    holds: Callable[[FigureQuerySet, Q], FigureQuerySet]  # of figures, and which can be followed
    counted_beside: bool = True  # also where another list is chosen


LISTS = {
    "": QueueList(
        gettext_lazy("Worth reading"), lambda rows, followed: rows.worth_reading().filter(followed)
    ),
    OTHER: QueueList(
        gettext_lazy("Other numbers"),
        lambda rows, followed: rows.worth_reading(False).filter(followed),
    ),
    # To count the few that nobody can follow, all that wait are looked at.
    DRAFTS: QueueList(
        gettext_lazy("Of drafts (hidden)"),
        lambda rows, followed: rows.exclude(followed),
        counted_beside=False,
    ),
}


def of_list(query: QueryDict, figures: FigureQuerySet) -> FigureQuerySet:
    """Those of the list that is chosen, in the order in which one walks them."""
    chosen = LISTS[list_of(query)].holds(figures, _followed(query))
    return chosen.order_by("-worth", "pk")


def waiting(query: str) -> FigureQuerySet:
    """The figures of the list that an address names by its query."""
    chosen = QueryDict(query)
    return of_list(chosen, narrowed(chosen, FILTERS))


def list_of(query: QueryDict) -> str:
    """The list that is chosen; the first, where none is."""
    said = query.get("list", "")
    return said if said in LISTS else ""


def lists(query: QueryDict, filters: Iterable[QueueFilter]) -> list[dict[str, Any]]:
    """The lists as a page shows them, with how many wait in each that is counted."""
    chosen = list_of(query)
    told = {
        name: {"count": count.number, "more": count.has_more}
        for name, count in zip(_counted(chosen), _counts(query, chosen, filters), strict=True)
    }
    return [
        {"name": name, "label": one.label, "is_chosen": name == chosen, **told.get(name, {})}
        for name, one in LISTS.items()
    ]


def _counted(chosen: str) -> list[str]:
    """The lists that are counted where one is chosen."""
    return [name for name, one in LISTS.items() if one.counted_beside or name == chosen]


def _counts(query: QueryDict, chosen: str, filters: Iterable[QueueFilter]) -> list[Count]:
    """How many wait in each of them."""
    if any(query.get(one.name) for one in filters):
        figures, followed = narrowed(query, filters), _followed(query)
        return count_of_each([LISTS[name].holds(figures, followed) for name in _counted(chosen)])
    return counts_in(row_of(_question_of_all(chosen)))


@cache
def _question_of_all(chosen: str) -> str:
    """What counts them where nothing narrows them: it is asked for each figure."""
    figures, followed = Figure.objects.suggested(), _followed(QueryDict())
    return statement_counting([LISTS[name].holds(figures, followed) for name in _counted(chosen)])


def _followed(query: QueryDict) -> Q:
    """Whether readers could follow a figure: they see one of its articles, or it was deleted. Among
    orphans stands what was decided too: that is theirs already."""
    # Article by article: a list of all that readers see would be made anew for each page.
    seen = Exists(Article.objects.published().filter(pk=OuterRef("article")))
    cited = Citation.objects.filter(figure=OuterRef("pk"))
    followed = Q(Exists(cited.filter(Q(article=None) | seen)))
    decided = ~Q(state=Figure.State.SUGGESTED)
    return followed | decided if query.get("only") == "orphan" else followed


def behind(figures: QuerySet[Figure], key: int) -> QuerySet[Figure]:
    """The figures that come after one, wherever it stands by now."""
    worth = _worth_of(key)
    return figures.filter(Q(worth=worth, pk__gt=key) | Q(worth__lt=worth))


def before(figures: QuerySet[Figure], key: int) -> QuerySet[Figure]:
    """The figures that come before one, the nearest first."""
    worth = _worth_of(key)
    nearer = figures.filter(Q(worth=worth, pk__lt=key) | Q(worth__gt=worth))
    return nearer.order_by("worth", "-pk")


def _worth_of(key: int) -> int:
    """What a figure is worth; of one that is gone, what the first are worth."""
    worth = Figure.objects.filter(pk=key).values_list("worth", flat=True).first()
    return UNJUDGED if worth is None else worth


def _of_doubt(what: str) -> Q:
    """Whether a figure is doubted in one way."""
    if what == "orphan":
        return Q(pk__in=Citation.objects.orphaned().values("figure"))
    if what == "ambiguous":
        return ~Q(ambiguous="")
    if what == "without":
        return Q(indicator=None)
    if what == "contradicts":
        pairs = Relation.objects.not_dismissed().contradicting()
        return Q(pk__in=pairs.order_by().values("first").union(pairs.order_by().values("second")))
    return Q()


def of_story(key: int) -> Q:
    """Whether a figure is cited from an article of a story."""
    articles = StoryArticle.objects.filter(story=key).values("article")
    return Q(Exists(Citation.objects.filter(figure=OuterRef("pk"), article__in=articles)))


def of_article(key: int) -> Q:
    """Whether a figure is cited from an article."""
    return Q(Exists(Citation.objects.filter(figure=OuterRef("pk"), article=key)))


def _story_led_to(query: QueryDict, _long: set[str]) -> Menu:
    """The story that is chosen: its own form leads here, no menu names the others."""
    key = key_of(query.get("story", ""))
    return Menu([(one.pk, str(one)) for one in Story.objects.filter(pk=key)] if key else [])


def _by_name(kind: str, label: Any) -> QueueFilter:
    """By a row with a name, which is searched where there are many."""
    return QueueFilter(
        kind,
        label,
        lambda query, long: menu_of(kind, "slug", query.get(kind), query, long),
        lambda slug: Q(**{f"{kind}__slug": slug}),
        search=kind,
    )


FILTERS = (
    QueueFilter(
        "only", gettext_lazy("which"), lambda _query, _long: Menu([*ONLY.items()]), _of_doubt
    ),
    _by_name("programme", gettext_lazy("programme")),
    _by_name("indicator", gettext_lazy("indicator")),
    QueueFilter(
        "place",
        gettext_lazy("place"),
        lambda _query, _long: Menu(names_of(Place, "code")),
        lambda code: Q(places__contains=[code[:6]]),
        search="place",
    ),
    QueueFilter(
        "article",
        gettext_lazy("article"),
        lambda query, _long: menu_of_articles(query.get("article", ""), query),
        lambda key: of_article(key_of(key)),
        search="article",
    ),
    QueueFilter("story", gettext_lazy("story"), _story_led_to, lambda key: of_story(key_of(key))),
)


def menus(query: QueryDict, filters: Iterable[QueueFilter]) -> list[dict[str, Any]]:
    """The filters as a page shows them, those that offer anything or are searched."""
    long = long_kinds()
    offered = [(one, one.offers(query, long)) for one in filters]
    return [
        {
            "name": one.name,
            "label": capfirst(one.label),
            "options": options_of([("", _("any")), *menu.choices], query.get(one.name, "")),
            "search": search_address(one.search) if one.search else "",
            "words": menu.words,
            "typed": menu.typed,
        }
        for one, menu in offered
        if menu.choices or one.search
    ]
