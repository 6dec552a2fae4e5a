"""From text to lines: spaces evened out, blank lines counted, hard wraps undone.

    Les éleveurs de la plaine ont réuni samedi leurs
    assemblées dans la même salle. Ils partageront un       one line: "Les éleveurs ... comptable."
    tracteur, une citerne et les frais du comptable.

A break is a hard wrap when the first word of the next line would not have fitted: that is how a
program wraps, and how a writer who begins a new paragraph does not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise

from .marks import Mark, Said

_KEY_LENGTH = 160  # a phrase of page furniture is found within it
_NARROWEST, _WIDEST = 45, 120  # columns at which programs wrap
_BULLETED = re.compile(r"\s*(?:[-–—•*·▪●>#]|\d{1,2}[.)])")
_COMBINING = re.compile("[\u0300-\u036f\u0640\u064b-\u065f]+")
_WIDE_GAP = re.compile(r"([^\S\n]{8})[^\S\n]{22,}")  # as wide as a hostile page likes
_WIDE = 28  # characters of white space that such a gap has more than a single one
_NARROWED = r"\1"
_ENDED = (".", "!", "?", "…", "»", ":", "؟", "”", '"')


@dataclass(frozen=True)
class Line:
    """One line of a page, and how many blank lines stand before it."""

    text: str
    gap: int = 0
    raw: str = ""
    level: int = 0  # of a heading in HTML; 0 in a text page
    told: Mark | None = None  # what the tags of an HTML page say the line is
    said: Said | None = None  # what an editor said that it is
    words: int = field(init=False, compare=False)  # how many it has

    @cached_property
    def key(self) -> str:
        """The beginning of the line, folded for comparison with the lexicon."""
        return fold(self.text[:_KEY_LENGTH])

    @cached_property
    def folded(self) -> str:
        """All of the line, folded."""
        return fold(self.text)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", self.text.count(" ") + 1)


def even(text: str) -> str:
    """Make every run of white space, no-break spaces included, one space."""
    return " ".join(text.split())


def fold(text: str) -> str:
    """Lower case, without accents or Arabic vowel signs, with straight apostrophes. The words of
    furniture come back on every page; a long text is not worth remembering."""
    return _remembered(text) if len(text) <= _KEY_LENGTH else _fold(text)


def _fold(text: str) -> str:
    text = text.replace("’", "'").lower()
    if text.isascii():
        return text
    text = text.replace("œ", "oe").replace("ى", "ي")
    return _COMBINING.sub("", unicodedata.normalize("NFD", text))


_remembered = lru_cache(maxsize=4096)(_fold)


def has_one(words: Iterable[str], text: str) -> bool:
    """Whether a text has one of the words: a cheap look, before a long pattern."""
    return any(word in text for word in words)


def word_set(words: str) -> frozenset[str]:
    """The words of a list kept as data."""
    return frozenset(words.split())


def split(text: str) -> list[Line]:
    """The lines of a text that hold something, each with the gap before it."""
    lines: list[Line] = []
    gap = 0
    for raw in text.split("\n"):
        evened = even(raw)
        if evened:
            is_wide = len(raw) - len(evened) > _WIDE
            lines.append(Line(evened, gap, _WIDE_GAP.sub(_NARROWED, raw) if is_wide else raw))
            gap = 0
        else:
            gap += 1
    return lines


def unwrap(lines: list[Line]) -> list[Line]:
    """Join the lines that a program broke at a fixed width."""
    width = _wrap_width(lines)
    return list(_joined(lines, width)) if width else lines


def _wrap_width(lines: list[Line]) -> int:
    """The width at which the page was wrapped, or 0 where it was not."""
    broken = [len(a.raw.rstrip()) for a, b in _neighbours(lines) if _runs_on(a, b)]
    if len(broken) < 3:
        return 0
    width = max(broken)
    too_wide = sum(len(line.raw.rstrip()) > width + 2 for line in lines)
    near = sum(length > 0.75 * width for length in broken)
    wrapped = near >= 0.7 * len(broken) and too_wide <= len(lines) // 10
    return width if wrapped and _NARROWEST <= width <= _WIDEST else 0


def _neighbours(lines: list[Line]) -> Iterable[tuple[Line, Line]]:
    return ((a, b) for a, b in pairwise(lines) if not b.gap)


def _runs_on(line: Line, following: Line) -> bool:
    """The sentence goes on below: no full stop here, no capital there."""
    first = following.text[0]
    return (
        _NARROWEST * 0.75 <= len(line.raw) <= _WIDEST
        and not line.text.endswith(_ENDED)
        and (first.islower() or "\u0600" < first < "\u06ff")
    )


def _joined(lines: list[Line], width: int) -> Iterator[Line]:
    parts: list[str] = []
    opened = lines[0]
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        parts.append(line.text)
        if following is None or _starts_afresh(line, following, width):
            yield Line(" ".join(parts), opened.gap, "\n".join(parts)) if parts[1:] else opened
            parts = []
            opened = following or opened


def _starts_afresh(line: Line, following: Line, width: int) -> bool:
    if following.gap or _BULLETED.match(following.raw):
        return True
    first_word = following.text.split(" ", 1)[0]
    return len(line.raw.rstrip()) + 1 + len(first_word) <= width
