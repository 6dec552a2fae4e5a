"""What the words of a clause say: when, whether it is meant to be, and of what it tells.

    "veut équiper 740 toits d'ici à 2031"   -> veut, équiper, 740, toits, d, ici, à, 2031
                                               an aim ^                          a time ^

Words are lower case, without what is elided; an Arabic word is looked for with and without what is
joined to it. The words themselves are in `clause_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from programmes.statements.clause_words import (
    AIMS,
    DAYS,
    LEANING,
    LINKS,
    NEWS,
    NOW,
    PARTS,
    RELATIVE,
    SINCE,
    VERBS,
)

_WORD = re.compile(r"[^\W_]+")
_SIGNS = re.compile("[\u064b-\u065f\u0670\u0640]")  # Arabic vowel signs and the stroke
_BEFORE = re.compile(r"^[وف]?(?:[بكل]?ال|لل|[بلك])?")  # what is joined to an Arabic word
_BEHIND = re.compile(r"(?:ها|هم|هن|ه|نا)$")
_YEAR = re.compile(r"(\d{4})(?!\d)")
# What is yet to come: "bénéficieront", "pourraient", "ستستفيد".
_YET = {
    "fr": re.compile(r"\w{2,}r(a|ont|ait|aient)"),
    "ar": re.compile(r"[وف]?س[يتن]\w{3,}"),
}
# "compte ouvrir", where "compte" says what is meant to be.
_COUNTS_ON = re.compile(r"\bcompt(?:e|ent)\W+(?:\w+\W+){0,2}\w+(?:er|ir|oir|re)\b")
SUBJECT = 4  # words at the beginning of a clause
_NEAR = 3  # words between an English past tense and its number


@lru_cache(maxsize=4_096)
def words_of(text: str) -> list[str]:
    """The words of a text as they are compared; each part of a sentence is looked at many times."""
    return _WORD.findall(_SIGNS.sub("", text.lower()))


def has_verb(before: list[str], behind: list[str], language: str) -> bool:
    """Whether a verb of the number's own clause stands before the number or behind it."""
    near = before[: -_NEAR - 1 : -1] if language == "en" else []
    past = any(word.endswith("ed") for word in _up_to_link(near, language))
    return past or any(
        _is_verb(word, language)
        for side in (before[::-1], behind)
        for word in _up_to_link(side, language)
    )


def leans(words: list[str], language: str) -> bool:
    """Whether a clause goes on about what the one before it says."""
    return words[:1] == [] or words[0] in LEANING[language] | RELATIVE[language] or of_a_part(words)


def of_a_part(words: list[str]) -> bool:
    """Whether a clause tells of a part of those who are counted: "while half of them ..."."""
    return not PARTS.isdisjoint(words[:SUBJECT])


def is_year(word: str, language: str) -> bool:
    """Whether a number is that of a year, of either calendar in Arabic."""
    match = _YEAR.match(word)
    year = int(match[1]) if match else 0
    return 1900 <= year <= 2100 or (language == "ar" and 1400 <= year < 1500)


def is_time(word: str, language: str) -> bool:
    """Whether a word says when."""
    times = SINCE[language] | DAYS[language] | NEWS[language] | NOW[language]
    return is_year(word, language) or is_one_of(word, times, language)


def has_aim(text: str, language: str) -> bool:
    """Whether a text says what is meant to be so, or will be."""
    counts_on = language == "fr" and _COUNTS_ON.search(text)
    return bool(counts_on) or any(is_aim(word, language) for word in words_of(text))


def is_aim(word: str, language: str) -> bool:
    """Whether a word says what is meant to be so, or will be."""
    future = language in _YET and _YET[language].fullmatch(word)
    return bool(future) or is_one_of(word, AIMS[language], language)


def is_one_of(word: str, words: frozenset[str], language: str) -> bool:
    """Whether a word, or in Arabic what is left of it without what is joined, is among these."""
    return not words.isdisjoint(_forms(word) if language == "ar" else [word])


@lru_cache(maxsize=4_096)
def _forms(word: str) -> frozenset[str]:
    """An Arabic word with and without what is joined to it."""
    bare = _BEFORE.sub("", word)
    return frozenset((word, bare, _BEHIND.sub("", word), _BEHIND.sub("", bare)))


def _is_verb(word: str, language: str) -> bool:
    if language in _YET and _YET[language].fullmatch(word):
        return True
    forms = {word.lstrip("وف"), _BEHIND.sub("", word)} if language == "ar" else {word}
    return not forms.isdisjoint(VERBS[language])


def _up_to_link(words: list[str], language: str) -> Iterator[str]:
    """The words of a clause, from the number on, up to the word that begins another one."""
    for word in words:
        if word in LINKS[language]:
            return
        yield word
