"""The calendar: a page, and a feed that other calendars subscribe to."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from icalendar import Calendar

from programmes.models import Event
from programmes.models.events import validate_rule
from programmes.tests.factories import make_place, make_programme
from programmes.tests.reading import page, text_of

pytestmark = pytest.mark.django_db


def make_event(slug, days=0, **values):
    """An event that begins in so many days."""
    if "rule" not in values:
        values["starts_on"] = timezone.localdate() + timedelta(days=days)
    return Event.objects.create(slug=slug, kind="call", name_fr=slug.title(), **values)


def feed(client):
    """The events of the feed."""
    answer = client.get("/en/calendar.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(answer.content).walk("VEVENT")


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (date(2025, 7, 1), date(2025, 7, 5)),
        (date(2025, 7, 5), date(2025, 7, 5)),
        (date(2025, 7, 6), date(2026, 7, 4)),
    ],
)
def test_the_first_saturday_of_july_is_computed(today, day):
    event = Event(rule="FREQ=YEARLY;BYMONTH=7;BYDAY=1SA")
    assert event.next_time(today) == (day, day)


def test_what_is_to_come_stands_before_what_is_past_soonest_first(client):
    for slug, days in (("plus tard", 9), ("hier", -1), ("bientôt", 2), ("avant-hier", -2)):
        make_event(slug, days)
    words = text_of(page(client, "/calendar/"))
    places = [words.index(w) for w in ("Bientôt", "Plus Tard", "Past", "Hier", "Avant-Hier")]
    assert places == sorted(places)


def test_an_event_under_way_is_still_to_come(client):
    make_event("stage", -3, ends_on=timezone.localdate() + timedelta(days=3))
    assert "Past" not in text_of(page(client, "/calendar/"))


def test_an_event_says_its_programme_and_its_place(client):
    make_event("appel", 5, programme=make_programme(), place=make_place("SN", "Sénégal"))
    html = page(client, "/calendar/")
    assert 'href="/en/programmes/sillon/"' in html
    assert 'href="/en/places/sn/"' in html


def test_the_feed_tells_days_as_others_read_them(client):
    make_event(
        "stage", 1, ends_on=timezone.localdate() + timedelta(days=3), summary_fr="Trois jours"
    )
    (entry,) = feed(client)
    assert entry["UID"] == "stage@testserver"
    assert entry["SUMMARY"] == "Stage"
    assert entry["DESCRIPTION"] == "Trois jours"
    assert entry["DTEND"].dt - entry["DTSTART"].dt == timedelta(days=3)  # the day after the last
    assert entry["URL"] == "http://testserver/en/calendar/#stage"


def test_the_feed_tells_a_yearly_day_once_with_its_rule(client):
    make_event("journée", rule="FREQ=YEARLY;BYMONTH=7;BYDAY=1SA")
    (entry,) = feed(client)
    assert entry["RRULE"].to_ical() == b"FREQ=YEARLY;BYDAY=1SA;BYMONTH=7"
    assert (entry["DTSTART"].dt.month, entry["DTSTART"].dt.weekday()) == (7, 5)


def test_a_rule_that_has_ended_is_not_told(client):
    make_event("ancien", rule="FREQ=YEARLY;UNTIL=20100101")
    assert feed(client) == []
    assert "No date has been entered" in text_of(page(client, "/calendar/"))


def test_the_feed_holds_no_past_event(client):
    make_event("hier", -1)
    assert feed(client) == []


@pytest.mark.parametrize("count", [1, 20])
def test_the_calendar_costs_two_queries_and_the_feed_one(client, django_assert_num_queries, count):
    for number in range(count):
        make_event(f"appel-{number}", number, programme=make_programme(f"Programme {number}"))
    with django_assert_num_queries(2):
        page(client, "/calendar/")
    with django_assert_num_queries(1):
        feed(client)


def test_a_last_day_at_the_end_of_time_does_not_break_the_feed(client):
    make_event("toujours", 1, ends_on=date.max)
    (entry,) = feed(client)
    assert entry["DTEND"].dt == date.max


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;FREQ=SECONDLY",
        "FREQ=YEARLY;INTERVAL=0",
        "FREQ=YEARLY;BYSECOND=0,1,2,3",
        "FREQ=YEARLY;UNTIL=2001",
        "FREQ=YEARLY;BYDAY=SA(1)",
        "FREQ=YEARLY;BYDAY=99SA",
    ],
)
def test_a_rule_that_a_page_or_a_calendar_cannot_follow_is_refused(rule):
    with pytest.raises(ValidationError):
        validate_rule(rule)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=NEVER",
        "FREQ=SECONDLY",
        "FREQ=YEARLY;BYDAY=99SA",
        "FREQ=YEARLY;BYMONTH=JULY",
        "FREQ=YEARLY;UNTIL=20259999",
        "FREQ=YEARLY;BYDAY=SA(1)",
    ],
)
def test_an_event_whose_rule_cannot_be_followed_is_left_out_and_told(client, caplog, rule):
    programme = make_programme()
    make_event("mauvaise", rule=rule, programme=programme)
    make_event("bonne", 5, programme=programme)
    assert [entry["UID"] for entry in feed(client)] == ["bonne@testserver"]
    for path in ("/calendar/", "/programmes/sillon/"):
        assert "Bonne" in text_of(page(client, path))
    assert f"“mauvaise” is left out: its rule “{rule}”" in caplog.text
