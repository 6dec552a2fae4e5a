"""A sentence in parts between commas, and the windows of it that may be quoted.

La Fondation a soutenu 932 coopératives au Maroc, qui travaillent la laine, et les forme.
|------------------ a part ---------------------|------- a part ----------|-- a part ---|
|------------------------------- a window -------------------------------|
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from programmes.statements.clause_words import NEWS, NOW, RELATIVE
from programmes.statements.clauses import has_aim, is_one_of, is_time, words_of

OPENING = 5  # words of a time at the beginning of a sentence
_END = re.compile(r"[,;،؛]\s+")


@dataclass(frozen=True)
class Sentence:
    """A sentence with the place of its number and the spans of its parts between commas.

    Its windows ask the same of what is far from the number: `kept` has what one was told.
    """

    text: str
    number: tuple[int, int]
    language: str
    parts: list[tuple[int, int]]
    kept: dict[tuple[object, ...], int] = field(default_factory=dict)

    def words(self, start: int, end: int) -> list[str]:
        return words_of(self.text[start:end])

    def ends(self, part: int) -> bool:
        """Whether a clause ends with a part: at a semicolon, or where the sentence does."""
        end = self.parts[part][1]
        return self.text[end : end + 1] in ("", ";", "؛")

    @cached_property
    def clauses(self) -> list[tuple[int, list[str]]]:
        """The words of each clause between semicolons, with the part that it begins with."""
        found: list[tuple[int, list[str]]] = [(0, [])]
        for j, span in enumerate(self.parts):
            found[-1][1].extend(self.words(*span))
            if self.ends(j):
                found.append((j + 1, []))
        return found[:-1]


@dataclass(frozen=True)
class Window:
    """The parts of a sentence, from one to another, that may be quoted of it."""

    cut: Sentence
    first: int
    last: int

    @property
    def span(self) -> tuple[int, int]:
        return self.cut.parts[self.first][0], self.cut.parts[self.last][1]

    @property
    def ends_with_number(self) -> bool:
        """Whether its last part is the one that says the number."""
        start, end = self.cut.parts[self.last]
        return start < self.cut.number[1] <= end

    @property
    def ends_a_clause(self) -> bool:
        """Whether it ends where a clause does, or one relative clause follows another."""
        relative = RELATIVE[self.cut.language]
        return self.cut.ends(self.last) or all(
            not relative.isdisjoint(self.cut.words(*span)[:1])
            for span in self.cut.parts[self.last : self.last + 2]
        )

    @cached_property
    def aim(self) -> bool:
        """Whether it says what is meant to be so, which is not true without its year."""
        start, end = self.span
        return has_aim(self.cut.text[start:end], self.cut.language)

    @cached_property
    def now(self) -> bool:
        """Whether it says that it is so now."""
        now = NOW[self.cut.language]
        return not self.aim and not now.isdisjoint(self.cut.words(*self.span))

    @cached_property
    def stated(self) -> bool:
        """Whether it states the time of its number: behind it, or before all ("In 2023, ...")."""
        behind = self.cut.words(self.cut.number[1], self.span[1])
        return self.now or self._opens() or any(is_time(word, self.cut.language) for word in behind)

    def _opens(self) -> bool:
        language, words = self.cut.language, self.cut.words(*self.cut.parts[self.first])
        return (
            not self.aim
            and self.last > self.first
            and len(words) <= OPENING
            and any(is_time(word, language) for word in words)
            and not any(is_one_of(word, NEWS[language], language) for word in words)
        )


def parts_of(text: str) -> Iterator[tuple[int, int]]:
    """The spans between commas and semicolons, without the spaces around them."""
    start = 0
    for match in _END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)
