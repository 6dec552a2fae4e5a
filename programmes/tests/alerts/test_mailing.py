"""Mails that fail, are broken off or are sent by two: none goes out twice, none is lost."""

import smtplib
from datetime import timedelta

import pytest
from django.core import mail
from django.utils.timezone import localdate, localtime
from procrastinate.contrib.django.models import ProcrastinateJob as Job

from articles.jobs import OUTWARD
from programmes.alerts import mailing, queueing
from programmes.alerts.mailing import NotSent, mail_alerts
from programmes.alerts.queueing import queue_alerts, see_to_alerts, tell_nobody_twice
from programmes.models import Alert, Subscriber
from programmes.tests.alerts.asking import ADDRESS, another_day, ask, make_alert, tell
from programmes.tests.factories import make_confirmed, make_place, make_programme

pytestmark = pytest.mark.django_db


@pytest.fixture
def news():
    """A subscriber for whom there is something new."""
    programme = make_programme()
    make_alert(programme)
    make_confirmed(programme=programme)


class Server:
    """A mail server that fails as it is told to."""

    def __init__(self, *errors):
        self.errors, self.sent = [*errors], []

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None

    def send_messages(self, messages):
        error = self.errors.pop(0) if self.errors else None
        if error:
            raise error
        self.sent += messages
        return len(messages)


@pytest.fixture
def fails(monkeypatch):
    def as_told(*errors):
        server = Server(*errors)
        monkeypatch.setattr(mailing, "get_connection", lambda: server)
        return server

    return as_told


@pytest.mark.usefixtures("news")
@pytest.mark.parametrize(
    "error",
    [
        smtplib.SMTPDataError(451, f"{ADDRESS}: later".encode()),
        smtplib.SMTPDataError(554, b"no"),
        smtplib.SMTPSenderRefused(451, b"later", ADDRESS),
        smtplib.SMTPRecipientsRefused({ADDRESS: (450, b"full")}),
    ],
)
def test_what_the_server_refuses_for_now_is_sent_when_the_job_is_tried_again(fails, error):
    server = fails(error)
    with pytest.raises(NotSent) as told:
        tell()
    assert ADDRESS not in str(told.value)
    assert told.value.__suppress_context__ or not told.value.__context__
    tell()
    tell()
    assert len(server.sent) == 1


@pytest.mark.usefixtures("news")
def test_what_is_broken_off_is_not_sent_again_today_and_not_lost(fails):
    """The server may have taken it before it went away: nobody knows."""
    fails(smtplib.SMTPServerDisconnected("gone"))
    with pytest.raises(NotSent):
        tell()
    server = fails()
    tell()
    assert server.sent == []
    another_day()
    tell()
    assert ["932" in one.body for one in server.sent] == [True]


@pytest.mark.usefixtures("news")
def test_a_worker_that_is_killed_after_the_mail_went_out_sends_no_second(fails, monkeypatch):
    server = fails()

    class Killed(BaseException):
        """As a process ends."""

    send = mailing._send

    def killed(message, to):
        send(message, to)
        raise Killed

    monkeypatch.setattr(mailing, "_send", killed)
    with pytest.raises(Killed):
        tell()
    monkeypatch.setattr(mailing, "_send", send)
    tell()
    assert len(server.sent) == 1


@pytest.mark.usefixtures("news")
def test_an_address_that_is_none_holds_up_nobody_and_is_not_logged(fails, caplog):
    make_alert(make_place(), "autre@coops.example")
    server = fails(smtplib.SMTPRecipientsRefused({ADDRESS: (550, b"unknown")}))
    tell()
    assert [one.to for one in server.sent] == [["autre@coops.example"]]
    assert "one subscriber was not told" in caplog.text
    assert "@" not in caplog.text


@pytest.mark.usefixtures("news")
def test_a_server_that_is_away_begins_no_mail(monkeypatch):
    def away():
        raise ConnectionRefusedError(ADDRESS)

    monkeypatch.setattr(mailing, "get_connection", away)
    with pytest.raises(NotSent, match="did not answer"):
        tell()
    assert not Subscriber.objects.exclude(told_on=None).exists()


def test_the_mail_that_asks_is_tried_again_and_sent_once(fails, run_jobs):
    server = fails(smtplib.SMTPDataError(451, b"later"))
    ask(make_programme())
    run_jobs()
    assert server.sent == []
    for _ in range(2):
        mailing.mail_alert(Alert.objects.get().pk)
    assert len(server.sent) == 1


def test_both_tasks_leave_the_site_and_are_held_in_a_copy():
    assert {"mail_alert", "mail_alerts"} <= OUTWARD


@pytest.mark.usefixtures("news")
def test_a_restored_site_does_not_tell_again_what_was_told_since_its_backup():
    tell_nobody_twice()
    assert tell() == []


def at(monkeypatch, hour):
    monkeypatch.setattr(queueing, "localtime", lambda: localtime().replace(hour=hour))


def test_from_the_hour_on_each_subscriber_is_queued_once_a_day(monkeypatch, settings):
    monkeypatch.setattr(queueing, "AT_ONCE", 2)
    programme = make_programme()
    for number in range(5):
        make_alert(programme, f"{number}@coops.example")
    at(monkeypatch, settings.ALERT_HOUR - 1)
    assert queue_alerts() == 0
    at(monkeypatch, settings.ALERT_HOUR)
    assert queue_alerts() == 5
    assert queue_alerts() == 0
    keys = list(Subscriber.objects.order_by("pk").values_list("pk", flat=True))
    ranges = [(one["first"], one["last"]) for one in Job.objects.values_list("args", flat=True)]
    assert sorted(ranges) == [(keys[0], keys[1]), (keys[2], keys[3]), (keys[4], keys[4])]


def test_who_has_confirmed_nothing_is_not_queued(monkeypatch, settings):
    ask(make_programme())
    Job.objects.all().delete()
    at(monkeypatch, settings.ALERT_HOUR)
    see_to_alerts()
    assert not Job.objects.exists()


def test_without_a_mail_server_nothing_is_queued_nor_lost(monkeypatch, settings):
    make_alert(make_programme())
    settings.ALERTS = False
    at(monkeypatch, settings.ALERT_HOUR)
    assert queue_alerts() == 0
    assert not Subscriber.objects.exclude(queued_on=None).exists()


def test_a_job_that_is_tried_again_days_later_tells_what_waits_and_counts_for_that_day(news):
    Subscriber.objects.update(told_on=localdate() - timedelta(days=3))
    assert len(tell()) == 1
    mail_alerts(first=1, last=2**31)
    assert len(mail.outbox) == 1


def test_thousands_are_told_in_jobs_that_each_look_once(django_assert_max_num_queries):
    programme = make_programme()
    make_confirmed(programme=programme)
    for number in range(20):
        make_alert(programme, f"{number}@coops.example")
    with django_assert_max_num_queries(20 * 16 + 12):
        assert len(tell()) == 20
