"""How a value lies on a poster: set large, with its name and its day at its side, or below it where
its digits take the whole width."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext

from programmes.posters.canvas import SOFT, WIDTH, Canvas, Style, Words
from programmes.posters.edges import ACROSS, EDGE
from programmes.posters.faces import DISPLAY, NASKH_TEXT, sans, serif
from programmes.posters.letters import fitted, largest
from programmes.posters.poster import Claim

DIGIT = 0.68  # of its size, how high a digit is
SMALLEST = 84  # beside its name
SHARE = 0.56  # of the width, at most, with a name at its side
TWO_LINES = 130  # from that size on a name may take two


@dataclass(frozen=True, slots=True)
class Value:
    """Its size and where its digits stand; its name, with the line below that; where it ends."""

    size: float
    base: float
    x: float
    name_size: float
    name: list[str]
    when: float
    foot: float


def laid(claim: Claim, top: float, high: int) -> Value:
    """A value of that size at most, below there."""
    top += 64 if claim.qualifier else 30
    if size := largest(claim.number, DISPLAY, (high, SMALLEST), ACROSS * SHARE):
        base = top + size * DIGIT
        x = EDGE + DISPLAY.width(claim.number, size) + 34
        return Value(size, base, x, *_name(claim, x, two=size > TWO_LINES), base, base + 34)
    size = largest(claim.number, DISPLAY, (high, 1), ACROSS) or 1
    base = top + size * DIGIT
    name_size, name = _name(claim, EDGE, two=False)
    when = base + name_size * 1.8 + 32
    return Value(size, base, EDGE, name_size, name, when, when + 26)


def _name(claim: Claim, x: float, two: bool) -> tuple[float, list[str]]:
    """What a value is of, in one line or in two smaller ones."""
    name, width = claim.name["text"], WIDTH - EDGE - x
    sizes = (52, 46, 40) if two else (40, 36, 32, 28)
    size, lines = fitted(name, serif(name), sizes, width, 1)
    return (
        (size, lines)
        if not two or lines == [name]
        else fitted(name, serif(name), (42, 36, 32), width, 2)
    )


def write(canvas: Canvas, claim: Claim, value: Value) -> None:
    """The value with what it is of and for when."""
    if claim.qualifier:
        style = Style(sans(claim.qualifier), 28, SOFT)
        y = value.base - value.size * DIGIT - 18
        canvas.write(Words(EDGE + 3, y, claim.qualifier, style))
    number = Style(DISPLAY, value.size)
    canvas.write(Words(EDGE, value.base, claim.number, number, language="fr"))
    style, lead = Style(serif(claim.name["text"]), value.name_size), value.name_size * 1.15
    deep = value.name_size * (0.62 if style.face == NASKH_TEXT else 0.42)
    y = value.when - 24 - deep - lead * (len(value.name) - 1)
    first = Words(value.x, y, "", style, claim.name["language"])
    canvas.stack(first, value.name, lead)
    _about(canvas, claim, value)


def _about(canvas: Canvas, claim: Claim, value: Value) -> None:
    """Its unit, that it is a target, its day: one line."""
    text = gettext(", ").join(filter(None, (claim.unit, claim.target, claim.when)))
    size, lines = fitted(text, sans(text), (28, 25, 22), WIDTH - EDGE - value.x, 1)
    canvas.stack(Words(value.x, value.when, "", Style(sans(text), size, SOFT)), lines, 0)
