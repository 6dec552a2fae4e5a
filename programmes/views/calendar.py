"""The days and years that the sector observes: a page, and a feed for calendars."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from icalendar import Calendar, vRecur
from icalendar import Event as Entry

from articles.querysets import with_picture
from articles.text.own_addresses import own_address, own_host
from programmes.linked.catalogue import event_node
from programmes.models import Event, Programme
from programmes.models.events import BAD_RULE, tell_left_out
from programmes.shared.once import Once, given

COMING_SHOWN = 200  # events that the page and the feed hold
PAST_SHOWN = 24  # events that the page looks back on
LINKED = 40  # events that it tells to machines, the soonest
DAY = timedelta(days=1)
LAST_DAY = Coalesce("ends_on", "starts_on")


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """Each event once: at its next time, or among those that are past."""
    today = timezone.localdate()
    coming = _by_day(today)
    return render(
        request,
        "programmes/calendar.html",
        {
            "kinds": dict(Event.Kind.choices),
            "coming": [event for _days, event in coming],
            "past": PAST.rows(today=today),
            "today": today,
            "linked": [event_node(event, days) for days, event in coming[:LINKED]],
        },
    )


def _events() -> QuerySet[Event]:
    """Events, but those of a programme that readers do not see: they come with it."""
    seen = Q(programme=None) | Q(programme__in=Programme.objects.published())
    pictured: QuerySet[Event] = with_picture(Event.objects.filter(seen))
    return pictured.select_related("programme", "place").only(
        "slug",
        "kind",
        "name_fr",
        "name_en",
        "name_ar",
        "summary_fr",
        "summary_en",
        "summary_ar",
        "starts_on",
        "ends_on",
        "rule",
        "website",
        "programme__slug",
        "programme__kind",
        "programme__name_fr",
        "programme__name_en",
        "programme__name_ar",
        "place__code",
        "place__name_fr",
        "place__name_en",
        "place__name_ar",
    )


# Events that are yet to come or come every year, soonest first, and those that are over.
COMING: Once[Event] = Once(
    lambda: (
        _events()
        .alias(last=LAST_DAY)
        .filter(~Q(rule="") | Q(last__gte=given("today")))
        .order_by(F("starts_on").asc(nulls_first=True), "slug")[:COMING_SHOWN]
    )
)
PAST: Once[Event] = Once(
    lambda: (
        _events()
        .alias(last=LAST_DAY)
        .filter(rule="", last__lt=given("today"))
        .order_by("-starts_on", "slug")[:PAST_SHOWN]
    )
)


def _by_day(today: date) -> list[tuple[tuple[date, date], Event]]:
    times = ((event.next_time(today), event) for event in COMING.rows(today=today))
    return sorted(
        ((days, event) for days, event in times if days),
        key=lambda pair: (pair[0][0], pair[1].slug),
    )


@require_safe
def calendar_feed(request: HttpRequest) -> HttpResponse:
    """The same as iCalendar (RFC 5545), for any calendar that subscribes."""
    today = timezone.localdate()
    feed = Calendar()
    feed.add("prodid", f"-//{settings.SITE_NAME}//calendar//{(get_language() or 'fr').upper()}")
    feed.add("version", "2.0")
    feed.add("x-wr-calname", _("%(site)s: calendar") % {"site": settings.SITE_NAME})
    for event in COMING.rows(today=today):
        if days := event.next_time(today):
            try:
                feed.add_component(_entry(event, days, today))
            except BAD_RULE as error:
                tell_left_out(event, error)
    return HttpResponse(feed.to_ical(), content_type="text/calendar; charset=utf-8")


def _entry(event: Event, days: tuple[date, date], today: date) -> Entry:
    """One event; a day that comes every year is told once, with its rule."""
    first, last = days
    entry = Entry()
    entry.add("uid", f"{event.slug}@{own_host()}")
    entry.add("dtstamp", datetime.combine(today, time(), UTC))
    entry.add("dtstart", first)
    entry.add("dtend", min(last, date.max - DAY) + DAY)  # RFC 5545: the day after the last
    entry.add("summary", str(event.shown("name")))
    entry.add("url", own_address(event.get_absolute_url()))
    if summary := event.shown("summary"):
        entry.add("description", str(summary))
    if event.place:
        entry.add("location", str(event.place.shown("name")))
    if event.rule:
        entry.add("rrule", vRecur.from_ical(event.rule))
    return entry
