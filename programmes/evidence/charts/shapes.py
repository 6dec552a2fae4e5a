"""What a drawing is made of: lines, dots, frames and words, each of a kind that says how it looks.

Drawn as if time ran from left to right; `mirrored` turns a drawing round for Arabic.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

START, MIDDLE, END = "start", "middle", "end"
_TURNED = {START: END, MIDDLE: MIDDLE, END: START}
_WIDTHS = {" ": 0.3, "\u202f": 0.2, ",": 0.3, ".": 0.3, "·": 0.35, "l": 0.32, "i": 0.32, "m": 0.9}


@dataclass(frozen=True, slots=True)
class Line:
    """Through two points or more."""

    points: tuple[tuple[float, float], ...]
    kind: str

    def mirrored(self, width: float) -> Line:
        """The same from the other side."""
        return replace(self, points=tuple((round(width - x, 1), y) for x, y in self.points))


@dataclass(frozen=True, slots=True)
class Dot:
    """A value; `kind` is "exact", "open" or "disputed"."""

    x: float
    y: float
    kind: str
    size: float = 5

    def mirrored(self, width: float) -> Dot:
        """The same from the other side."""
        return replace(self, x=round(width - self.x, 1))


@dataclass(frozen=True, slots=True)
class Frame:
    """A box that something stands in."""

    x: float
    y: float
    width: float
    height: float
    kind: str = "inset"

    def mirrored(self, width: float) -> Frame:
        """The same from the other side."""
        return replace(self, x=round(width - self.x - self.width, 1))


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a line; `key` is of the figure whose value they say."""

    text: str
    kind: str = ""
    key: int | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text; `y` is where its letters stand."""

    x: float
    y: float
    parts: tuple[Part, ...]
    kind: str
    size: float
    anchor: str = START

    def mirrored(self, width: float) -> Words:
        """The same from the other side."""
        return replace(self, x=round(width - self.x, 1), anchor=_TURNED[self.anchor])

    @property
    def text(self) -> str:
        """The whole line."""
        return " ".join(part.text for part in self.parts)


Shape = Line | Dot | Frame | Words


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on a canvas; `starts_at` is said where the axis of values does not begin at zero."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    starts_at: str = ""

    def turned(self) -> Drawing:
        """As it is seen where one reads from right to left."""
        return replace(self, shapes=tuple(shape.mirrored(self.width) for shape in self.shapes))


def width_of(text: str, size: float) -> float:
    """How wide a line is, about; rather more than less, for nobody knows which font draws it."""
    return sum(_WIDTHS.get(letter, 0.58) for letter in text) * size


def said(number: str, qualifier: str, key: int) -> tuple[Part, ...]:
    """A value with its qualifier before it."""
    before = (Part(qualifier, "qualifier"),) if qualifier else ()
    return (*before, Part(number, "number", key))


def written(parts: Sequence[Part]) -> str:
    """The text of the parts of a line."""
    return " ".join(part.text for part in parts)
