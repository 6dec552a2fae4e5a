"""Names for the values of a chart, none of which stands in another or on a dot or a line.

more than 800                   932            near its dot where there is room, with its day;
14 November 2023                 |             else the number alone; else farther away, with
     o- - - - - - - - - - - - -  o             a line that leads to it
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, hypot, radians, sin

from programmes.evidence.charts.boxes import Box, Room, along
from programmes.evidence.charts.shapes import (
    END,
    MIDDLE,
    START,
    Line,
    Part,
    Shape,
    Words,
    width_of,
    written,
)

LEAD = 1.25  # from one line to the next, in letters
NEAR = 8  # from a dot to its name
FAR = (26, 40, 56, 74, 94, 118)
STRIDE = 8  # from one place that is tried to the next
AROUND = (90, 270, 60, 120, 300, 240, 30, 150, 330, 210, 0, 180)  # degrees, above first


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a name."""

    parts: tuple[Part, ...]
    kind: str
    size: float


@dataclass(frozen=True, slots=True)
class Spot:
    """A dot that wants a name: the ways to say it, the longest first."""

    x: float
    y: float
    reach: float  # above it an arrow may stand
    ways: tuple[tuple[Row, ...], ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a name may stand, and to which side its lines are set."""

    box: Box
    anchor: str


def name(spot: Spot, room: Room) -> list[Shape] | None:
    """A name where there is room for it, which it takes; None where there is none."""
    for rows in spot.ways:
        if place := _free(room, _near(spot, rows), on_lines=False):
            return _taken(room, rows, place)
    shortest = spot.ways[-1]
    return (
        _led(spot, shortest, room, on_lines=False)
        or _taken(room, shortest, _free(room, _near(spot, shortest), on_lines=True))
        or _led(spot, shortest, room, on_lines=True)
        or _anywhere(spot, shortest, room)
    )


def size_of(rows: tuple[Row, ...]) -> tuple[float, float]:
    """How wide and how high a name is."""
    return (
        max(width_of(written(row.parts), row.size) for row in rows),
        sum(row.size * LEAD for row in rows),
    )


def _free(room: Room, places: Iterator[_Place], on_lines: bool) -> _Place | None:
    return next((place for place in places if room.is_free(place.box, on_lines)), None)


def _taken(room: Room, rows: tuple[Row, ...], place: _Place | None) -> list[Shape] | None:
    if place is None:
        return None
    room.take(place.box)
    return _written(rows, place)


def _led(spot: Spot, rows: tuple[Row, ...], room: Room, on_lines: bool) -> list[Shape] | None:
    """A name farther away, with a line that leads to it and crosses no other name."""
    for place in _far(spot, rows):
        if not room.is_free(place.box, on_lines):
            continue
        lead = _lead(spot, place.box)
        steps = list(along(lead))
        if all(room.is_free(step, on_lines) for step in steps):
            room.take(place.box)
            room.cross(lead)
            return [Line(lead, "lead"), *_written(rows, place)]
    return None


def _anywhere(spot: Spot, rows: tuple[Row, ...], room: Room) -> list[Shape] | None:
    """Where on the canvas there is room at all, whatever its line then crosses."""
    wide, high = size_of(rows)
    boxes = [
        Box(x, y, wide, high)
        for x in range(4, int(room.edge.right - wide), STRIDE)
        for y in range(4, int(room.edge.bottom - high), STRIDE)
    ]
    boxes.sort(key=lambda box: _distance(box, spot))
    box = next((box for box in boxes if room.is_free(box, on_lines=True)), None)
    if box is None:
        return None
    room.take(box)
    return [Line(_lead(spot, box), "lead"), *_written(rows, _Place(box, MIDDLE))]


def _distance(box: Box, spot: Spot) -> float:
    x, y = box.nearest(spot.x, spot.y)
    return hypot(x - spot.x, y - spot.y)


def _near(spot: Spot, rows: tuple[Row, ...]) -> Iterator[_Place]:
    """Above, below and beside a dot."""
    wide, high = size_of(rows)
    above, below = spot.y - spot.reach - NEAR - high, spot.y + NEAR
    for top in (above, below):
        yield _Place(Box(spot.x - wide / 2, top, wide, high), MIDDLE)
        yield _Place(Box(spot.x - wide + NEAR, top, wide, high), END)
        yield _Place(Box(spot.x - NEAR, top, wide, high), START)
    yield _Place(Box(spot.x + NEAR, spot.y - high / 2, wide, high), START)
    yield _Place(Box(spot.x - NEAR - wide, spot.y - high / 2, wide, high), END)


def _far(spot: Spot, rows: tuple[Row, ...]) -> Iterator[_Place]:
    """In circles around it."""
    wide, high = size_of(rows)
    for reach in FAR:
        for angle in AROUND:
            x = spot.x + reach * 1.3 * cos(radians(angle))
            y = spot.y - reach * sin(radians(angle))
            yield _Place(Box(x - wide / 2, y - high / 2, wide, high), MIDDLE)


def _lead(spot: Spot, box: Box) -> tuple[tuple[float, float], ...]:
    """From beside the dot to the nearest edge of its name."""
    x, y = box.nearest(spot.x, spot.y)
    away = _distance(box, spot) or 1
    start = min(NEAR / away, 1)
    end = max(1 - 2 / away, 0)
    return tuple(
        (round(spot.x + (x - spot.x) * part, 1), round(spot.y + (y - spot.y) * part, 1))
        for part in (start, end)
    )


def _written(rows: tuple[Row, ...], place: _Place) -> list[Shape]:
    box = place.box
    x = {START: box.x, MIDDLE: box.x + box.width / 2, END: box.right}[place.anchor]
    y, lines = box.y, []
    for row in rows:
        y += row.size * LEAD
        foot = round(y - row.size * 0.25, 1)
        lines.append(Words(round(x, 1), foot, row.parts, row.kind, row.size, place.anchor))
    return [*lines]
