"""Days and years that the sector observes."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from dateutil.rrule import rrule, rrulestr
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from icalendar import vRecur

from articles.models import image_index
from articles.models.translation import Translated, translated
from articles.text.printing import address, days_in_words
from programmes.models.catalogued import Catalogued, LivePictured, slug_field
from programmes.models.places import Place
from programmes.models.programmes import Programme

AHEAD = timedelta(days=5 * 366)  # how far a yearly rule is followed: 29 February comes within
# Days of a year and nothing finer, and an interval that moves on: a page must come to an end of it.
RULE = re.compile(
    r"FREQ=YEARLY(;((BY(MONTH|MONTHDAY|YEARDAY|WEEKNO|DAY|SETPOS)|WKST)=[-+0-9A-Z,]+"
    r"|(COUNT|INTERVAL)=[1-9]\d{0,3}|UNTIL=\d{8}))*"
)
BAD_RULE = (ValueError, TypeError, LookupError)  # what dateutil and icalendar raise at one
log = logging.getLogger(__name__)


def _midnight(day: date) -> datetime:
    """A day as rules reckon with it, in no time zone."""
    return datetime.combine(day, datetime.min.time())


def validate_rule(rule: str) -> None:
    """Refuse a rule that RFC 5545 does not know, or that names no years or months."""
    if not RULE.fullmatch(rule):
        raise ValidationError(_("Write a yearly rule, such as FREQ=YEARLY;BYMONTH=7;BYDAY=1SA."))
    try:
        vRecur.from_ical(rule)  # as the feed tells it to calendars
        start, end = _midnight(date(2000, 1, 1)), _midnight(date(2030, 1, 1))
        days = rrulestr(rule, dtstart=start)
        if not isinstance(days, rrule) or not any(days.replace(until=end)):
            raise ValueError("it names no day")
    except BAD_RULE as error:
        raise ValidationError(
            _("“%(rule)s” is no rule of RFC 5545: %(why)s."), params={"rule": rule, "why": error}
        ) from error


def tell_left_out(event: Event, error: Exception) -> None:
    """Tell the operator of an event that no page can draw, so that the others can be shown."""
    log.warning(
        "The event “%s” is left out: its rule “%s” cannot be followed (%s)."
        " Correct it in the admin.",
        event.slug,
        event.rule,
        error,
    )


class Event(LivePictured, Translated, Catalogued):
    """A day, a year, an opening or a ceremony: at a date, or every year by a rule."""

    TRANSLATED = ("name", "summary")

    class Kind(models.TextChoices):
        DAY = "day", _("international day")
        YEAR = "year", _("international year")
        CALL = "call", _("opening of a call")
        CEREMONY = "ceremony", _("prize ceremony")
        OTHER = "other", _("other")

    slug = slug_field()
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    name = translated(models.CharField(_("name"), max_length=200))
    summary = translated(models.TextField(_("summary"), blank=True))
    starts_on = models.DateField(_("first day"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    rule = models.CharField(
        _("rule"),
        max_length=100,
        blank=True,
        validators=[validate_rule],
        help_text=_("Every year, as RFC 5545 says it: FREQ=YEARLY;BYMONTH=7;BYDAY=1SA."),
    )
    programme = models.ForeignKey(
        Programme,
        verbose_name=_("programme"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="events",
    )
    place = models.ForeignKey(
        Place,
        verbose_name=_("place"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
    )
    website = models.URLField(_("website"), blank=True)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ("starts_on", "slug")
        constraints = (
            models.CheckConstraint(
                name="event_has_a_date_or_a_rule",
                condition=Q(starts_on__isnull=False) ^ ~Q(rule=""),
            ),
            models.CheckConstraint(
                name="event_ends_after_it_starts",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
        )
        indexes = (image_index("events_with_an_image"),)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"{address('calendar')}#{self.slug}"

    def clean(self) -> None:
        super().clean()
        if bool(self.starts_on) == bool(self.rule):
            raise ValidationError(_("Give a first day, or a rule, not both."))
        if self.ends_on and not self.starts_on:
            raise ValidationError({"ends_on": _("What follows a rule has no last day.")})
        if self.ends_on and self.starts_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The last day comes before the first.")})

    def days_between(self, first: date, last: date) -> Iterator[tuple[date, date]]:
        """First and last day of each time that it falls into a span of days."""
        if self.starts_on:
            end = self.ends_on or self.starts_on
            if self.starts_on <= last and end >= first:
                yield self.starts_on, end
            return
        if not RULE.fullmatch(self.rule):
            raise ValueError("it is not yearly")
        days = rrulestr(self.rule, dtstart=_midnight(date(first.year, 1, 1)))
        for moment in days.between(_midnight(first), _midnight(last), inc=True):
            yield moment.date(), moment.date()

    def next_time(self, today: date) -> tuple[date, date] | None:
        """First and last day of the next time, of the one under way where there is one."""
        last = date.max if self.starts_on else today + AHEAD
        try:
            return next(self.days_between(today, last), None)
        except BAD_RULE as error:
            tell_left_out(self, error)
            return None

    def days_in_words(self, today: date) -> str:
        """The next time, or the only one, as pages print it."""
        first, last = self.next_time(today) or (self.starts_on, self.ends_on)
        return days_in_words(first, last or first) if first else ""
