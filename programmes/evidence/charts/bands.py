"""What was aimed at, in a band below the chart: it stands on no axis, for nothing was counted.

Targets   ⚑ 5,000 by 2030   ⚑ 9,000 by 2035
"""

from __future__ import annotations

from programmes.evidence.charts.canvas import Canvas
from programmes.evidence.charts.shapes import Line, Part, Shape, Words, said, width_of, written
from programmes.evidence.charts.values import Chart, Target

FLAG, BETWEEN, LEAD = 20.0, 24.0, 1.7


def targets_band(chart: Chart, canvas: Canvas, top: float) -> tuple[list[Shape], float]:
    """The band, and where it ends; nothing where nothing was aimed at."""
    if not chart.targets:
        return [], top
    y = top + 8 + canvas.note * LEAD
    shapes: list[Shape] = [
        Line(((2, top + 4), (canvas.width - 2, top + 4)), "band"),
        Words(2, round(y, 1), (Part(chart.targets_title),), "heading", canvas.note),
    ]
    x = 2 + width_of(chart.targets_title, canvas.note) + BETWEEN
    for target in chart.targets:
        wide = _width(target, canvas)
        if x + wide > canvas.width and x > 2:
            x, y = 2, y + canvas.number * LEAD
        shapes += _target(target, x, round(y, 1), canvas)
        x += wide + BETWEEN
    return shapes, y + 14


def _width(target: Target, canvas: Canvas) -> float:
    number = written(_said(target))
    return FLAG + width_of(number, canvas.number) + 8 + width_of(target.when, canvas.note)


def _target(target: Target, x: float, y: float, canvas: Canvas) -> list[Shape]:
    """A flag, the value, and by when."""
    pole = ((x + 2, y + 1), (x + 2, y - 13), (x + 12, y - 9.5), (x + 2, y - 6))
    number = x + FLAG
    when = number + width_of(written(_said(target)), canvas.number) + 8
    return [
        Line(tuple((round(a, 1), round(b, 1)) for a, b in pole), "flag"),
        Words(round(number, 1), y, _said(target), "value target", canvas.number),
        Words(round(when, 1), y, (Part(target.when),), "day", canvas.note),
    ]


def _said(target: Target) -> tuple[Part, ...]:
    return said(target.number, target.qualifier, target.key)
