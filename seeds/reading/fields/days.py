"""What speaks for a date being the day on which a page was published, and what against.

Friday, November 27, 2026              the first lines: the day on which the page was saved
Fish Traders Build a Cold Store
By Ruth Chebet | June 11, 2025         right below the title; beside the byline
The store was opened on 9 June 2025    inside the text: the day of what is told
Latest: ... (12 June 2025)             one of many dates
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from articles.text.dates import PartialDate

from ..page import Candidate
from ..sheet.marking import Sheet
from ..text.marks import Mark
from ..words import dates
from .weighing import signs_of, weigh

_AROUND = 8  # lines in which other dates make a list
_CROWD = 4  # dates


@dataclass(slots=True)
class _Day:
    """A date that a page prints, with where it stands."""

    page: DatedPage
    index: int  # of the line
    printed: dates.Printed
    on: PartialDate
    places: list[int] = field(default_factory=list)  # all lines that print the same day

    @property
    def below_title(self) -> int:
        return self.index - self.page.title

    def has(self, *marks: Mark) -> bool:
        return self.page.sheet.has(self.index, *marks)


class DatedPage:
    """A page before its day is known; `chosen` is the date that its place alone would choose."""

    def __init__(
        self,
        sheet: Sheet,
        bounds: tuple[int, int, int],
        chosen: dates.Printed | None,
        today: date,
    ) -> None:
        self.sheet, self.chosen, self.today = sheet, chosen, today
        self.title, self.text, self.end = bounds
        self.days = list(self._days())

    def _days(self) -> Iterator[_Day]:
        """One entry a day, at its likeliest place: nearest to the title, below it if anywhere."""
        found: dict[str, list[_Day]] = {}
        printed = [(i, one) for i in range(len(self.sheet.lines)) for one in self.sheet.dates_at(i)]
        printed += [(self.title, one) for one in self.sheet.prefix_dates]
        for index, one in printed:
            if one.on and one.on.first_day <= self.today + timedelta(days=1):
                found.setdefault(str(one.on), []).append(_Day(self, index, one, one.on))
        for same in found.values():
            best = min(same, key=self._distance)
            best.places = [one.index for one in same]
            yield best

    def _distance(self, day: _Day) -> tuple[bool, bool, int]:
        """A date by which the line says when the page was published comes first."""
        told = not (day.printed.labelled and day.has(Mark.DATE, Mark.BYLINE))
        aside = not self.title <= day.index <= self.text
        return told, aside, abs(day.below_title)

    def crowd(self, index: int) -> int:
        """How many dates stand about a line."""
        return sum(abs(place - index) <= _AROUND for one in self.days for place in one.places)


SIGNS: dict[str, Callable[[_Day], object]] = {
    "chosen by place": lambda day: day.page.chosen is not None and day.page.chosen.on == day.on,
    "said to be of publication": lambda day: day.printed.labelled and not day.printed.updated,
    "an update": lambda day: day.printed.updated,
    "a line of its own": lambda day: day.has(Mark.DATE),
    "beside the byline": lambda day: day.has(Mark.BYLINE),
    "inside a sentence": lambda day: day.has(Mark.PROSE, Mark.ITEM),
    "in a short line": lambda day: day.has(Mark.SHORT),
    "in a caption": lambda day: day.has(Mark.CAPTION),
    "owns the page": lambda day: day.has(Mark.COPYRIGHT),
    "right below the title": lambda day: 0 < day.below_title <= 3,
    "below the title": lambda day: 3 < day.below_title <= 10 and day.index <= day.page.text,
    "right above the title": lambda day: -2 <= day.below_title < 0,
    "above the title": lambda day: -8 <= day.below_title < -2,
    "far above the title": lambda day: day.below_title < -8,
    "in the first lines": lambda day: day.index <= 2,
    "in the text": lambda day: day.page.text <= day.index < day.page.end,
    "opens the text": lambda day: day.index == day.page.text and day.printed.start < 60,
    "under the text": lambda day: day.page.end <= day.index <= day.page.end + 2,
    "among others' titles or words": lambda day: any(
        day.page.sheet.has(i, Mark.RELATED, Mark.COMMENTS)
        for i in range(day.page.end, day.index + 1)
    ),
    "far below the text": lambda day: day.index > day.page.end + 2,
    "one of many dates": lambda day: day.page.crowd(day.index) >= _CROWD,
    "printed again": lambda day: len(day.places) > 1,
    "the only day of the page": lambda day: len(day.page.days) == 1,
    "the latest": lambda day: all(one.on.first_day <= day.on.first_day for one in day.page.days),
    "a month alone": lambda day: not day.on.day,
    "day and month could change": lambda day: dates.is_ambiguous(day.printed.text),
}


def weigh_days(page: DatedPage) -> tuple[Candidate, ...]:
    """The candidates for the day of publication, best first."""
    return weigh("published_on", ((str(day.on), signs_of(day, SIGNS)) for day in page.days))
