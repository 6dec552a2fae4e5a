"""What a chart is drawn from: values with the words that stand beside them.

A chart says no word of its own: whatever it prints comes with what it is drawn from, so that it
can be drawn, and kept, without asking in which language.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

RIGHT_TO_LEFT = {"ar"}


class Bound(Enum):
    """How a value is known, as its dot shows it."""

    EXACT = "exact"
    FLOOR = "floor"  # more than, at least
    CEILING = "ceiling"  # less than, up to
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Point:
    """A value with its day; `note` is said under its number where there is room, `short` where
    there is little."""

    key: int  # of its figure
    value: Decimal
    day: date
    number: str
    qualifier: str = ""
    note: str = ""
    short: str = ""
    bound: Bound = Bound.EXACT
    counts: bool = True  # the value that counts for its year, through which the line goes


@dataclass(frozen=True, slots=True)
class Gap:
    """Two values that contradict each other, by their keys, and how far apart they are."""

    one: int
    other: int
    words: str
    title: str  # of the two seen close up


@dataclass(frozen=True, slots=True)
class Target:
    """What was aimed at; it stands on no axis."""

    key: int
    number: str
    qualifier: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """All that one chart shows."""

    title: str
    points: tuple[Point, ...]
    gaps: tuple[Gap, ...] = ()
    targets: tuple[Target, ...] = ()
    targets_title: str = ""
    unit: str = ""
    language: str = "fr"

    @property
    def backwards(self) -> bool:
        """Whether time runs from right to left."""
        return self.language in RIGHT_TO_LEFT
