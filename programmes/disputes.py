"""Where papers contradict each other, as editors settled it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

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
    """The numbers of two figures, both confirmed, and the editor's reason; the latest first."""
    confirmed = Figure.State.CONFIRMED
    settled = Relation.objects.settled().contradicting().order_by("-id")
    both = settled.filter(
        first__indicator=indicator, first__state=confirmed, second__state=confirmed
    )
    return list(both.values_list("first_id", "second_id", "reason")[:SHOWN])


def disputes(pairs: Iterable[tuple[int, int, str]], shown: Iterable[ShownFigure]) -> list[Dispute]:
    """The contradictions with their figures, as far as these are shown."""
    figures = {figure.id: figure for figure in shown}
    return [
        Dispute(figures[one], figures[other], reason)
        for one, other, reason in pairs
        if one in figures and other in figures
    ]
