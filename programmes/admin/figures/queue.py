"""The queue of figures to review: narrowed by what stands in the address, walked by number."""

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

MANY = 1000  # figures that are counted
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


def narrowed(query: QueryDict, filters: Iterable[QueueFilter]) -> QuerySet[Figure]:
    """The figures that wait, as the filters choose them; of orphans those that were decided too."""
    figures = Figure.objects.suggested()
    if query.get("only") == "orphan":
        figures = Figure.objects.exclude(state=Figure.State.REJECTED)
    chosen = ((one, without_nul(query.get(one.name, ""))) for one in filters)
    return figures.filter(*(one.narrow(said) for one, said in chosen if said))


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


def counted(figures: QuerySet[Figure]) -> tuple[int, bool]:
    """How many wait, as far as they are counted, and whether there are more."""
    count = figures.order_by().values("pk")[: MANY + 1].count()
    return min(count, MANY), count > MANY


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
