"""Room on a drawing: boxes that are taken, and where there is still room for one more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil, hypot

CELL = 40.0  # boxes are kept by the squares of a grid that they stand in


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle from its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    def meets(self, other: Box) -> bool:
        """Whether the two have any room in common."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Whether it stands in the other."""
        return (
            self.x >= other.x
            and self.y >= other.y
            and self.right <= other.right
            and self.bottom <= other.bottom
        )

    def grown(self, by: float) -> Box:
        """With so much room around it."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """The point of it that is nearest to another."""
        return min(max(x, self.x), self.right), min(max(y, self.y), self.bottom)


def around(x: float, y: float, reach: float) -> Box:
    """A square around a point."""
    return Box(x - reach, y - reach, 2 * reach, 2 * reach)


def along(points: Iterable[tuple[float, float]], reach: float = 2) -> Iterator[Box]:
    """Small squares along a line, one beside the other."""
    for (x1, y1), (x2, y2) in pairwise(points):
        steps = max(ceil(hypot(x2 - x1, y2 - y1) / (2 * reach)), 1)
        for step in range(steps + 1):
            yield around(x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps, reach)


@dataclass
class Room:
    """A canvas with what stands on it."""

    edge: Box
    taken: dict[tuple[int, int], list[Box]] = field(default_factory=dict)
    crossed: dict[tuple[int, int], list[Box]] = field(default_factory=dict)

    def take(self, *boxes: Box) -> None:
        """Let these stand there."""
        _keep(self.taken, boxes)

    def cross(self, points: Iterable[tuple[float, float]]) -> None:
        """Let a line go there, on which something may stand where there is no other room."""
        _keep(self.crossed, along(points))

    def is_free(self, box: Box, on_lines: bool = False) -> bool:
        """Whether it would stand on the canvas and on nothing else, but for lines."""
        if not box.within(self.edge) or _meets(self.taken, box):
            return False
        return on_lines or not _meets(self.crossed, box)


def _keep(cells: dict[tuple[int, int], list[Box]], boxes: Iterable[Box]) -> None:
    for box in boxes:
        for cell in _cells(box):
            cells.setdefault(cell, []).append(box)


def _meets(cells: dict[tuple[int, int], list[Box]], box: Box) -> bool:
    return any(box.meets(other) for cell in _cells(box) for other in cells.get(cell, ()))


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.x // CELL), int(box.right // CELL) + 1):
        for row in range(int(box.y // CELL), int(box.bottom // CELL) + 1):
            yield column, row
