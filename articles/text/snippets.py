"""A part of a text with the found words highlighted, accents or none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from html import escape, unescape

from django.utils.safestring import SafeString

# What a reader does not type: accents, vowel signs, one of several forms of a letter.
FORMS = {
    "a": "aàáâãä", "c": "cç", "e": "eèéêë", "i": "iìíîï", "n": "nñ", "o": "oòóôõö", "u": "uùúûü",
    "y": "yýÿ", "ا": "اأإآٱ", "ه": "هة", "ي": "يىئ", "و": "وؤ",
}  # fmt: skip
SIGNS = "[\u064b-\u065f\u0670\u0640]*"  # Arabic vowel signs and the stroke that lengthens
MANY = 60  # found words among which the richest place is looked for
STEM = 5  # letters by which they are told apart
ARTICLE = "(?:[وفبكل]?ال|[وفبكل])?"  # what may be written before an Arabic stem


def highlighted(text: str, lexemes: Iterable[str], length: int = 0) -> SafeString:
    """`text` escaped, with words that begin with a lexeme in <mark>.

    With a `length`, only about that many characters, where most of the different words stand.
    """
    text = unescape(text)
    spots = _spots(text, lexemes)
    start, end = _window(text, _richest(text, spots, length), length) if length else (0, len(text))
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
    pattern = _pattern(frozenset(lexemes))
    return [match.span() for match in pattern.finditer(text)] if pattern else []


@lru_cache(maxsize=100)
def _pattern(lexemes: frozenset[str]) -> re.Pattern[str] | None:
    """One expression for all lexemes, the longest first."""
    stems = sorted({_folded(lexeme) for lexeme in lexemes}, key=lambda stem: (-len(stem), stem))
    if not stems:
        return None
    numbers = "|".join(re.escape(stem) for stem in stems if stem[0].isdigit())
    words = "|".join("".join(map(_letter, stem)) for stem in stems if not stem[0].isdigit())
    parts = [rf"(?:{numbers})(?!\d)"] if numbers else []  # 9 is no beginning of 97
    parts += [rf"{ARTICLE}(?:{words})\w{{0,7}}"] if words else []
    return re.compile(rf"\b(?:{'|'.join(parts)})", re.IGNORECASE)


def _letter(letter: str) -> str:
    forms = f"[{FORMS[letter]}]" if letter in FORMS else re.escape(letter)
    return forms + SIGNS if "\u0600" <= letter <= "\u06ff" else forms


def _folded(lexeme: str) -> str:
    """A lexeme in the plainest form of its letters."""
    letters = unicodedata.normalize("NFD", lexeme.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _richest(text: str, spots: list[tuple[int, int]], length: int) -> int:
    """The first place from which on most of the different found words stand near together."""
    best, most = 0, 0
    found = [(first, last, text[first : first + STEM].lower()) for first, last in spots[:MANY]]
    different = len({stem for _, _, stem in found})
    for number, (start, _last, _stem) in enumerate(found):
        near = {stem for _, last, stem in found[number:] if last <= start + length // 2}
        if len(near) > most:
            best, most = start, len(near)
        if most == different:
            break
    return best


def _window(text: str, spot: int, length: int) -> tuple[int, int]:
    """About `length` characters around `spot`, cut between words."""
    if len(text) <= length:
        return 0, len(text)
    start = max(0, min(spot - length // 4, len(text) - length))
    start = text.find(" ", start) + 1 if start else 0
    end = text.rfind(" ", start, start + length)
    return start, end if end > start and start + length < len(text) else len(text)
