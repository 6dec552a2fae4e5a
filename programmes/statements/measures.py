"""What kind of number a figure is, how exactly it is said, and for when."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.text.dates import DAY, PartialDate

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
