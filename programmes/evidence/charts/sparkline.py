"""A small chart beside a row of a table: a line through its values, from the first day that any
row of the table has to the last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from programmes.evidence.charts.shapes import Dot, Drawing, Line, Shape
from programmes.evidence.charts.svg import as_svg

WIDTH, HEIGHT, EDGE, BASE = 120.0, 28.0, 5.0, 25.0


@dataclass(frozen=True, slots=True)
class Spark:
    """A value and its day."""

    day: date
    value: Decimal
    exact: bool = True


def sparkline(values: Sequence[Spark], first: date, last: date, backwards: bool = False) -> Markup:
    """Values over the days of a table; the table says them, so that it has no name of its own."""
    ordered = sorted(values, key=lambda spark: (spark.day, spark.value))
    ends = tuple((_across(spark.day, first, last), _up(spark, ordered)) for spark in ordered)
    shapes: tuple[Shape, ...] = (
        Line(((EDGE, BASE), (WIDTH - EDGE, BASE)), "span"),
        Line(ends, "spark"),
        *(
            Dot(x, y, "exact" if spark.exact else "open", 2.5)
            for spark, (x, y) in zip(ordered, ends, strict=True)
        ),
    )
    drawing = Drawing(WIDTH, HEIGHT, shapes)
    return as_svg(drawing.turned() if backwards else drawing, kind="spark")


def _across(day: date, first: date, last: date) -> float:
    return round(EDGE + (WIDTH - 2 * EDGE) * (day - first).days / max((last - first).days, 1), 1)


def _up(spark: Spark, values: Sequence[Spark]) -> float:
    """Between the lowest and the highest of its row."""
    low, high = (end(value.value for value in values) for end in (min, max))
    share = float((spark.value - low) / (high - low)) if high > low else 0.5
    return round(BASE - 6 - (BASE - 6 - EDGE) * share, 1)
