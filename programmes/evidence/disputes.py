"""Where papers contradict each other, as editors settled it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TypedDict

from django.db.models import Q

from programmes.evidence.shown_figures import ShownFigure
from programmes.models import Figure, Relation

ENDS = ("first", "second")


class DisputeRow(TypedDict):
    """The keys of two figures that contradict each other, and what an editor says of them."""

    one: int
    other: int
    public_reason: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two values that cannot both be right, and what an editor says of them."""

    one: ShownFigure
    other: ShownFigure
    public_reason: str


def disputed_among(keys: Collection[int]) -> set[int]:
    """Those figures that another one contradicts."""
    confirmed = Figure.State.CONFIRMED
    settled = Relation.objects.settled().contradicting()
    public = settled.filter(
        *(Q(**{f"{end}__state": confirmed, f"{end}__withholding": None}) for end in ENDS)
    )
    pairs = public.filter(Q(first__in=keys) | Q(second__in=keys))
    return {key for pair in pairs.values_list("first_id", "second_id") for key in pair}


def disputed_in(rows: Iterable[DisputeRow]) -> set[int]:
    """The figures of these contradictions."""
    return {key for row in rows for key in (row["one"], row["other"])}


def disputes(rows: Iterable[DisputeRow], shown: Iterable[ShownFigure]) -> list[Dispute]:
    """The contradictions with their figures, as far as these are shown."""
    figures = {figure.id: figure for figure in shown}
    return [
        Dispute(figures[row["one"]], figures[row["other"]], row["public_reason"])
        for row in rows
        if row["one"] in figures and row["other"] in figures
    ]
