"""The figures that a page sets large, as editors chose and ordered them, and what they make."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from django.db.models import Q

from programmes.disputes import disputed_among
from programmes.models import Figure, Programme
from programmes.models.figure_querysets import FigureQuerySet
from programmes.series import ShownTotal, by_scope, total
from programmes.shown_figures import ShownFigure, shown

SET = 8  # figures that a page sets large
ADDED = 60  # figures of which totals are made


def key_figures(figures: FigureQuerySet, count: int = SET) -> list[ShownFigure]:
    """The latest value of each scope: first what editors prefer, and gave a place to."""
    return shown(_chosen(figures)[:count])


def of_programme(programme: Programme) -> tuple[list[ShownFigure], list[ShownTotal]]:
    """The key figures of a programme, and the totals of its own and its projects' values."""
    both = Q(programme=programme.pk) | Q(programme__parent=programme.pk)
    figures = shown(_chosen(Figure.objects.confirmed().filter(both))[: ADDED + 1])
    own = [f for f in figures if f.programme and f.programme["slug"] == programme.slug]
    return own[:SET], totals(figures) if len(figures) <= ADDED else []


def totals(figures: Sequence[ShownFigure]) -> list[ShownTotal]:
    """What the values of each indicator make, where they may be added."""
    added = sorted((f for f in figures if f.indicator and f.indicator["adds"]), key=_measured)
    scopes = [by_scope(list(group)) for _, group in groupby(added, key=_measured)]
    disputed = disputed_among([f.id for f in added]) if any(len(s) > 1 for s in scopes) else set()
    return [made for series in scopes if (made := total(series, disputed)[0])]


def _chosen(figures: FigureQuerySet) -> FigureQuerySet:
    latest = figures.latest_per_indicator().annotate(unplaced=Q(position=0))
    return latest.order_by("-preferred", "unplaced", "position", "id")


def _measured(figure: ShownFigure) -> str:
    return figure.indicator["slug"] if figure.indicator else ""
