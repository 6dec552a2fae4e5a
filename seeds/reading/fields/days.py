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
from ..text.marks import Mark, Said
from ..words import dates
from .weighing import signs_of, weigh

_AROUND = 8  # lines in which other dates make a list
_CROWD = 4  # dates
_LABEL = 40  # characters of a line that says what the next one is


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
            if self.said(index) in (Said.FURNITURE, Said.TITLE):
                continue
            if one.on and one.on.first_day <= self.today + timedelta(days=1):
                found.setdefault(str(one.on), []).append(_Day(self, index, one, one.on))
        for same in found.values():
            best = min(same, key=self._distance)
            best.places = [one.index for one in same]
            yield best

    def _distance(self, day: _Day) -> tuple[bool, bool, int]:
        """A date by which the line says when the page was published comes first."""
        near = day.index <= self.end + 2  # a comment says when it was published, too
        told = not (near and day.printed.labelled and day.has(Mark.DATE, Mark.BYLINE))
        aside = not self.title <= day.index <= self.text
        return told, aside, abs(day.below_title)

    def said(self, index: int) -> Said | None:
        """What an editor said that a line is."""
        return self.sheet.lines[index].said

    def crowd(self, index: int) -> int:
        """How many dates stand about a line."""
        return sum(abs(place - index) <= _AROUND for one in self.days for place in one.places)


def _is_in_a_menu(day: _Day) -> bool:
    """Between two lines of the page's machinery, as the day on which the page was saved."""
    if day.below_title >= 0:
        return False
    return all(day.page.sheet.has(day.index + i, Mark.MENU, Mark.FURNITURE) for i in (-1, 1))


def _is_below_a_label(day: _Day) -> bool:
    """ "Mise en ligne" on the line above."""
    above = day.page.sheet.text(day.index - 1) if day.index else ""
    return len(above) <= _LABEL and dates.says_published(above)


def _closes_the_text(day: _Day) -> bool:
    """Behind the last sentence of a paragraph."""
    return dates.closes(day.page.sheet.text(day.index), day.printed)


def _by_place(day: _Day) -> bool:
    """Its place alone would choose it."""
    return day.page.chosen is not None and day.page.chosen.on == day.on


def _is_told(day: _Day) -> bool:
    """By a sentence, not before or behind one."""
    page = day.page
    set_apart = day.printed in page.sheet.prefix_dates or _closes_the_text(day)
    return day.has(Mark.PROSE, Mark.ITEM) and not set_apart and not _by_place(day)


def _opens_a_tale(day: _Day) -> bool:
    """A dateline with a full stop, with which a story of that day may open, too."""
    stopped = day.page.sheet.text(day.index).startswith(". ", day.printed.end)
    return stopped and day.has(Mark.PROSE) and _by_place(day)


def _is_said(day: _Day) -> bool:
    """Chosen among the dates on lines of which an editor said that they are the date."""
    return _by_place(day) and any(day.page.said(i) is Said.DATE for i in day.places)


SIGNS: dict[str, Callable[[_Day], object]] = {
    "chosen by place": _by_place,
    "said to be of publication": lambda day: day.printed.labelled and not day.printed.updated,
    "below a label of publication": _is_below_a_label,
    "among the machinery": _is_in_a_menu,
    "closes the text": _closes_the_text,
    "an update": lambda day: day.printed.updated,
    "a line of its own": lambda day: day.has(Mark.DATE),
    "beside the byline": lambda day: day.has(Mark.BYLINE),
    "inside a sentence": _is_told,
    "before a full stop": _opens_a_tale,
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
    "an editor said so": _is_said,
}


def weigh_days(page: DatedPage) -> tuple[Candidate, ...]:
    """The candidates for the day of publication, best first."""
    return weigh("published_on", ((str(day.on), signs_of(day, SIGNS)) for day in page.days))
