"""A date as precise as it is known: a year, a month or a day. Pure, so that pages are read with it.

"2023"          year      1 January to 31 December 2023
"2023-06"       month     1 to 30 June 2023
"2023-06-30"    day       that day

Rows keep it as a day and a precision; `articles.text.printing` says it in words.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

YEAR, MONTH, DAY = "year", "month", "day"
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year or a day of a month; `ValueError` where no calendar has it."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError("a day is of a month")
        month = 1 if self.month is None else self.month
        date(self.year, month, 1 if self.day is None else self.day)

    @classmethod
    def parse(cls, iso: str) -> PartialDate:
        """The date that "2023", "2023-06" or "2023-06-30" says; `ValueError` where it says none."""
        if not (match := _ISO.fullmatch(iso)):
            raise ValueError(f"Invalid isoformat string: {iso!r}")
        return cls(*(int(part) for part in match.groups() if part))

    @classmethod
    def of(cls, day: date, precision: str = DAY) -> PartialDate:
        """A day, as far as it is known: "year", "month" or "day"."""
        if precision == YEAR:
            return cls(day.year)
        return cls(day.year, day.month, None if precision == MONTH else day.day)

    def __str__(self) -> str:
        """In ISO form, as HTML wants it too."""
        month = "" if self.month is None else f"-{self.month:02}"
        return f"{self.year:04}{month}" + ("" if self.day is None else f"-{self.day:02}")

    def __lt__(self, other: PartialDate) -> bool:
        """Whether it begins before the other, or ends before it where both begin on one day."""
        return self.span < other.span

    @property
    def precision(self) -> str:
        """How much of it is known: "year", "month" or "day"."""
        if self.month is None:
            return YEAR
        return MONTH if self.day is None else DAY

    @property
    def first_day(self) -> date:
        """The first day that it may stand for."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day that it may stand for."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def span(self) -> tuple[date, date]:
        """First and last day that it may stand for."""
        return self.first_day, self.last_day

    def overlaps(self, other: PartialDate) -> bool:
        """Whether both may stand for one day."""
        return self.first_day <= other.last_day and other.first_day <= self.last_day


def partial(day: date | None, precision: str) -> PartialDate | None:
    """The date that a row keeps as a day and a precision; None where it keeps none."""
    return PartialDate.of(day, precision) if day else None
