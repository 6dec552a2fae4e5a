"""Where an outline lies on the map: its box, and the spot at which its label is looked for.

    M100 200l10 0 0 10 -10 0z   ->   box 100 200 110 210, spot 105 205, area 100

A country of several pieces is labelled at the largest of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

_NUMBER = re.compile(r"-?\d+")

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its sides."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def meets(self, other: Box) -> bool:
        """Whether they share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def shared(self, other: Box) -> float:
        """The area that they share."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(width, 0) * max(height, 0)

    def within(self, other: Box) -> bool:
        """Whether no part of it is outside another one."""
        across = other.left <= self.left and self.right <= other.right
        return across and other.top <= self.top and self.bottom <= other.bottom


@dataclass(frozen=True, slots=True)
class Lie:
    """Where an outline lies: the box around all of it, that of its largest piece, the middle of
    that piece, and its corners."""

    whole: Box
    piece: Box
    spot: Point
    corners: tuple[Point, ...]

    def has_room(self, width: float, height: float) -> bool:
        """Whether words of a size fit into its largest piece, around the middle of it."""
        x, y = self.spot
        across, along = (-width / 2, 0, width / 2), (-height / 2, height / 2)
        return all(holds(self.corners, (x + right, y + down)) for right in across for down in along)


@lru_cache(maxsize=400)
def lie_of(path: str) -> Lie:
    """Where the outline of a path lies."""
    pieces = [_points(piece) for piece in path.split("M")[1:]]
    largest = max(pieces, key=lambda piece: abs(_twice_the_area(piece)))
    whole = box_of([point for piece in pieces for point in piece])
    return Lie(whole, box_of(largest), _middle(largest), tuple(largest))


def holds(corners: Sequence[Point], point: Point) -> bool:
    """Whether a point is within a line of corners: a ray from it crosses the line an odd number of
    times."""
    x, y = point
    crossed = [(x1, y1, x2, y2) for (x1, y1), (x2, y2) in _edges(corners) if (y1 > y) != (y2 > y)]
    return sum(x < x1 + (y - y1) * (x2 - x1) / (y2 - y1) for x1, y1, x2, y2 in crossed) % 2 == 1


def box_of(points: Sequence[Point]) -> Box:
    """The smallest box around points."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _points(piece: str) -> list[Point]:
    """The corners of a piece; its path is a start, then whole steps."""
    numbers = [int(number) for number in _NUMBER.findall(piece)]
    steps: list[Point] = list(zip(numbers[::2], numbers[1::2], strict=True))
    return list(accumulate(steps, lambda here, way: (here[0] + way[0], here[1] + way[1])))


def _edges(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    return pairwise([*points, points[0]])


def _twice_the_area(points: list[Point]) -> float:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in _edges(points))


def _middle(points: list[Point]) -> Point:
    """The centre of mass of a piece, or that of its box where it has no area."""
    area = _twice_the_area(points)
    if not area:
        box = box_of(points)
        return (box.left + box.right) / 2, (box.top + box.bottom) / 2
    weights = [(one, two, one[0] * two[1] - two[0] * one[1]) for one, two in _edges(points)]
    x = sum((one[0] + two[0]) * weight for one, two, weight in weights)
    y = sum((one[1] + two[1]) * weight for one, two, weight in weights)
    return round(x / (3 * area)), round(y / (3 * area))
