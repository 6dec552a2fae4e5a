"""A drawing that somebody takes away: its title above it, its source below it.

Cooperatives supported, Morocco
[ the drawing ]
Source: 5 papers, from 14 November 2023 to 15 September 2025.
coopsite, 26 November 2026 · https://…/figures/12/chart/
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from programmes.evidence.charts.shapes import (
    END,
    START,
    Dot,
    Drawing,
    Frame,
    Line,
    Part,
    Shape,
    Words,
    width_of,
)

EDGE, TITLE, SMALL, LEAD = 24.0, 22.0, 12.0, 1.4


def with_words(
    drawing: Drawing, title: str, lines: Sequence[str], backwards: bool = False
) -> Drawing:
    """The drawing on a canvas with a margin, between its title and its source."""
    width = drawing.width + 2 * EDGE
    heading = list(_wrapped(title, TITLE, drawing.width))
    source = [part for line in lines for part in _wrapped(line, SMALL, drawing.width)]
    top = EDGE + TITLE * LEAD * len(heading)
    foot = top + drawing.height + 10
    height = round(foot + SMALL * LEAD * len(source) + EDGE)
    side, anchor = (width - EDGE, END) if backwards else (EDGE, START)
    shapes = (
        Frame(0, 0, width, height, "paper"),
        *_lines(heading, "title", TITLE, EDGE, side, anchor),
        *(_moved(shape, EDGE, top) for shape in drawing.shapes),
        *_lines(source, "source", SMALL, foot, side, anchor),
    )
    return replace(drawing, width=width, height=height, shapes=shapes)


def _lines(
    texts: Sequence[str], kind: str, size: float, top: float, x: float, anchor: str
) -> Iterator[Words]:
    for number, text in enumerate(texts):
        y = round(top + size * (1 + LEAD * number), 1)
        yield Words(x, y, (Part(text),), kind, size, anchor)


def _wrapped(text: str, size: float, width: float) -> Iterator[str]:
    """A text in lines that are no wider."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and width_of(longer, size) > width:
            yield line
            longer = word
        line = longer
    if line:
        yield line


def _moved(shape: Shape, x: float, y: float) -> Shape:
    if isinstance(shape, Line):
        points = tuple((round(a + x, 1), round(b + y, 1)) for a, b in shape.points)
        return replace(shape, points=points)
    if isinstance(shape, Dot | Frame | Words):
        return replace(shape, x=round(shape.x + x, 1), y=round(shape.y + y, 1))
    return shape
