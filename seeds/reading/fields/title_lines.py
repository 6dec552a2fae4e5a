"""A line that could be the title of its page, and what several of its signs ask of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ..text.marks import Mark
from ..words import names

if TYPE_CHECKING:
    from .title_scenes import Scene

META = (Mark.DATE, Mark.BYLINE)
READ = 4000  # characters of the text whose words a title may share
_STEM = 5  # letters by which a word is known again
_WORD = re.compile(r"[^\W\d_]{4,}|\d{2,}")


@dataclass(eq=False)
class TitleLine:
    """A line of a page beside what is known of its surroundings."""

    page: Scene
    index: int

    def __post_init__(self) -> None:
        line = self.page.sheet.lines[self.index]
        self.text, self.key, self.words = line.text, line.key, line.words
        self.above = self._near(range(self.index - 1, max(-1, self.index - 4), -1))
        self.below = self._near(
            range(self.index + 1, min(self.index + 4, len(self.page.sheet.lines)))
        )
        self.over_meta = self.page.over_meta.get(self.index, (0, 0))

    def _near(self, indexes: range) -> int | None:
        """The nearest line that is no piece of machinery."""
        marks = self.page.sheet.marks
        return next((i for i in indexes if marks[i] is not Mark.FURNITURE), None)

    @cached_property
    def is_a_name(self) -> bool:
        """Whether it is written like a person's name."""
        return names.is_name(self.text)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Its words, by their first letters."""
        return frozenset(stems_in(self.page.sheet.lines[self.index].folded[:READ]))

    @cached_property
    def counts(self) -> list[int]:
        """In how many lines of the text each of its words stands, but for this one."""
        own, stems = self.page.is_of_the_text(self.index), self.page.stems
        return [stems.get(stem, 0) - own for stem in self.stems]

    @property
    def told(self) -> int:
        """How many of its words the text has too, elsewhere than in it."""
        return sum(count > 0 for count in self.counts)

    @cached_property
    def shared(self) -> float:
        """The share of its words that the text has too."""
        return self.told / len(self.stems) if self.stems else 0.0

    @cached_property
    def often(self) -> float:
        """In how many lines of the text each of its words stands, five at most, on average."""
        counts = [min(5, count) for count in self.counts]
        return sum(counts) / len(counts) if len(counts) > 1 else 0.0

    @cached_property
    def led(self) -> int:
        """How many of its words the first paragraph below it has too."""
        return len(self.stems & self.page.lede_below(self.index))

    @cached_property
    def to_meta(self) -> int:
        """How far below the date or byline stands; 9 where text comes first."""
        for step in range(1, 6):
            if self.beside(step, *META):
                return step
            if (
                self.beside(step, Mark.PROSE)
                and self.page.sheet.lines[self.index + step].words > 25
            ):
                break
        return 9

    @property
    def rank(self) -> int:
        """0 for the last candidate above the text, 1 for the one before it, ..."""
        lines, first = self.page.candidates, self.page.first
        return max(0, bisect_left(lines, first) - bisect_right(lines, self.index))

    def gap(self, step: int) -> bool:
        """Whether a blank line stands above (0) or below (1) it."""
        lines = self.page.sheet.lines
        at = self.index + step
        return not 0 < at < len(lines) or lines[at].gap > 0

    def beside(self, step: int, *marks: Mark) -> bool:
        return self.page.sheet.has(self.index + step, *marks)


def stems_in(key: str) -> list[str]:
    """The words of a folded text, by their first letters."""
    return [word[:_STEM] for word in _WORD.findall(key)]
