"""What an editor said of lines of a page: it decides, whatever the page looks like.

    words of the line       lines above that print the same     said
    Un pont neuf            0                                   title
    Lire la suite           1                                   furniture

A line is known by its words and by how many lines above it print the same, so it is found again
however the reader marks it. A line that is no longer found is doubted, never passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ..page import Doubt, DoubtCode
from .lines import Line
from .marks import Said

_QUOTED = 80  # characters of a line in a doubt


@dataclass(frozen=True, slots=True)
class SaidLine:
    """A line of a page, and what an editor said that it is."""

    text: str
    nth: int  # of the lines that print the same, from 0
    said: Said


SaidLines = tuple[SaidLine, ...]
NOTHING_SAID: SaidLines = ()


def numbered(texts: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Each line's words, with how many lines above print the same."""
    printed: dict[str, int] = {}
    for text in texts:
        yield text, printed.get(text, 0)
        printed[text] = printed.get(text, 0) + 1


def laid_on(lines: list[Line], said: SaidLines) -> list[Line]:
    """The lines of a page, those of which an editor said what they are with it."""
    if not said:
        return lines
    known = {(one.text, one.nth): one.said for one in said}
    keys = numbered(line.text for line in lines)
    return [
        replace(line, said=known[key]) if key in known else line
        for line, key in zip(lines, keys, strict=True)
    ]


def doubts_of_lost(lines: list[Line], said: SaidLines) -> Iterator[Doubt]:
    """A doubt for each line of which something was said and which the page does not have."""
    if said:
        found = set(numbered(line.text for line in lines))
        for one in said:
            if (one.text, one.nth) not in found:
                yield Doubt(DoubtCode.SAID_LINE_GONE, one.text[:_QUOTED])
