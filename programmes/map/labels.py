"""Where labels stand on a map: none on another, none beyond the frame.

    Spot (where, how wide and high its words are)  ->  Label (the middle of its words, and the line
                                                       that leads to its spot where it stands apart)

A label is tried on its shape where that has room for it, then beside it, then farther away; of the
places that are free the one that covers least of other shapes is taken, the nearest first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from programmes.map.shapes import Box, Point

_SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))
_STEPS = (0.15, 0.9, 1.8, 3.0, 4.5)  # how far a label may stand from its shape, in its own height
_LED = 0.5  # from how far on a line leads to the spot


@dataclass(frozen=True, slots=True)
class Spot:
    """What is labelled: the middle of its shape, the box around that, the size of its words, and
    whether they have room on the shape."""

    code: str
    at: Point
    shape: Box
    width: float
    height: float
    roomy: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """Where the words of a spot stand; `line` leads from them to the spot."""

    code: str
    at: Point
    line: tuple[Point, Point] | None


def placed(spots: Iterable[Spot], frame: Box) -> list[Label]:
    """The labels of all spots that have room for one, the widest looked at first."""
    return _placed(tuple(spots), frame)


@lru_cache(maxsize=64)
def _placed(spots: tuple[Spot, ...], frame: Box) -> list[Label]:
    """Worked out once for as long as a map says the same."""
    ordered = sorted(spots, key=lambda spot: (-spot.width, spot.code))
    boxes: list[Box] = []
    labels: list[Label] = []
    for spot in ordered:
        others = [other for other in ordered if other is not spot]
        if found := _best(spot, others, boxes, frame):
            boxes.append(found)
            labels.append(Label(spot.code, _middle(found), _line(spot, found)))
    return labels


def _best(spot: Spot, others: Sequence[Spot], taken: Sequence[Box], frame: Box) -> Box | None:
    free = [
        box
        for box in _tried(spot)
        if box.within(frame)
        and not any(box.meets(other) for other in taken)
        and not any(_holds(box, other.at) for other in others)
    ]
    return min(free, key=lambda box: _covered(box, others), default=None)


def _tried(spot: Spot) -> Iterator[Box]:
    """The places of a label, the best first."""
    if spot.roomy:
        yield _around(spot.at, spot)
    for step in _STEPS:
        for side in _SIDES:
            yield _around(_beside(spot, side, step * spot.height), spot)


def _beside(spot: Spot, side: tuple[int, int], gap: float) -> Point:
    (x, y), (right, down), shape = spot.at, side, spot.shape
    across = {1: shape.right + gap + spot.width / 2, -1: shape.left - gap - spot.width / 2}
    along = {1: shape.bottom + gap + spot.height / 2, -1: shape.top - gap - spot.height / 2}
    return across.get(right, x), along.get(down, y)


def _around(at: Point, spot: Spot) -> Box:
    (x, y), half, high = at, spot.width / 2, spot.height / 2
    return Box(x - half, y - high, x + half, y + high)


def _covered(box: Box, others: Iterable[Spot]) -> float:
    return sum(box.shared(other.shape) for other in others)


def _holds(box: Box, point: Point) -> bool:
    return box.left <= point[0] <= box.right and box.top <= point[1] <= box.bottom


def _middle(box: Box) -> Point:
    return round((box.left + box.right) / 2), round((box.top + box.bottom) / 2)


def _line(spot: Spot, box: Box) -> tuple[Point, Point] | None:
    """From the nearest point of the words to the spot, where they stand away from its shape."""
    shape = spot.shape
    across = max(box.left - shape.right, shape.left - box.right, 0)
    along = max(box.top - shape.bottom, shape.top - box.bottom, 0)
    if max(across, along) <= _LED * spot.height:
        return None
    x, y = spot.at
    near = min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)
    return (round(near[0]), round(near[1])), (round(x), round(y))
