"""What kind of number a figure is, how exactly it is said, and for when."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

NEAR = 31  # days


class Measure(models.TextChoices):
    """What kind of number it is."""

    COUNT = "count", _("count")
    SHARE = "share", _("share")  # in per cent
    AMOUNT = "amount", _("amount")


class Qualifier(models.TextChoices):
    """How exactly a paper says a value."""

    EXACTLY = "", _("exactly")
    MORE = "more", _("more than")
    LEAST = "least", _("at least")
    ABOUT = "about", _("about")
    MOST = "most", _("up to")
    LESS = "less", _("less than")
    FROM = "from", _("from")  # the lower end of a range
    TO = "to", _("to")  # the upper end of a range
    VAGUE = "vague", _("an order of magnitude")  # "thousands"


class AsOf(models.TextChoices):
    """How much is known of the date that a value stands for."""

    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")


_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def read_as_of(iso: str) -> tuple[date | None, str]:
    """The first day of "2023", "2023-06" or "2023-06-30", and how precise that is; None where the
    calendar has no such day."""
    match = _ISO.fullmatch(iso)
    if not match:
        return None, AsOf.DAY
    year, month, day = match.groups()
    precision = AsOf.DAY if day else AsOf.MONTH if month else AsOf.YEAR
    try:
        return date(int(year), int(month or 1), int(day or 1)), precision
    except ValueError:
        return None, AsOf.DAY


def write_as_of(day: date | None, precision: str) -> str:
    """The same in ISO form, as precise as it is known."""
    length = {AsOf.YEAR: 4, AsOf.MONTH: 7}.get(AsOf(precision), 10)
    return day.isoformat()[:length] if day else ""


def span(day: date, precision: str) -> tuple[date, date]:
    """First and last day that the date may stand for."""
    if precision == AsOf.YEAR:
        return date(day.year, 1, 1), date(day.year, 12, 31)
    if precision == AsOf.MONTH:
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    return day, day


Period = tuple[date, date] | None  # first and last day that a value may stand for; None: not said


def same_period(one: Period, other: Period) -> bool:
    """Whether two values may stand for the same time.

    Two days of one month apart are: papers report a thing on the days after it. A period that is
    not said may be any.
    """
    if not one or not other:
        return True
    if one[0] == one[1] and other[0] == other[1]:
        return abs((one[0] - other[0]).days) <= NEAR
    return one[0] <= other[1] and other[0] <= one[1]
