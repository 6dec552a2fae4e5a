"""Whether the letters of a page are those that are printed on it: fonts need not say them.

La coop�rative          a letter that no font names, in a word: in doubt
Od#frrshudwlyh          other letters, told by how rare they are in any language: not to be read
«∞LGdÖ»W  ÇáÊÚÇæäíÉ     signs, or Arabic in the letters of Latin: not to be read
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from enum import IntEnum
from math import log

LOST = "\ufffd"
_FEW, _FEW_LATIN = 20, 150  # letters of a page: nothing can be said of less
_LOST_IN_A_WORD = re.compile(rf"\w{LOST}|{LOST}\w")
_MOST_LOST, _MOST_FOREIGN = 0.2, 0.2  # of the letters of a page
_MOST_ACCENTED = 0.4  # of its Latin letters
_KNOWN_SIGNS = frozenset("+=<>|~×÷±−°©®™•■□●○▪►→←✓§`^¨´")
_KNOWN_POINTS = frozenset(".,;:-_()'’\"/–—…%!?*•·،؛؟")
_NO_LETTERS = ("So", "Sk", "Sm", "Cn", "Co", "Cc", "Lm")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_READ = re.compile(r"[A-Za-z\u00c0-\u024f\u0620-\u06ff\u2d30-\u2d7f\ufb50-\ufdff\ufe70-\ufefc]")
# In a thousand letters of French and English. Other languages in Latin letters and lists of names
# come to -3.2 in the mean of the logarithms, other letters put for them to -3.45 or less.
_SHARES = {
    "a": 80,
    "b": 12,
    "c": 30,
    "d": 40,
    "e": 135,
    "f": 16,
    "g": 15,
    "h": 32,
    "i": 72,
    "j": 4,
    "k": 5,
    "l": 48,
    "m": 27,
    "n": 71,
    "o": 64,
    "p": 27,
    "q": 6,
    "r": 63,
    "s": 72,
    "t": 80,
    "u": 46,
    "v": 14,
    "w": 10,
    "x": 3,
    "y": 12,
    "z": 3,
}
_LOGARITHMS = {letter: log(share / 1000) for letter, share in _SHARES.items()}
_LEAST_LIKELY = -3.35


class Legible(IntEnum):
    """How surely a page can be read."""

    NOT = 0
    UNSURE = 1
    SURELY = 2


def legible(text: str, unnamed: int = 0) -> Legible:
    """How surely a text can be read; so many of its letters no font names."""
    letters = Counter("".join(text.split()))
    if letters.total() >= _FEW and (_is_of_signs(letters) or _is_no_language(letters)):
        return Legible.NOT
    is_unsure = unnamed or _LOST_IN_A_WORD.search(text) or _is_foreign(letters)
    return Legible.UNSURE if is_unsure else Legible.SURELY


def _is_of_signs(letters: Counter[str]) -> bool:
    """Whether too much of it is lost, or is what nobody prints between letters."""
    return _sum(letters, filter(_is_a_sign, letters)) > _MOST_LOST * letters.total()


def _is_a_sign(letter: str) -> bool:
    category = unicodedata.category(letter)
    if category.startswith("P"):
        return letter not in _KNOWN_POINTS
    return letter == LOST or (category in _NO_LETTERS and letter not in _KNOWN_SIGNS)


def _is_no_language(letters: Counter[str]) -> bool:
    """Whether what is written in Latin letters is no language that is."""
    latin = Counter({one: count for one, count in letters.items() if _LATIN.match(one)})
    count = latin.total()
    if count < max(_FEW_LATIN, letters.total() / 2):
        return False
    plain = _sum(latin, filter(str.isascii, latin))
    return count - plain > _MOST_ACCENTED * count or _likelihood(latin) < _LEAST_LIKELY


def _likelihood(latin: Counter[str]) -> float:
    """The mean of the logarithms of how often letters occur, their accents aside."""
    bare: Counter[str] = Counter()
    for letter, count in latin.items():
        bare[unicodedata.normalize("NFD", letter.lower())[0]] += count
    known = _sum(bare, _SHARES)
    return sum(bare[one] * value for one, value in _LOGARITHMS.items()) / max(known, 1)


def _is_foreign(letters: Counter[str]) -> bool:
    """Whether many letters are of a script that is not read here."""
    alphabetic = {one for one in letters if one.isalpha()}
    foreign = _sum(letters, (one for one in alphabetic if not _READ.match(one)))
    return foreign > _MOST_FOREIGN * _sum(letters, alphabetic)


def _sum(letters: Counter[str], some: Iterable[str]) -> int:
    return sum(letters[one] for one in some)
