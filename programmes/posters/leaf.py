"""The sentence of a value under the name of its paper, on a leaf of its own.

It runs as its paper does, whatever the language of the poster. It is set whole where it has room,
else as much of it as can be cut without lying; nothing where that is too long too.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from programmes.posters.canvas import (
    BRICK,
    CLOSE,
    INK,
    OPEN,
    RIGHT_TO_LEFT,
    RULE,
    SOFT,
    WHITE,
    WIDTH,
    Canvas,
    Style,
    Words,
)
from programmes.posters.edges import ACROSS, EDGE, FOOT
from programmes.posters.faces import MASTHEAD, NASKH_TEXT, TEXT, is_arabic, sans, serif
from programmes.posters.letters import Face, fitted, lines_of
from programmes.posters.poster import Cutting
from programmes.statements.excerpting import Excerpt

INSET = 32
INNER = ACROSS - 2 * INSET
LOWEST = FOOT - 56
NAMED, BENEATH = 84, 14  # what the paper takes above the sentence, what is left below it
SIZES = (40, 36, 32, 28)
GOOD = SIZES[:-1]
UNBROKEN = 16  # letters up to which a number stands in one line


def write(canvas: Canvas, cutting: Cutting, top: float, disputed: bool) -> None:
    """The leaf, in the middle of what is left below there."""
    side = cutting.language
    size, lines = _quoted(cutting, top)
    lead = size * _lead(side)
    height = NAMED + (lead * len(lines) + BENEATH if lines else -10)
    top += (LOWEST - top - height) / 2
    canvas.box(EDGE, top, ACROSS, height, fill=WHITE, stroke=RULE)
    _masthead(canvas, cutting, top)
    if lines:
        for down in (66, 71):
            rule = BRICK if disputed else INK
            canvas.box(EDGE + INSET, top + down, INNER, 1.6, fill=rule)
        y = top + NAMED + size * (1.2 if side == RIGHT_TO_LEFT else 0.98)
        first = Words(EDGE + INSET, y, "", Style(_face(side), size), side, side)
        canvas.marked(first, lines, lead)


def _masthead(canvas: Canvas, cutting: Cutting, top: float) -> None:
    """The name of the paper, and its day."""
    side, day = cutting.language, Style(sans(cutting.day), 26, SOFT)
    face = serif(cutting.paper, MASTHEAD)
    room = INNER - day.width(cutting.day) - 30
    size, names = fitted(cutting.paper, face, (32, 28, 25), room, 1)
    own = RIGHT_TO_LEFT if is_arabic(cutting.paper) else "fr"
    canvas.stack(Words(EDGE + INSET, top + 48, "", Style(face, size), own, side), names, 0)
    if cutting.day:
        at_end = Words(WIDTH - EDGE - INSET, top + 48, cutting.day, day, side=side, at_end=True)
        canvas.write(at_end)


def _quoted(cutting: Cutting, top: float) -> tuple[int, list[str]]:
    """The longest quote that has room, at the largest size."""
    ways = (lines_below(top, quote, cutting.language) for quote in cutting.quotes)
    return next(filter(None, ways), (0, []))


def lines_below(
    top: float, quote: Excerpt, language: str, sizes: Sequence[int] = SIZES
) -> tuple[int, list[str]] | None:
    """A quote in lines that have room below there, at the largest size; None where it has none."""
    room = LOWEST - top - NAMED - BENEATH
    said, face = _with_marks(quote), _face(language)
    for size in sizes:
        most = max(0, int(room / (size * _lead(language))))
        lines = list(islice(lines_of(said, face, size, INNER), most + 1))
        if len(lines) <= most:
            return size, lines
    return None


def _with_marks(quote: Excerpt) -> str:
    """A quote with marks around its number, which is not broken where it is short."""
    parts = (quote.before, quote.number, quote.after)
    before, number, after = (part.replace(OPEN, "").replace(CLOSE, "") for part in parts)
    if len(number) < UNBROKEN:
        number = number.replace(" ", "\u00a0")
    return f"{before}{OPEN}{number}{CLOSE}{after}"


def _face(language: str) -> Face:
    return NASKH_TEXT if language == RIGHT_TO_LEFT else TEXT


def _lead(language: str) -> float:
    return 1.75 if language == RIGHT_TO_LEFT else 1.36
