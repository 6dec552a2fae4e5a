"""The language of a page: Arabic by its script, French or English by its small words.

A trained detector would need word lists of several megabytes for each language; between two
languages whose commonest words differ, a sentence holds enough of them to tell.
"""

from __future__ import annotations

import re
from collections import Counter

from .lines import word_set

_SAMPLE = 3000  # characters; enough for some two hundred small words
_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3]")
_SEPARATORS = re.compile("['’\"«»“”.,;:!?()]+")
_FRENCH = word_set(
    "le la les des du de un une et est dans pour que qui sur au aux par avec ce cette ces"
    " son sa ses leur leurs plus pas ne se d l qu c s n j il elle ils elles ou où à été"
    " sont ont en mais entre chez selon lors après être fait deux nous vous"
)
_ENGLISH = word_set(
    "the of and to in is are was were for that which on at by with this these his her"
    " their its more not from as it he she they or but between after has have had been be"
    " will would who an a said into over than we you"
)


def language_of(text: str) -> str:
    """fr, en or ar: the language most of the text is in."""
    sample = text[:_SAMPLE]
    if not sample.isascii() and len(_ARABIC.findall(sample)) > 0.4 * len(sample):
        return "ar"
    words = Counter(_SEPARATORS.sub(" ", sample.lower()).split())
    french = sum(count for word, count in words.items() if word in _FRENCH)
    english = sum(count for word, count in words.items() if word in _ENGLISH)
    return "en" if english > french else "fr"
