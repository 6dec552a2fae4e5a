"""Where papers contradict each other, as editors settled it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Q

from programmes.evidence.shown_figures import ShownFigure
from programmes.models import Figure, Relation


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two values that cannot both be right, and what an editor says of them."""

    one: ShownFigure
    other: ShownFigure
    reason: str


def disputed_among(keys: Collection[int]) -> set[int]:
    """Those figures that another one contradicts."""
    confirmed = Figure.State.CONFIRMED
    settled = Relation.objects.settled().contradicting()
    public = settled.filter(first__state=confirmed, second__state=confirmed)
    pairs = public.filter(Q(first__in=keys) | Q(second__in=keys))
    return {key for pair in pairs.values_list("first_id", "second_id") for key in pair}


def disputes(pairs: Iterable[tuple[int, int, str]], shown: Iterable[ShownFigure]) -> list[Dispute]:
    """The contradictions with their figures, as far as these are shown."""
    figures = {figure.id: figure for figure in shown}
    return [
        Dispute(figures[one], figures[other], reason)
        for one, other, reason in pairs
        if one in figures and other in figures
    ]
