"""The lines of a paged file in reading order, without what each page has at its head and foot.

Rapport annuel 2024                 on most pages: a running head, dropped
...
— 12 —                              a page's own number, dropped; the page is kept beside lines
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from .columns import in_order
from .pieces import Piece

_ENDS = 2  # lines at each end of a page that may be running ones
_FEWEST_PAGES = 3
_SAME_LINE = 0.45  # of the size of letters
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[\W_]*(?:(?:page|p\.|صفحة)\s*)?\d{1,4}(?:\s*(?:/|sur|of|de|من)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)
_ARABIC = re.compile("[\u0620-\u064a\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile("[A-Za-zÀ-ÿ]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is read: its words, page and place; `block` counts columns and bands."""

    text: str
    page: int
    block: int
    x0: float
    x1: float
    y: float
    size: float


def is_arabic(text: str) -> bool:
    """Whether most letters of a text are Arabic."""
    return len(_ARABIC.findall(text)) > len(_LATIN.findall(text))


def lines_of(pages: list[list[Piece]]) -> list[Line]:
    """The lines of all pages; what runs along at their heads and feet is dropped."""
    read = [list(_lines(pieces, number)) for number, pieces in enumerate(pages, start=1)]
    running = _running(read)
    return [line for page in read for line in _without_ends(page, running)]


def _lines(pieces: list[Piece], page: int) -> Iterator[Line]:
    right_to_left = is_arabic(" ".join(piece.text for piece in pieces))
    for block, column in enumerate(in_order(pieces, right_to_left)):
        for row in _rows(column):
            yield _line(row, page, block, right_to_left)


def _rows(column: list[Piece]) -> Iterator[list[Piece]]:
    """Pieces that stand on one line."""
    row: list[Piece] = []
    for piece in column:
        if row and abs(piece.y - row[0].y) > _SAME_LINE * max(row[0].size, piece.size):
            yield row
            row = []
        row.append(piece)
    if row:
        yield row


def _line(row: list[Piece], page: int, block: int, right_to_left: bool) -> Line:
    row = sorted(row, key=lambda one: -one.x1 if right_to_left else one.x0)
    text = " ".join(" ".join(piece.text for piece in row).split())
    left, right = min(one.x0 for one in row), max(one.x1 for one in row)
    return Line(text, page, block, left, right, row[0].y, max(p.size for p in row))


def _ends(page: list[Line]) -> list[Line]:
    """The lines that stand highest and lowest."""
    by_height = sorted(page, key=lambda line: -line.y)
    return [*by_height[:_ENDS], *by_height[-_ENDS:]]


def _running(pages: list[list[Line]]) -> set[str]:
    """What stands at the ends of most pages, whatever its numbers."""
    if len(pages) < _FEWEST_PAGES:
        return set()
    counts = Counter(key for page in pages for key in {_shape(line) for line in _ends(page)})
    fewest = max(_FEWEST_PAGES, len(pages) // 2)
    return {shape for shape, count in counts.items() if count >= fewest}


def _shape(line: Line) -> str:
    return _DIGITS.sub("#", line.text).lower()


def _without_ends(page: list[Line], running: set[str]) -> list[Line]:
    ends = {id(line) for line in _ends(page)}
    body = median(line.size for line in page) if page else 0
    return [
        line
        for line in page
        if id(line) not in ends
        or not (
            _shape(line) in running or (_NUMBER.fullmatch(line.text) and line.size <= 1.3 * body)
        )
    ]
