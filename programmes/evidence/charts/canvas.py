"""The two canvases that a chart is drawn on, and where its axes stand on them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from programmes.evidence.charts.scales import ValueScale

SIDE, TOP, FOOT = 26.0, 62.0, 34.0  # room beside, above and below


@dataclass(frozen=True, slots=True)
class Canvas:
    """Its size, and the sizes of its letters; about one pixel a unit where it is seen."""

    width: float
    height: float
    number: float
    note: float
    tick: float


WIDE = Canvas(760, 330, 21, 13, 12.5)
NARROW = Canvas(340, 300, 17, 13, 12.5)


def grown(canvas: Canvas, by: float) -> Canvas:
    """A higher one."""
    return replace(canvas, height=round(canvas.height * by))


@dataclass(frozen=True, slots=True)
class Axes:
    """Where days and values stand."""

    start: float  # of the axis of days, beside the words of the other
    end: float
    base: float
    first: date
    days: int
    scale: ValueScale

    def across(self, day: date) -> float:
        """Where a day stands."""
        reach = self.end - self.start - 2 * SIDE
        return round(self.start + SIDE + reach * (day - self.first).days / self.days, 1)

    def up(self, value: Decimal) -> float:
        """Where a value stands."""
        return round(self.base - (self.base - TOP) * self.scale.share(value), 1)
