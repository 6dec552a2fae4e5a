"""A chart as a drawing: its axes, its line, its dots, its disputes and its names.

950 ------------------------------------------
                          932      932
900 -------------------- o- - - - - o --------      the line goes through the value that
         - - - -        [ 923 ]                     counts of each year
850 - - ------------------------------------
    o plus de 800
----------|------------------|---------------
        2024               2025
Targets   5 000 by 2030                             in a band of their own
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from django.utils.translation import override

from programmes.evidence.charts.bands import targets_band
from programmes.evidence.charts.boxes import Box, Room, along, around
from programmes.evidence.charts.canvas import FOOT, NARROW, WIDE, Axes, Canvas, grown
from programmes.evidence.charts.days import tick_in_words
from programmes.evidence.charts.disputes import Side, bracket, close_up, in_band, is_near
from programmes.evidence.charts.naming import Row, Spot, name
from programmes.evidence.charts.scales import day_ticks, value_scale
from programmes.evidence.charts.shapes import (
    END,
    MIDDLE,
    Dot,
    Drawing,
    Line,
    Part,
    Shape,
    Words,
    said,
    width_of,
)
from programmes.evidence.charts.values import Bound, Chart, Gap, Point
from programmes.evidence.numerals import number_in_print

GROWTH = (1.0, 1.4, 2.0)  # until every value has a name
DOT, SMALL_DOT = 5.0, 3.5
CROWDED = 28  # units across that a value needs for more than its number
ARROW = 17.0  # above or below the dot of a value that is a bound
NAMED = 40  # values that get a name: more than a page shows; a search for room costs much
TOLD = 8  # disputes that a bracket or a close-up tells; of the others the dots say it


def is_drawn(chart: Chart) -> bool:
    """Whether there is something to draw: values of two days."""
    return len({point.day for point in chart.points}) > 1


@lru_cache(maxsize=200)
def drawings(chart: Chart) -> tuple[Drawing, Drawing]:
    """A chart for wide screens and for narrow ones."""
    with override(chart.language):
        return _drawing(chart, WIDE), _drawing(chart, NARROW)


def _drawing(chart: Chart, canvas: Canvas) -> Drawing:
    """On a canvas that is as high as its names need."""
    plots = (_Plot(chart, grown(canvas, by)) for by in GROWTH)
    plot = next((plot for plot in plots if not plot.unnamed), None)
    drawing = (plot or _Plot(chart, grown(canvas, GROWTH[-1]))).drawing()
    return drawing.turned() if chart.backwards else drawing


class _Plot:
    """One try to draw a chart on a canvas."""

    def __init__(self, chart: Chart, canvas: Canvas) -> None:
        self.chart, self.canvas = chart, canvas
        self.points = sorted(chart.points, key=lambda point: (point.day, point.key))
        self.crowded = len(chart.points) * CROWDED > canvas.width
        self.axes = self._axes()
        self.at = {p.key: (self.axes.across(p.day), self.axes.up(p.value)) for p in self.points}
        self.room = Room(Box(2, 2, canvas.width - 4, self.axes.base - 5))
        self.disputed = self._disputed()
        self.left_over: list[tuple[Side, Side, str, str]] = []  # close-ups that need a band
        self.close: set[int] = set()  # keys of values that a close-up names
        shapes = [*self._grid(), *self._days(), *self._line(), *self._dots(), *self._disputes()]
        self.unnamed: list[int] = []
        self.shapes = [*shapes, *self._names()]

    def drawing(self) -> Drawing:
        """All that stands on the canvas, with the bands below it."""
        shapes, foot = sorted(self.shapes, key=_layer), self.canvas.height
        for one, other, title, words in self.left_over:
            more, foot = in_band((one, other), title, words, self.canvas, foot)
            shapes += more
        band, foot = targets_band(self.chart, self.canvas, foot)
        low = self.axes.scale.low
        starts = "" if self.axes.scale.from_zero else number_in_print(low, self.chart.unit)
        return Drawing(self.canvas.width, round(foot), (*shapes, *band), starts)

    def _axes(self) -> Axes:
        scale = value_scale([point.value for point in self.points])
        words = [number_in_print(tick, self.chart.unit) for tick in scale.ticks]
        start = max(width_of(text, self.canvas.tick) for text in words) + 10
        first, last = self.points[0].day, self.points[-1].day
        days = max((last - first).days, 1)
        end, base = self.canvas.width - 2, self.canvas.height - FOOT
        return Axes(start, end, base, first, days, scale)

    def _grid(self) -> Iterator[Shape]:
        """The axis of values, with a line at each tick."""
        axes = self.axes
        for tick in axes.scale.ticks:
            y = axes.up(tick)
            kind = "axis" if tick == axes.scale.low else "grid"
            yield Line(((axes.start, y), (axes.end, y)), kind)
            words = (Part(number_in_print(tick, self.chart.unit)),)
            self.room.take(Box(0, y - 7, axes.start, 14))
            yield Words(axes.start - 8, y + 4, words, "scale", self.canvas.tick, END)

    def _days(self) -> Iterator[Shape]:
        """The axis of days."""
        axes, size = self.axes, self.canvas.tick
        most = max(int((axes.end - axes.start) / (size * 7)), 1)
        kind, days = day_ticks(self.points[0].day, self.points[-1].day, most)
        for day in days:
            x, words = axes.across(day), tick_in_words(day, kind)
            half = width_of(words, size) / 2
            middle = round(min(max(x, half), self.canvas.width - half), 1)
            yield Line(((x, axes.base), (x, axes.base + 5)), "axis")
            yield Words(middle, axes.base + 21, (Part(words),), "day", size, MIDDLE)

    def _line(self) -> Iterator[Shape]:
        """Dashed, for nobody counted between two values."""
        ends = [self.at[point.key] for point in self.points if point.counts]
        for pair in pairwise(ends):
            self.room.cross(pair)
            yield Line(pair, "between")

    def _dots(self) -> Iterator[Shape]:
        size = SMALL_DOT if self.crowded else DOT
        for point in sorted(self.points, key=lambda one: one.counts):  # these lie above
            x, y = self.at[point.key]
            self.room.take(around(x, y, size + 2))
            if arrow := _arrow(point.bound, x, y):
                self.room.take(*along(arrow.points, 4))
                yield arrow
            yield Dot(x, y, self._kind(point), size)

    def _kind(self, point: Point) -> str:
        if point.key in self.disputed:
            return "disputed"
        return "exact" if point.bound is Bound.EXACT else "open"

    def _disputed(self) -> set[int]:
        """Values of a dispute, but for those that count where the other one does not."""
        counts = {point.key: point.counts for point in self.points}
        pairs = [{gap.one, gap.other} & set(counts) for gap in self.chart.gaps]
        lesser = [{key for key in pair if not counts[key]} or pair for pair in pairs]
        return set().union(*lesser)

    def _disputes(self) -> Iterator[Shape]:
        """A bracket between two values, or both of them close up."""
        known = {point.key: point for point in self.points}
        for gap in self._told(known):
            one, other = (self._side(known[key]) for key in (gap.one, gap.other))
            if not is_near(one, other):
                yield from bracket(one, other, gap.words, self.canvas, self.room)
                continue
            self.close |= {key for key in (gap.one, gap.other) if key in self.disputed}
            shapes = close_up((one, other), gap.title, gap.words, self.canvas, self.room)
            if not shapes:
                self.left_over.append((one, other, gap.title, gap.words))
            yield from shapes

    def _told(self, known: Mapping[int, Point]) -> list[Gap]:
        """The disputes among the values, those first that are with one that counts."""
        gaps = [gap for gap in self.chart.gaps if {gap.one, gap.other} <= known.keys()]
        gaps.sort(key=lambda gap: not (known[gap.one].counts or known[gap.other].counts))
        return gaps[:TOLD]

    def _side(self, point: Point) -> Side:
        x, y = self.at[point.key]
        return Side(point, x, y, point.key in self.disputed)

    def _names(self) -> Iterator[Shape]:
        """Of all values that no close-up names: first those that count, the latest first."""
        named = [point for point in self.points if point.key not in self.close]
        named.sort(key=lambda p: (not p.counts, -p.day.toordinal(), p.key))
        for point in named[:NAMED]:
            shapes = name(self._spot(point), self.room)
            if shapes is None:
                self.unnamed.append(point.key)
            yield from shapes or ()

    def _spot(self, point: Point) -> Spot:
        x, y = self.at[point.key]
        brick = " disputed" if point.key in self.disputed else ""
        number = said(point.number, point.qualifier, point.key)
        large = Row(number, f"value{brick}", self.canvas.number)
        small = Row(number, f"value{brick}", round(self.canvas.number * 0.72, 1))
        notes = [
            Row((Part(text),), "day", self.canvas.note)
            for text in (point.note, point.short)
            if text
        ]
        reach = ARROW if point.bound is Bound.FLOOR else 0
        ways = (*((large, note) for note in notes), (large,), (small,))
        return Spot(x, y, reach, ways[-1:] if self.crowded else ways)


def _layer(shape: Shape) -> int:
    """Lines below dots, and words above all."""
    if isinstance(shape, Dot | Words):
        return 3 if isinstance(shape, Words) else 2
    return int(shape.kind not in ("grid", "tie"))


def _arrow(bound: Bound, x: float, y: float) -> Line | None:
    """Upwards above a floor, downwards below a ceiling."""
    if bound not in (Bound.FLOOR, Bound.CEILING):
        return None
    way = -1 if bound is Bound.FLOOR else 1
    tip, wing = y + way * (ARROW + 3), y + way * (ARROW - 2)
    points = ((x, y + way * 7), (x, tip), (x - 4, wing), (x, tip), (x + 4, wing))
    return Line(tuple((round(a, 1), round(b, 1)) for a, b in points), "arrow")
