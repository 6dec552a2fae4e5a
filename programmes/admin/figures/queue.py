"""The queue of figures to review: narrowed by what stands in the address, walked by number."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.lists.query import number
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

Offer = tuple[str, Any, list[tuple[Any, Any]]]  # name, label, and the choices of a filter
MANY = 1000  # figures that are counted
FILTERS = ("programme", "indicator", "place", "only", "story")
ONLY = {
    "contradicts": gettext_lazy("contradicted"),
    "ambiguous": gettext_lazy("ambiguous"),
    "orphan": gettext_lazy("orphan"),
    "without": gettext_lazy("without an indicator"),
}


def narrowed(query: QueryDict) -> QuerySet[Figure]:
    """The figures that wait, as the filters choose them; what is no choice finds nothing."""
    figures = _only(query.get("only", ""))
    if programme := query.get("programme"):
        figures = figures.filter(programme__slug=programme)
    if indicator := query.get("indicator"):
        figures = figures.filter(indicator__slug=indicator)
    if place := query.get("place"):
        figures = figures.filter(places__contains=[place[:6]])
    if story := query.get("story"):
        figures = figures.filter(of_story(number(story) or 0))
    return figures


def _only(what: str) -> QuerySet[Figure]:
    """The figures of one doubt."""
    if what == "orphan":  # decided ones too: their sentence is gone
        orphans = Citation.objects.orphaned().values("figure")
        return Figure.objects.exclude(state=Figure.State.REJECTED).filter(pk__in=orphans)
    figures = Figure.objects.suggested()
    if what == "ambiguous":
        return figures.exclude(ambiguous="")
    if what == "without":
        return figures.filter(indicator=None)
    if what == "contradicts":
        pairs = Relation.objects.standing().contradicting()
        ends = (Exists(pairs.filter(**{end: OuterRef("pk")})) for end in ("first", "second"))
        return figures.filter(Q(next(ends)) | Q(next(ends)))
    return figures


def of_story(key: int) -> Q:
    """Whether a figure is cited from an article of a story."""
    articles = StoryArticle.objects.filter(story=key).values("article")
    return Q(Exists(Citation.objects.filter(figure=OuterRef("pk"), article__in=articles)))


def counted(figures: QuerySet[Figure]) -> tuple[int, bool]:
    """How many wait, as far as they are counted, and whether there are more."""
    count = figures.order_by().values("pk")[: MANY + 1].count()
    return min(count, MANY), count > MANY


def offered(query: QueryDict) -> list[Offer]:
    """The filters: name, label and what they offer."""
    filters: list[Offer] = [
        ("only", _("which"), [*ONLY.items()]),
        ("programme", _("programme"), names_of(Programme, "slug")),
        ("indicator", _("indicator"), names_of(Indicator, "slug")),
        ("place", _("place"), names_of(Place, "code")),
    ]
    story = Story.objects.filter(pk=number(query.get("story", "")) or 0).first()
    if story:  # led to from its own form
        filters.append(("story", _("story"), [(story.pk, str(story))]))
    return filters


def menus(query: QueryDict, filters: list[Offer]) -> list[dict[str, Any]]:
    """The filters as a page shows them."""
    return [
        {
            "name": name,
            "label": capfirst(label),
            "options": options_of([("", _("all")), *choices], query.get(name)),
        }
        for name, label, choices in filters
    ]
