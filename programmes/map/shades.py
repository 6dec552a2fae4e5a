"""Values in classes, each a shade of the map.

1 1 2 7       ->  1, 2, 7
3 4 5 6 7 90  ->  3 to 4, 5 to 6, 7 to 90
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

DEGREES = ((3,), (1, 3), (1, 2, 3))  # of darkness, by how many classes there are


@dataclass(frozen=True, slots=True)
class Shade:
    """A class of values from the least to the greatest of them; the darkest has the degree 3."""

    degree: int
    least: Decimal
    greatest: Decimal


def shades(values: Iterable[Decimal]) -> list[Shade]:
    """The classes of values, at most three, with as many different values in each as can be."""
    steps = sorted(set(values))
    if not steps:
        return []
    degrees = DEGREES[min(len(steps), len(DEGREES)) - 1]
    edges = [round(len(steps) * number / len(degrees)) for number in range(len(degrees) + 1)]
    return [
        Shade(degree, steps[edges[number]], steps[edges[number + 1] - 1])
        for number, degree in enumerate(degrees)
    ]


def degree_of(value: Decimal | None, classes: Iterable[Shade]) -> int:
    """The shade of a value; 0 where there is none."""
    if value is None:
        return 0
    return max((one.degree for one in classes if one.least <= value), default=0)
