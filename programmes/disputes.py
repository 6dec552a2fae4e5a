"""Where papers contradict each other, as editors settled it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from programmes.models import Figure, Indicator, Relation
from programmes.shown_figures import ShownFigure

SHOWN = 10  # contradictions on a page, the latest


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two values that cannot both be right, and what an editor says of them."""

    one: ShownFigure
    other: ShownFigure
    reason: str


def contradictions(indicator: Indicator) -> list[tuple[int, int, str]]:
    """The numbers of two figures and the editor's reason; the latest first."""
    pairs = _public().filter(first__indicator=indicator).order_by("-id")
    return list(pairs.values_list("first_id", "second_id", "reason")[:SHOWN])


def disputed_among(keys: Collection[int]) -> set[int]:
    """Those figures that another one contradicts."""
    pairs = _public().filter(Q(first__in=keys) | Q(second__in=keys))
    return {key for pair in pairs.values_list("first_id", "second_id") for key in pair}


def _public() -> QuerySet[Relation]:
    """Contradictions that an editor settled, between figures that readers may see."""
    confirmed = Figure.State.CONFIRMED
    settled = Relation.objects.settled().contradicting()
    return settled.filter(first__state=confirmed, second__state=confirmed)


def disputes(pairs: Iterable[tuple[int, int, str]], shown: Iterable[ShownFigure]) -> list[Dispute]:
    """The contradictions with their figures, as far as these are shown."""
    figures = {figure.id: figure for figure in shown}
    return [
        Dispute(figures[one], figures[other], reason)
        for one, other, reason in pairs
        if one in figures and other in figures
    ]
