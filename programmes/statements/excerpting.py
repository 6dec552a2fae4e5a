"""How much of a sentence is quoted, where a paper lets only so many words be shown.

    La Fondation a soutenu |932| coopératives au Maroc, qui travaillent la laine et les plantes.
    |-------------------- kept ---------------------|-------------- left out ------------------|
    La Fondation a soutenu 932 coopératives au Maroc…

A sentence that fits is quoted whole. Else one window around the number is kept, cut only where a
clause ends (a semicolon, or a comma before a clause that stands beside), and only where what is
left out holds no word that the number is not true without (`clause_words`). A window says the
number with a verb of its own. Where there is no such window nothing is quoted: nothing is better
than a quote that says something else than its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from programmes.statements.clause_words import (
    AND,
    BESIDE,
    ESSENTIAL,
    LEANING,
    LINKS,
    NOMINAL,
    SUBORDINATE,
    VERBS,
)

ELLIPSIS = "…"  # joined to the words, so that it is no word itself
_END = re.compile(r"[,;،؛](?=\s)")
_WORD = re.compile(r"[^\W_]+")
_SIGNS = re.compile("[\u064b-\u065f\u0670\u0640]")  # Arabic vowel signs and the stroke
_BEFORE = re.compile(r"^[وف]?(?:[بكل]?ال|لل|[بلك])?")  # what is joined to an Arabic word
_BEHIND = re.compile(r"(?:ها|هم|هن|ه|نا)$")
_DATE = re.compile(r"\d[/.-]\d\d?[/.-]\d|\b[QTSH][1-4]\b")
_YEAR = re.compile(r"(\d{4})(?!\d)")
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"))
_DASH = re.compile(r"\s[–—-]\s")
# What is yet to come: "bénéficieront", "pourraient", "ستستفيد".
_YET = {
    "fr": re.compile(r"\w{2,}r(a|ont|ait|aient)"),
    "ar": re.compile(r"[وف]?س[يتن]\w{3,}"),
}
_NEAR = 3  # words between an English past tense and its number


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is quoted of a sentence: the words before the number, the number, the words after it."""

    before: str
    number: str
    after: str

    @property
    def text(self) -> str:
        """The quote in one piece, with the marks of what is left out."""
        return f"{self.before}{self.number}{self.after}"

    @property
    def words(self) -> str:
        """The words as the sentence prints them, without these marks."""
        return self.text.removeprefix(ELLIPSIS).removesuffix(ELLIPSIS)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with the place of its number and the spans of its parts between commas."""

    text: str
    number: tuple[int, int]
    language: str
    parts: list[tuple[int, int]]

    def words(self, start: int, end: int) -> list[str]:
        return _words(self.text[start:end])


def excerpt(
    sentence: str, offset: int, number: str, language: str, most: int | None
) -> Excerpt | None:
    """What may be quoted of a sentence in at most so many words; None where that is nothing.

    The number stands at `offset`; without `most` the sentence is quoted whole.
    """
    end = offset + len(number)
    if most is None or _fits(sentence, most):
        return Excerpt(sentence[:offset], sentence[offset:end], sentence[end:])
    if not number or sentence[offset:end] != number or language not in ESSENTIAL:
        return None
    cut = _Sentence(sentence, (offset, end), language, list(_parts(sentence)))
    windows = list(_windows(cut, most))
    if not windows:
        return None
    first, last = max(windows, key=lambda window: window[1] - window[0])
    before = ELLIPSIS * (first > 0) + sentence[first:offset]
    after = sentence[end:last].rstrip() + ELLIPSIS if last < len(sentence) else sentence[end:]
    return Excerpt(before, number, after)


def _fits(text: str, most: int) -> bool:
    return len(text.split()) <= most


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """The spans between commas and semicolons, without the spaces around them."""
    start = 0
    for match in _END.finditer(text):
        yield start, match.start()
        start = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    yield start, len(text)


def _windows(cut: _Sentence, most: int) -> Iterator[tuple[int, int]]:
    """The spans around the number that fit and say the same as the sentence does."""
    for i, (first, _) in enumerate(cut.parts):
        if first > cut.number[0]:
            return
        if not _begins(cut, i):
            continue
        for j, (_, last) in enumerate(cut.parts[i:], i):
            if not _fits(cut.text[first:last], most):
                break
            if cut.number[1] <= last and _closes(cut, j) and _stands(cut, first, last):
                yield first, last


def _begins(cut: _Sentence, part: int) -> bool:
    """Whether the sentence may be quoted from a part on: its own beginning, or from a semicolon
    where what follows does not lean on what is left out."""
    if part == 0:
        return True
    leaning = LEANING[cut.language] | BESIDE[cut.language] | AND
    words = cut.words(*cut.parts[part])
    return cut.text[cut.parts[part - 1][1]] in ";؛" and words[:1] != [] and words[0] not in leaning


def _closes(cut: _Sentence, part: int) -> bool:
    """Whether the sentence may be quoted up to a part: all behind it stands beside what it says."""
    behind = cut.parts[part + 1 :]
    if not behind or cut.text[cut.parts[part][1]] in ";؛":
        return True
    if SUBORDINATE.intersection(cut.words(*cut.parts[0])[:1]):
        return False
    first, *others = (cut.words(*span) for span in behind)
    return (
        first[:1] != []
        and first[0] in BESIDE[cut.language]
        and all(_goes_on(words, cut.language) for words in others)
    )


def _goes_on(words: list[str], language: str) -> bool:
    """Whether a part belongs to the clause before it: it does not begin with a verb."""
    rest = words[1:] if words[:1] and words[0] in AND else words
    first = rest[0] if rest else ""
    return first in BESIDE[language] | NOMINAL[language] or first.startswith("ال")


def _stands(cut: _Sentence, first: int, last: int) -> bool:
    """Whether a span is a sentence of its own, and nothing that matters is outside of it."""
    inside = cut.text[first:last]
    left, right = cut.text[:first], cut.text[last:]
    if ":" in left or _DATE.search(left) or _DATE.search(right):  # a colon says of what it is
        return False
    balanced = all(inside.count(a) == inside.count(b) for a, b in _PAIRS)
    paired = inside.count('"') % 2 == 0 and len(_DASH.findall(inside)) % 2 == 0
    outside = _words(left) + _words(right)
    essential = any(_is_essential(word, cut.language) for word in outside)
    return balanced and paired and not essential and _has_verb(cut, first, last)


def _is_essential(word: str, language: str) -> bool:
    """Whether a word may not be left out: one of the known ones, a year, or a future."""
    year = _YEAR.match(word)
    if year and (
        1900 <= int(year[1]) <= 2100 or (language == "ar" and 1400 <= int(year[1]) < 1500)
    ):
        return True
    if language in _YET and _YET[language].fullmatch(word):
        return True
    return not ESSENTIAL[language].isdisjoint(_forms(word) if language == "ar" else [word])


def _forms(word: str) -> set[str]:
    """An Arabic word with and without what is joined to it."""
    bare = _BEFORE.sub("", word)
    return {word, bare, _BEHIND.sub("", word), _BEHIND.sub("", bare)}


def _has_verb(cut: _Sentence, first: int, last: int) -> bool:
    """Whether a verb of the number's own clause stands in a span."""
    before = cut.words(first, cut.number[0])[::-1]
    behind = cut.words(cut.number[1], last)
    near = before[:_NEAR] if cut.language == "en" else []
    past = any(word.endswith("ed") for word in _up_to_link(near, cut.language))
    return past or any(
        _is_verb(word, cut.language)
        for side in (before, behind)
        for word in _up_to_link(side, cut.language)
    )


def _is_verb(word: str, language: str) -> bool:
    return word in VERBS[language] or (language == "ar" and word.lstrip("وف") in VERBS["ar"])


def _up_to_link(words: list[str], language: str) -> Iterator[str]:
    """The words of a clause, from the number on, up to the word that begins another one."""
    for word in words:
        if word in LINKS[language]:
            return
        yield word


def _words(text: str) -> list[str]:
    return _WORD.findall(_SIGNS.sub("", text.lower()))
