"""For when a value holds, who says so, and which of two is the later one: pure.

stated on      the sentence says a day, a month or a year
printed on     it says none: the day of the paper stands for it
"""

from __future__ import annotations

from typing import Protocol

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.text.dates import DAY, PartialDate

NEAR = 31  # days


class Dated(models.TextChoices):
    """Where the date of a value comes from."""

    STATED = "stated", _("stated by the sentence")  # or by an editor
    PRINTED = "printed", _("that of the paper")  # of the first one, for want of another


class SaidInTime(Protocol):
    """A statement or a figure, as far as its time goes."""

    @property
    def period(self) -> PartialDate | None: ...

    @property
    def dated(self) -> str: ...


def is_later(one: SaidInTime, other: SaidInTime) -> bool:
    """Whether one stands for a later time than the other."""
    if not one.period or not other.period:
        return one.period is not None
    return one.period > other.period


def repeats(one: SaidInTime, other: SaidInTime) -> bool:
    """Whether one of two equal values is the other, printed again; to print is not to count again.

    printed in September    stated in July         it is
    printed in July         printed in September   it is, whichever was found first
    printed in 2023         stated for 2025        nobody repeats what is still to come
    stated for 2025         stated for 2023        two values
    """
    if same_period(one.period, other.period):
        return True
    if one.dated == Dated.STATED:
        return False
    return other.dated == Dated.PRINTED or is_later(one, other)


def same_period(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two values may stand for the same time.

    Two days of one month apart are: papers report a thing on the days after it. A period that is
    not said may be any.
    """
    if not one or not other:
        return True
    if one.precision == other.precision == DAY:
        return abs((one.first_day - other.first_day).days) <= NEAR
    return one.overlaps(other)
