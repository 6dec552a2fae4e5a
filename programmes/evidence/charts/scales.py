"""The two axes of a chart, with the ticks that people count in.

values   0, 250, 500, 750, 1000        from zero, so that a small rise looks small;
         760, 800, 850, 900, 950       from elsewhere where all stand close, which the chart says
days     2023, 2024, 2025              or months, or days, as many as there is room for
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

CLOSE = Decimal("0.5")  # of the highest value: where the lowest is above it, zero is left out
TICKS = 5
STEPS = tuple(map(Decimal, ("1", "2", "2.5", "5", "10")))
MONTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000, 24000, 60000)
DAYS = (1, 2, 7, 14)


@dataclass(frozen=True, slots=True)
class ValueScale:
    """From the lowest tick to the highest."""

    low: Decimal
    high: Decimal
    step: Decimal

    @property
    def ticks(self) -> list[Decimal]:
        """The values that the axis names."""
        count = int((self.high - self.low) / self.step)
        return [self.low + self.step * number for number in range(count + 1)]

    @property
    def from_zero(self) -> bool:
        """Whether heights may be compared as they are."""
        return self.low <= 0

    def share(self, value: Decimal) -> float:
        """How high a value stands, from 0 to 1."""
        return float((value - self.low) / (self.high - self.low))


def value_scale(values: Sequence[Decimal]) -> ValueScale:
    """A scale that holds all values."""
    low, high = min(values), max(values)
    close = low > high * CLOSE and low != high and low > 0
    bottom, top = (low if close else min(low, Decimal(0))), max(high, Decimal(0))
    step = _step(top - bottom or Decimal(1), all(value == int(value) for value in values))
    first = _rounded(bottom, step, ROUND_FLOOR)
    if close and first == bottom:  # the lowest value stands on no axis
        first -= step
    last = _rounded(top, step, ROUND_CEILING)
    return ValueScale(max(first, Decimal(0)) if close else first, max(last, first + step), step)


def _step(reach: Decimal, whole: bool) -> Decimal:
    """The smallest step by which few ticks reach so far; of whole values a whole one."""
    rough = reach / TICKS
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(power * one for one in STEPS if power * one >= rough)
    return max(step.to_integral_value(ROUND_CEILING), Decimal(1)) if whole else step


def _rounded(value: Decimal, step: Decimal, how: str) -> Decimal:
    return (value / step).to_integral_value(how) * step


def day_ticks(first: date, last: date, most: int) -> tuple[str, list[date]]:
    """What the axis of days names, "day", "month" or "year", and these days, at most so many."""
    days = (last - first).days
    for step in DAYS:
        if days / step <= most and days < 60:
            return "day", [first + timedelta(step * n) for n in range(days // step + 1)]
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next((step for step in MONTHS if months / step <= most), MONTHS[-1])
    return ("year" if step >= 12 else "month"), list(_month_ticks(first, last, step))


def _month_ticks(first: date, last: date, step: int) -> Iterator[date]:
    """The first days of every so many months between two days."""
    number = -(-(first.year * 12 + first.month - 1 + (first.day > 1)) // step) * step
    while number // 12 <= min(last.year, date.max.year):
        day = date(max(number // 12, 1), number % 12 + 1, 1)
        if day > last:
            return
        yield day
        number += step
