"""The language of a text: Arabic by its script, French or English by its small words.

A trained detector would need word lists of several megabytes for each language; between two
languages whose commonest words differ, a sentence holds enough of them to tell.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from articles.text.sentences import sentences

_SAMPLE = 3000  # characters; enough for some two hundred small words
_LETTER = "[\u0621-\u064a\u066e-\u06d3]"
_ARABIC = re.compile(_LETTER)
_ARABIC_WORDS = re.compile(rf"{_LETTER}{{2,}}(?:[\s،؛]+{_LETTER}+)*")
_SEPARATORS = re.compile("['’\"«»“”.,;:!?()]+")
_FRENCH = frozenset(
    "le la les des du de un une et est dans pour que qui sur au aux par avec ce cette ces"
    " son sa ses leur leurs plus pas ne se d l qu c s n j il elle ils elles ou où à été"
    " sont ont en mais entre chez selon lors après être fait deux nous vous".split()
)
_ENGLISH = frozenset(
    "the of and to in is are was were for that which on at by with this these his her"
    " their its more not from as it he she they or but between after has have had been be"
    " will would who an a said into over than we you".split()
)
# Words of both, whichever list has them, tell nothing of a single sentence: "on a", "plus or".
_EITHER = frozenset("a on or plus me as but for an d l c s n j".split())
_FRENCH_ALONE, _ENGLISH_ALONE = _FRENCH - _EITHER, _ENGLISH - _EITHER
_SURE = 5  # small words of another language in a sentence, ...
_AGAINST = 4  # ... and so many times as many as of its own


def language_of(text: str) -> str:
    """fr, en or ar: the language most of the text is in."""
    sample = text[:_SAMPLE]
    if not sample.isascii() and len(_ARABIC.findall(sample)) > 0.4 * len(sample):
        return "ar"
    french, english = _small_words(sample, _FRENCH, _ENGLISH)
    return "en" if english > french else "fr"


def likely_language(text: str, otherwise: str) -> str:
    """The language of a short text: by its script, by its small words; `otherwise` where these do
    not tell and its letters may be of that language, else French."""
    if len(_ARABIC.findall(text)) > 0.4 * len(text):
        return "ar"
    french, english = _small_words(text, _FRENCH_ALONE, _ENGLISH_ALONE)
    if french == english and otherwise != "ar":
        return otherwise
    return "en" if english > french else "fr"


def _small_words(text: str, *lists: frozenset[str]) -> list[int]:
    """How many words of a text are of each list."""
    words = Counter(_SEPARATORS.sub(" ", text.lower()).split())
    return [sum(words[word] for word in words.keys() & known) for known in lists]


class Foreign(NamedTuple):
    """Words of a text in another language than the text."""

    language: str
    words: str


def foreign_in(text: str, language: str) -> Foreign | None:
    """The first words of a text that are surely in another language than it: letters of another
    script, or a sentence with many small words of another language and hardly one of its own."""
    if language != "ar" and (run := _ARABIC_WORDS.search(text)):
        return Foreign("ar", run[0])
    for _start, sentence in sentences(text):
        if other := _surely(sentence, language):
            return Foreign(other, sentence)
    return None


def _surely(sentence: str, language: str) -> str:
    french, english = _small_words(sentence, _FRENCH_ALONE, _ENGLISH_ALONE)
    if language != "fr" and french >= _SURE and french >= _AGAINST * english:
        return "fr"
    if language != "en" and english >= _SURE and english >= _AGAINST * french:
        return "en"
    return ""
