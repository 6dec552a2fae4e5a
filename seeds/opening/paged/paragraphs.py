"""Paragraphs and titles out of lines: by gaps, indents and the size of letters.

Tissage : un atelier ouvre            larger than the text: a heading, the largest is the title
   La coopérative a ouvert mardi      an indent: a paragraph begins
un atelier de tis-                    a word broken in two is joined
sage au centre.                       the next word would have fitted: the paragraph ends
--- next column, next page ---        a sentence that goes on there goes on
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ..composing import Written
from .lines import Line

_TITLE, _HEADING = 1.3, 1.12  # letters larger than those of the text
_SAME_SIZE = 0.06
_WIDE_GAP = 1.35  # of the usual step from line to line
_INDENT = 0.8  # of the size of letters
_ENDED = re.compile(r"[.!?…:؟»”\"][)\]»”\"]*$")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐\u00ad]$")
_LOWER = re.compile(r"[a-zß-öø-ÿœ]")
_COMPOUND = re.compile(r"(?<!\w)\w+-\w+")
_LONGEST_TITLE = 300
_LONGEST_WORD = 100  # what is asked of a line's end is asked of so many letters


def _body_size(lines: list[Line]) -> float:
    """The size in which most letters are printed."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def paragraphs_of(lines: list[Line]) -> list[Written]:
    """Titles (h1), headings (h2) and paragraphs, each with the page on which it begins."""
    if not lines:
        return []
    text_size = _body_size(lines)
    largest = max(line.size for line in lines if len(line.text) > 2 or line is lines[0])
    compounds = {word for line in lines for word in _COMPOUND.findall(line.text)}
    return [_written(group, text_size, largest, compounds) for group in _groups(lines, text_size)]


def _groups(lines: list[Line], text_size: float) -> Iterator[list[Line]]:
    step = _usual_step(lines, text_size)
    widths = _widths([line for line in lines if line.size < _HEADING * text_size])
    group = [lines[0]]
    for line, following in pairwise(lines):
        if _begins(line, following, step, widths):
            yield group
            group = []
        group.append(following)
    yield group


def _usual_step(lines: list[Line], text_size: float) -> float:
    """From one line of text to the next."""
    steps = [
        a.y - b.y
        for a, b in pairwise(lines)
        if a.page == b.page and a.block == b.block and abs(a.size - text_size) < 0.1 * text_size
    ]
    near = sorted(step for step in steps if 0 < step < 3 * text_size)
    return near[len(near) // 4] if near else 1.2 * text_size  # not those between paragraphs


def _widths(lines: list[Line]) -> dict[tuple[int, int], tuple[float, float]]:
    """Left and right edge of each column."""
    edges: dict[tuple[int, int], tuple[float, float]] = {}
    for line in lines:
        left, right = edges.get((line.page, line.block), (line.x0, line.x1))
        edges[line.page, line.block] = min(left, line.x0), max(right, line.x1)
    return edges


def _begins(
    line: Line, following: Line, step: float, widths: dict[tuple[int, int], tuple[float, float]]
) -> bool:
    """Whether a paragraph begins with the following line."""
    if abs(line.size - following.size) > _SAME_SIZE * line.size + 0.3:
        return True
    if _HYPHEN.search(line.text[-2:]) and _LOWER.match(following.text):
        return False
    has_ended = bool(_ENDED.search(line.text[-_LONGEST_WORD:]))
    if (line.page, line.block) != (following.page, following.block):
        return has_ended or not (_LOWER.match(following.text) or following.text[0] >= "\u0620")
    if line.y - following.y > _WIDE_GAP * max(step, line.size):
        return True
    left, right = widths.get((line.page, line.block), (line.x0, line.x1))
    return _is_short(line, following, right - left) or (has_ended and _is_indented(line, following))


def _is_short(line: Line, following: Line, width: float) -> bool:
    """Whether the next line's first word would have fitted: whoever wrote it ended the line."""
    letter = (line.x1 - line.x0) / max(len(line.text), 1)
    word = following.text.split(" ", 1)[0]
    fits = line.x1 - line.x0 + (len(word) + 3) * letter < width
    return fits and not _LOWER.match(following.text)


def _is_indented(line: Line, following: Line) -> bool:
    """Whether a line begins further in than the one above it, from the left or from the right."""
    least = _INDENT * line.size
    return following.x0 - line.x0 > least or line.x1 - following.x1 > least > abs(
        line.x0 - following.x0
    )


def _written(group: list[Line], text_size: float, largest: float, compounds: set[str]) -> Written:
    starts = [_joined(line.text, following.text, compounds) for line, following in pairwise(group)]
    text = "".join([*starts, group[-1].text])
    size = group[0].size
    is_large = size > _TITLE * text_size and size >= largest * (1 - _SAME_SIZE)
    if len(text) > _LONGEST_TITLE or size <= _HEADING * text_size:
        return Written("p", text, group[0].page)
    return Written("h1" if is_large else "h2", text, group[0].page)


def _joined(line: str, following: str, compounds: set[str]) -> str:
    """A line up to the next; a word broken in two is whole, hyphened where it is elsewhere."""
    if not _HYPHEN.search(line[-2:]) or not _LOWER.match(following):
        return f"{line} "
    first = re.search(r"(?<!\w)\w+$", line[-_LONGEST_WORD:-1])
    second = re.match(r"\w+", following)
    is_compound = first and second and f"{first[0]}-{second[0]}" in compounds
    return line[:-1] + ("-" if is_compound else "")
