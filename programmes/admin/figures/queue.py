"""The queue of figures to review: two lists, each narrowed by what stands in the address.

?list=         what is worth an editor's time, the worthiest first
?list=other    the other numbers, which a machine read and nobody may need
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.lists.query import key_of
from articles.text.controls import without_nul
from programmes.admin.fields import names_of, options_of
from programmes.models import (
    Citation,
    Figure,
    Indicator,
    Place,
    Programme,
    Relation,
    Story,
    StoryArticle,
)
from programmes.models.figures import FigureQuerySet
from programmes.statements.worth import UNJUDGED

MANY = 1000  # figures that are counted
OTHER = "other"  # the list of those that are not worth an editor's time
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
    offers: Callable[[str], list[tuple[Any, Any]]]  # the choices of its menu, by what is chosen
    narrow: Callable[[str], Q]  # the figures that a choice leaves


def narrowed(query: QueryDict, filters: Iterable[QueueFilter]) -> FigureQuerySet:
    """The figures that wait, of both lists, as the filters choose them; of orphans those that were
    decided too."""
    figures = Figure.objects.suggested()
    if query.get("only") == "orphan":
        figures = Figure.objects.exclude(state=Figure.State.REJECTED)
    chosen = ((one, without_nul(query.get(one.name, ""))) for one in filters)
    return figures.filter(*(one.narrow(said) for one, said in chosen if said))


def of_list(query: QueryDict, figures: FigureQuerySet) -> FigureQuerySet:
    """Those of the list that is chosen, in the order in which one walks them."""
    return figures.worth_reading(query.get("list") != OTHER).order_by("-worth", "pk")


def lists(query: QueryDict, figures: FigureQuerySet) -> list[dict[str, Any]]:
    """Both lists as a page shows them, with how many wait in each."""
    named = (("", _("Worth reading")), (OTHER, _("Other numbers")))
    chosen = OTHER if query.get("list") == OTHER else ""
    return [
        {"name": name, "label": label, "is_chosen": name == chosen}
        | counted(figures.worth_reading(name != OTHER))
        for name, label in named
    ]


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
        first, second = (
            Exists(pairs.filter(**{end: OuterRef("pk")})) for end in ("first", "second")
        )
        return Q(first) | Q(second)
    return Q()


def of_story(key: int) -> Q:
    """Whether a figure is cited from an article of a story."""
    articles = StoryArticle.objects.filter(story=key).values("article")
    return Q(Exists(Citation.objects.filter(figure=OuterRef("pk"), article__in=articles)))


def _story_led_to(key: str) -> list[tuple[Any, Any]]:
    """The story that is chosen: its own form leads here, no menu names the others."""
    return [(story.pk, str(story)) for story in Story.objects.filter(pk=key_of(key))]


FILTERS = (
    QueueFilter("only", gettext_lazy("which"), lambda _chosen: [*ONLY.items()], _of_doubt),
    QueueFilter(
        "programme",
        gettext_lazy("programme"),
        lambda _chosen: names_of(Programme, "slug"),
        lambda slug: Q(programme__slug=slug),
    ),
    QueueFilter(
        "indicator",
        gettext_lazy("indicator"),
        lambda _chosen: names_of(Indicator, "slug"),
        lambda slug: Q(indicator__slug=slug),
    ),
    QueueFilter(
        "place",
        gettext_lazy("place"),
        lambda _chosen: names_of(Place, "code"),
        lambda code: Q(places__contains=[code[:6]]),
    ),
    QueueFilter("story", gettext_lazy("story"), _story_led_to, lambda key: of_story(key_of(key))),
)


def counted(figures: QuerySet[Figure]) -> dict[str, Any]:
    """How many wait, as far as they are counted, and whether there are more."""
    count = figures.order_by().values("pk")[: MANY + 1].count()
    return {"count": min(count, MANY), "more": count > MANY}


def menus(query: QueryDict, filters: Iterable[QueueFilter]) -> list[dict[str, Any]]:
    """The filters as a page shows them, those that offer anything."""
    chosen = [(one, query.get(one.name, "")) for one in filters]
    return [
        {
            "name": one.name,
            "label": capfirst(one.label),
            "options": options_of([("", _("all")), *choices], said),
        }
        for one, said in chosen
        if (choices := one.offers(said))
    ]
