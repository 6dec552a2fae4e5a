"""Two values that contradict each other: tied by a bracket, or seen close up where their dots
stand in each other.

        o 5,000            +--------------------------------+
        ]                  | 5 to 9 July 2025, close up     |
        ] gap of 4,068     | [ 932   5 July 2025, 4 origins |
        ]                  | [ gap of 9                     |
        o 932              | [ 923   9 July 2025, 1 origin  |
                           +--------------------------------+
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from programmes.evidence.charts.boxes import Box, Room
from programmes.evidence.charts.canvas import Canvas
from programmes.evidence.charts.naming import Row, Spot, name
from programmes.evidence.charts.shapes import (
    Frame,
    Line,
    Part,
    Shape,
    Words,
    said,
    width_of,
    written,
)
from programmes.evidence.charts.values import Point

CLOSE = 34.0  # units across and up, within which two dots cannot be told apart
AWAY = 15.0  # of a bracket from its dots
EDGE, INDENT = 12.0, 30.0  # in the frame of a close-up
STRIDE = 14  # from one place that is tried to the next


@dataclass(frozen=True, slots=True)
class Side:
    """A value of a dispute, and where it stands."""

    point: Point
    x: float
    y: float
    disputed: bool  # drawn so; the other one counts


def is_near(one: Side, other: Side) -> bool:
    """Whether both have to be seen close up."""
    return abs(one.x - other.x) < CLOSE and abs(one.y - other.y) < CLOSE


def bracket(one: Side, other: Side, words: str, canvas: Canvas, room: Room) -> list[Shape]:
    """A line from one value to the other beside them, with how far apart they are."""
    x = max(one.x, other.x) + AWAY
    if x > canvas.width - 4:
        x = min(one.x, other.x) - AWAY
    line = ((one.x, one.y), (x, one.y), (x, other.y), (other.x, other.y))
    room.cross(line)
    row = Row((Part(words),), "gap", canvas.note)
    spot = Spot(x, round((one.y + other.y) / 2, 1), 0, ((row,),))
    return [Line(line, "bracket"), *(name(spot, room) or ())]


def close_up(
    sides: tuple[Side, Side], title: str, words: str, canvas: Canvas, room: Room
) -> list[Shape]:
    """Both values in a frame where there is room for it, tied to their dots; else nothing."""
    wide, high = _size(sides, title, words, canvas)
    x, y = (sum(values) / 2 for values in ((s.x for s in sides), (s.y for s in sides)))
    places = [place for place in _places(canvas, wide, high) if room.is_free(place.grown(8))]
    if not places:
        return []
    box = min(places, key=lambda place: _away(place, x, y))
    room.take(box.grown(4))
    return [*_ties(box, x, y), *_framed(box, sides, title, words, canvas)]


def in_band(
    sides: tuple[Side, Side], title: str, words: str, canvas: Canvas, top: float
) -> tuple[list[Shape], float]:
    """Both values in a frame below all else, and where that ends."""
    wide, high = _size(sides, title, words, canvas)
    box = Box(2, top + 6, wide, high)
    return _framed(box, sides, title, words, canvas), box.bottom + 6


def _places(canvas: Canvas, wide: float, high: float) -> Iterator[Box]:
    for x in range(0, int(canvas.width - wide), STRIDE):
        for y in range(0, int(canvas.height - high), STRIDE):
            yield Box(float(x), float(y), wide, high)


def _away(box: Box, x: float, y: float) -> float:
    """How far a place is from a dot: best below it, in the reach of a glance."""
    sideways = abs(box.x + box.width / 2 - x)
    return sideways + abs(box.y - y - 50) + (400 if box.bottom < y else 0)


def _ties(box: Box, x: float, y: float) -> list[Shape]:
    """Two lines from the dots to the corners of the frame that are turned to them."""
    edge = box.y if box.y > y else box.bottom
    return [Line(((round(x, 1), round(y, 1)), (end, edge)), "tie") for end in (box.x, box.right)]


def _size(sides: tuple[Side, Side], title: str, words: str, canvas: Canvas) -> tuple[float, float]:
    numbers, notes = zip(*(_texts(side) for side in sides), strict=True)
    row = max(width_of(text, canvas.number) for text in numbers)
    row += 10 + max(width_of(text, canvas.note) for text in notes)
    rest = max(width_of(title, canvas.note) - INDENT + EDGE, width_of(words, canvas.note))
    wide = min(INDENT + max(row, rest) + EDGE, canvas.width - 4)
    return round(wide, 1), round(2 * canvas.number + 2 * canvas.note + 50, 1)


def _texts(side: Side) -> tuple[str, str]:
    """What is said of a side, in two columns."""
    number = said(side.point.number, side.point.qualifier, side.point.key)
    return written(number), side.point.note or side.point.short


def _framed(
    box: Box, sides: tuple[Side, Side], title: str, words: str, canvas: Canvas
) -> list[Shape]:
    """The frame, its title, both values by height, and the bracket at their side."""
    ordered = sorted(sides, key=lambda side: (-side.point.value, side.point.key))
    x = box.x + INDENT
    first = box.y + 10 + canvas.note + 8 + canvas.number
    middle = first + canvas.note + 8
    last = middle + canvas.number + 8
    column = x + 10 + max(width_of(_texts(side)[0], canvas.number) for side in sides)
    middles = [round(y - canvas.number * 0.34, 1) for y in (first, last)]
    tick, spine = box.x + EDGE + 9, box.x + EDGE
    line = ((tick, middles[0]), (spine, middles[0]), (spine, middles[1]), (tick, middles[1]))
    return [
        Frame(box.x, box.y, box.width, box.height),
        Words(spine, box.y + 8 + canvas.note, (Part(title),), "close", canvas.note),
        Line(line, "bracket"),
        Words(x, middle, (Part(words),), "gap", canvas.note),
        *_row(ordered[0], x, column, first, canvas),
        *_row(ordered[1], x, column, last, canvas),
    ]


def _row(side: Side, x: float, column: float, y: float, canvas: Canvas) -> list[Shape]:
    brick = " disputed" if side.disputed else ""
    number = said(side.point.number, side.point.qualifier, side.point.key)
    note = _texts(side)[1]
    return [
        Words(x, round(y, 1), number, f"value{brick}", canvas.number),
        Words(round(column, 1), round(y, 1), (Part(note),), "day", canvas.note),
    ]
