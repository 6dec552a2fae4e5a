"""Whether two articles cover one event, by what both print and few others do.

Word overlap finds reprints and agency copy. A rewrite has other words, and an article in another
language has none of them, but both print the same figures: value and unit know no language.

What the archive prints on other occasions too ties nothing: a run of words or a figure weighs one
part of one and the number of other articles that print it, 1 where there is none, a tenth where
nine do.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from articles.text.shingles import SKETCH

WINDOW = timedelta(days=5)
TELLING = 20  # a count below it may stand in any article
PAPERS = 20  # papers that may cover one event; what more of them print within days is common too

COPIED = 0.3  # part of the shorter text that makes one story without any figure
RUNS = 4  # what the shared runs of words weigh at least, that a part means something
LIKE, ALONE = 0.1, 0.5  # part of the text, and weight of the figures, that do it together
FACTS, OF_ALL = 1.5, 0.4  # what shared figures weigh at least, and as a part of the lighter list

RARE = 0.25  # weight from which on something is looked for in the archive
REMEMBERED = 1000  # articles of the archive that are counted, the latest


Mark = int | str  # a run of words, by its hash, or a figure


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells, as far as it can be told from others."""

    key: int
    day: date | None
    runs: tuple[int, ...]  # the smallest hashes of its runs of words, in order
    facts: frozenset[str]

    @property
    def marks(self) -> list[Mark]:
        """All that it may share with another."""
        return [*self.runs, *self.facts]


def fact(value: Decimal, unit: str) -> str:
    """A figure without its words; nothing where any article might print the same."""
    return f"{value.normalize():f}{unit}" if unit or value >= TELLING else ""


class Archive:
    """How often the latest articles print a run of words or a figure."""

    def __init__(self, told: Iterable[Told] = ()) -> None:
        self.told: dict[int, Told] = {}
        self.days: dict[Mark, list[int]] = defaultdict(list)  # in order
        for one in told:
            self.add(one)

    def add(self, one: Told) -> None:
        """Count an article, again if it reads differently; once full, forget the oldest."""
        self._forget(one.key)
        if not one.day:
            return  # on which occasion it was printed, nobody knows
        if len(self.told) >= REMEMBERED:
            self._forget(next(iter(self.told)))
        self.told[one.key] = one
        for mark in one.marks:
            insort(self.days[mark], _ordinal(one))

    def _forget(self, key: int) -> None:
        if one := self.told.pop(key, None):
            for mark in one.marks:
                self.days[mark].remove(_ordinal(one))
                if not self.days[mark]:
                    del self.days[mark]

    def weight(self, mark: Mark, of: Told) -> float:
        """How much it tells that an article prints something, from 0 to 1."""
        days = self.days.get(mark, ())
        first, last = (_ordinal(of) + side * WINDOW.days for side in (-1, 1))
        within = bisect_right(days, last) - bisect_left(days, first)
        return 1 / (1 + len(days) - within + max(0, within - PAPERS))

    def rare(self, marks: Iterable[Mark], of: Told) -> list[Mark]:
        """What an article may be found by."""
        return [mark for mark in marks if self.weight(mark, of) >= RARE]


def _ordinal(one: Told) -> int:
    return one.day.toordinal() if one.day else 0


def one_story(one: Told, other: Told, archive: Archive) -> bool:
    """Whether two articles cover one event."""
    if not one.day or not other.day or abs(one.day - other.day) > WINDOW:
        return False
    facts, *lists = (
        sum(archive.weight(mark, one) for mark in some)
        for some in (one.facts & other.facts, one.facts, other.facts)
    )
    enough = max(FACTS, OF_ALL * min(lists))
    overlap = _overlap(one, other, archive)
    return overlap >= COPIED or facts >= enough or (overlap >= LIKE and facts >= ALONE)


def _overlap(one: Told, other: Told, archive: Archive) -> float:
    """Which part of the shorter text stands in the longer one, weighed by what is rare."""
    limit = min(_known_up_to(one), _known_up_to(other))
    runs = [{run for run in told.runs if run <= limit} for told in (one, other)]
    shared, *wholes = (
        sum(archive.weight(run, one) for run in some) for some in (runs[0] & runs[1], *runs)
    )
    return shared / min(wholes) if shared >= RUNS else 0.0


def _known_up_to(one: Told) -> float:
    """Up to which hash all runs of a text are known: a sketch holds the smallest, or all."""
    return one.runs[-1] if len(one.runs) >= SKETCH else float("inf")
