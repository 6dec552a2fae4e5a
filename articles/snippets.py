"""A part of a text with the found words marked, accents or none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from html import escape, unescape

from django.utils.safestring import SafeString

MARKS = "[\u064b-\u065f\u0670\u0640]*"  # vowel signs that a reader does not type
ARTICLE = "(?:[وفبكل]?ال|[وفبكل])?"  # what may be written before an Arabic stem


class _Folded(dict[int, str]):
    """Letters without their accents, one for one, so that places in the text stay the same."""

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFD", chr(code))[0].lower()
        self[code] = letter if len(letter) == 1 else chr(code)
        return self[code]


_folded = _Folded()


def marked(text: str, lexemes: Iterable[str], length: int = 0) -> SafeString:
    """`text` escaped, with words that begin with a lexeme in <mark>.

    With a `length`, only about that many characters around the first such word.
    """
    text = unescape(text)
    spots = _spots(text, lexemes)
    start, end = _window(text, spots[0][0] if spots else 0, length) if length else (0, len(text))
    parts = ["… "] if start else []
    place = start
    for first, last in spots:
        if first >= place and last <= end:
            parts += [escape(text[place:first]), "<mark>", escape(text[first:last]), "</mark>"]
            place = last
    parts.append(escape(text[place:end]))
    return SafeString("".join([*parts, " …" if end < len(text) else ""]))


def _spots(text: str, lexemes: Iterable[str]) -> list[tuple[int, int]]:
    """Where the words stand that begin with a lexeme."""
    stems = sorted({stem.translate(_folded) for stem in lexemes}, key=len, reverse=True)
    if not stems:
        return []
    alternatives = "|".join(MARKS.join(map(re.escape, stem)) for stem in stems)
    pattern = rf"\b{ARTICLE}(?:{alternatives})\w{{0,7}}"
    return [match.span() for match in re.finditer(pattern, text.translate(_folded))]


def _window(text: str, spot: int, length: int) -> tuple[int, int]:
    """About `length` characters around `spot`, cut between words."""
    if len(text) <= length:
        return 0, len(text)
    start = max(0, min(spot - length // 4, len(text) - length))
    start = text.find(" ", start) + 1 if start else 0
    end = text.rfind(" ", start, start + length)
    return start, end if end > start and start + length < len(text) else len(text)
