"""The values of a series over time, drawn as SVG by the server.

      12 -- - - - - - - - - - - - o 932      a line through the value that counts of each year,
         |        o 800 ......... :          other values of the same year beside it,
         +------------------------+          an open point where the value is not exact
            2023                2025

Only presentation attributes and classes: the strict Content-Security-Policy lets no style in. The
table beside a chart says the same to who does not see it, so a chart holds no links.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import drawsvg
from markupsafe import Markup

WIDTH, HEIGHT = 360, 220  # about one pixel a unit on a telephone
START, END, TOP, BASE = 34, 326, 34, 186
SIZE = 12  # of letters
LETTER = 0.62 * SIZE  # how wide one is, about


@dataclass(frozen=True, slots=True)
class Point:
    """A value in a chart; `value_words` and `day_words` are what the page prints of it."""

    key: int
    value: Decimal
    day: date
    value_words: str
    day_words: str
    exact: bool = True
    counts: bool = True  # the value that counts for its year


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a point stands."""

    x: float
    y: float
    point: Point


def chart(points: Sequence[Point], title: str, backwards: bool = False) -> Markup:
    """A chart of two or more days, else nothing; time runs from right to left where `backwards`."""
    if len({point.day for point in points}) < 2:
        return Markup()
    spots = list(_spots(sorted(points, key=lambda point: (point.day, point.key))))
    if backwards:
        spots = [replace(spot, x=WIDTH - spot.x) for spot in spots]
    drawing = drawsvg.Drawing(WIDTH, HEIGHT, role="img", class_="chart")
    drawing.append_title(title)
    drawing.append(
        drawsvg.Line(START - 18, BASE, END + 18, BASE, class_="axis", stroke="currentColor")
    )
    drawing.append(_line([spot for spot in spots if spot.point.counts]))
    drawing.extend(_dots(spots))
    drawing.extend(_labels(spots))
    drawing.extend(_days(spots))
    return Markup(drawing.as_svg(header=""))  # noqa: S704 - drawsvg escapes texts


def _spots(points: Sequence[Point]) -> Iterator[_Spot]:
    """Each value by its day and from zero, so that a small rise looks small."""
    first, last = points[0].day, points[-1].day
    days = max((last - first).days, 1)
    values = [Decimal(0), *(point.value for point in points)]
    low, reach = min(values), max(values) - min(values) or 1
    for point in points:
        x = START + (END - START) * (point.day - first).days / days
        yield _Spot(
            round(x, 1), round(BASE - (BASE - TOP) * float((point.value - low) / reach), 1), point
        )


def _line(spots: Sequence[_Spot]) -> drawsvg.Lines:
    ends = [place for spot in spots for place in (spot.x, spot.y)]
    return drawsvg.Lines(*ends, class_="line", fill="none", stroke="currentColor", stroke_width=2)


def _dots(spots: Sequence[_Spot]) -> Iterator[drawsvg.Circle]:
    for spot in sorted(spots, key=lambda spot: spot.point.counts):  # those that count lie above
        kind = "dot" if spot.point.exact else "dot open"
        yield drawsvg.Circle(spot.x, spot.y, 4, class_=kind, stroke="currentColor", stroke_width=2)


def _labels(spots: Sequence[_Spot]) -> Iterator[drawsvg.Text]:
    """Values, the latest first, as far as there is room."""
    taken: list[tuple[float, float, float]] = []
    for spot in sorted(
        spots, key=lambda spot: (not spot.point.counts, -spot.point.day.toordinal())
    ):
        words = spot.point.value_words
        x, y = _within(spot.x, words), spot.y - 10
        if all(
            abs(x - other) > (len(words) * LETTER + wide) / 2 or abs(y - height) > SIZE
            for other, height, wide in taken
        ):
            taken.append((x, y, len(words) * LETTER))
            yield drawsvg.Text(
                words,
                SIZE,
                x,
                y,
                class_="value",
                text_anchor="middle",
                fill="currentColor",
                data_figure=spot.point.key,
            )


def _days(spots: Sequence[_Spot]) -> Iterator[drawsvg.Text]:
    """Days below the axis, the latest first, as far as there is room."""
    last: list[tuple[float, float]] = []
    for spot in sorted(spots, key=lambda spot: spot.point.day, reverse=True):
        words = spot.point.day_words
        x, wide = _within(spot.x, words), len(words) * LETTER
        if all(abs(x - other) > (wide + width) / 2 + LETTER for other, width in last):
            last.append((x, wide))
            yield drawsvg.Text(
                words, SIZE, x, BASE + 22, class_="day", text_anchor="middle", fill="currentColor"
            )


def _within(x: float, words: str) -> float:
    """The middle of a text near `x` that does not leave the chart."""
    half = min(len(words) * LETTER / 2, WIDTH / 2)
    return round(min(max(x, half), WIDTH - half), 1)
