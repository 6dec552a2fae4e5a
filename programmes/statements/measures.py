"""What kind of number a figure is, how exactly it is said, and whether it was reached."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


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


class Kind(models.TextChoices):
    """Whether a value was reached or is aimed at."""

    RESULT = "result", _("result")
    TARGET = "target", _("target")  # never compared with results, and shown apart from them
