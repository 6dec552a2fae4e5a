"""The pieces of lines on a page of a PDF.

    L'atelier ouvre mardi.      Les femmes y         two pieces: the gap is wider than a letter
    ^ x0, size                ^ x1

The letters of a page come in the order in which they were drawn, which is that of reading for what
is written from left to right; Arabic is read by place (`right_to_left`). What a font does not name,
or names with a sign of its own, stands as �; bullets are such signs, and known.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from .legible import LOST

_LINE_ENDS = {0x0A, 0x0D}
_BROKEN_WORD = {0x02, 0xFFFE}  # how pdfium tells the hyphen of a word broken at a line's end
_BULLETS = {0xF0A7, 0xF0A8, 0xF0B7, 0xF0D8, 0xF0E0, 0xF0FC, 0xF06E, 0xF075, 0xF076}  # of Word
_NAMELESS = ("Cc", "Cf", "Cn", "Co", "Cs")
_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\ufeff\u00ad"  # Cf that texts have
_LAST_CODE = 0x10FFFF
WIDE = 1.0  # of the size of letters: a gap that parts two pieces
_FALLEN = 0.5  # of the size of letters: a step down or up that is another line
_LEAST_SIZE = 1.0


class Letter(NamedTuple):
    """A letter, its left and right edge, and the line on which its font sets it."""

    text: str  # a space or a line end has no size
    left: float = 0
    right: float = 0
    foot: float = 0
    size: float = 0
    is_named: bool = True  # by its font


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line: its words, its box (y upwards), the size of its letters."""

    text: str
    x0: float
    x1: float
    y: float  # its foot
    size: float


def letters_of(page: Any) -> list[Letter]:
    """The letters on a page in the order in which they were drawn."""
    text = page.get_textpage()
    try:
        return list(_letters(text))
    finally:
        text.close()


def _letters(text: Any) -> Iterator[Letter]:
    place, size = _Place(text), 0.0
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        is_named = pdfium.FPDFText_HasUnicodeMapError(text, index) != 1
        letter = _letter(code, is_named)
        if letter.isspace():
            yield Letter("\n" if code in _LINE_ENDS else " ")
            size = 0.0
            continue
        size = size or place.size(index)  # letters of one word are as large
        left, right, foot = place.of(index)
        yield Letter(letter, left, right, foot, size, is_named)


def _letter(code: int, is_named: bool) -> str:
    """The letter of a code; lost where no font names it and it can be none by itself."""
    if is_named and code in _BROKEN_WORD:
        return "-"
    if code in _BULLETS:
        return "•"
    letter = chr(code) if code <= _LAST_CODE else LOST
    if letter.isspace() and (is_named or letter in " \u00a0"):
        return letter
    is_nameless = unicodedata.category(letter) in _NAMELESS and letter not in _UNSEEN
    return LOST if is_nameless else letter


class _Place:
    """Where letters stand: asked of pdfium one by one, with nothing made anew for each."""

    def __init__(self, text: Any) -> None:
        self.text = text
        self.rect, self.matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.pointers = ctypes.byref(self.x), ctypes.byref(self.y)

    def of(self, index: int) -> tuple[float, float, float]:
        """Left and right edge of a letter, and the line on which it stands."""
        pdfium.FPDFText_GetLooseCharBox(self.text, index, ctypes.byref(self.rect))
        pdfium.FPDFText_GetCharOrigin(self.text, index, *self.pointers)
        return self.rect.left, self.rect.right, self.y.value

    def size(self, index: int) -> float:
        """The size of a letter as it is printed."""
        pdfium.FPDFText_GetMatrix(self.text, index, ctypes.byref(self.matrix))
        grown = abs(self.matrix.a * self.matrix.d - self.matrix.b * self.matrix.c) ** 0.5
        size: float = pdfium.FPDFText_GetFontSize(self.text, index) * grown
        return max(size, _LEAST_SIZE)


def pieces_as_drawn(letters: list[Letter]) -> list[Piece]:
    """The pieces of lines as they were drawn."""
    return [piece for run in _runs(letters) if (piece := _piece(run))]


def _runs(letters: list[Letter]) -> Iterator[list[Letter]]:
    run: list[Letter] = []
    last: Letter | None = None  # that has a box
    for letter in letters:
        if letter.text == "\n" or (letter.size and last and not _goes_on(last, letter)):
            yield run
            run, last = [], None
        if letter.text != "\n":
            run.append(letter)
        if letter.size:
            last = letter
    yield run


def _goes_on(last: Letter, letter: Letter) -> bool:
    gap = max(letter.left - last.right, last.left - letter.right)
    return gap < WIDE * last.size and abs(letter.foot - last.foot) < _FALLEN * last.size


def _piece(run: list[Letter]) -> Piece | None:
    boxed = [letter for letter in run if letter.size]
    if not boxed:
        return None
    text = "".join(letter.text for letter in run)
    left, right = min(one.left for one in boxed), max(one.right for one in boxed)
    return Piece(" ".join(text.split()), left, right, boxed[0].foot, boxed[0].size)
