"""A copy of the site, or one that was restored, sends no mail that may have been sent."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils.timezone import now

from articles.tasks import mail_note
from coopsite.jobs.acts import try_again
from coopsite.jobs.holding import hold_what_a_copy_would_send
from coopsite.models import Job, JobTrouble
from programmes.tests.alerts.asking import make_alert
from programmes.tests.factories import make_programme
from seeds.tasks import find_mentions

pytestmark = pytest.mark.django_db


@pytest.fixture
def at_home():
    hold_what_a_copy_would_send()  # the tests' database is itself a copy


def move():
    with connection.cursor() as cursor:
        cursor.execute("UPDATE coopsite_queuehome SET identity = 'another'")


def statuses():
    return dict(Job.objects.values_list("task_name", "status"))


@pytest.mark.usefixtures("at_home")
def test_where_it_worked_before_the_queue_goes_on():
    mail_note.defer(addressee=1)
    assert hold_what_a_copy_would_send() == 0
    assert statuses() == {"mail_note": "todo"}


@pytest.mark.parametrize("status", ["todo", "doing"])
def test_in_a_copy_mails_are_held_and_say_why_and_all_else_is_done(status):
    find_mentions.defer()
    mail_note.defer(addressee=1)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = %s", [status])
    move()
    assert hold_what_a_copy_would_send() == 1
    assert statuses() == {"find_mentions": status, "mail_note": "failed"}
    assert "it is held" in JobTrouble.objects.get().said


@pytest.mark.usefixtures("at_home")
def test_where_nothing_tells_where_it_worked_before_mails_are_held_once():
    mail_note.defer(addressee=1)
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE coopsite_queuehome")
    assert [hold_what_a_copy_would_send() for _ in range(2)] == [1, 0]


@pytest.mark.usefixtures("at_home")
def test_what_is_queued_in_the_copy_itself_is_sent():
    move()
    hold_what_a_copy_would_send()
    mail_note.defer(addressee=1)
    assert hold_what_a_copy_would_send() == 0


def test_what_is_held_is_sent_where_somebody_knows_that_it_was_not():
    mail_note.defer(addressee=1)
    move()
    hold_what_a_copy_would_send()
    assert try_again(Job.objects.values_list("pk", flat=True)) == 1
    assert hold_what_a_copy_would_send() == 0
    assert statuses() == {"mail_note": "todo"}


@pytest.mark.usefixtures("at_home")
def test_a_restored_site_tells_subscribers_what_happens_from_then_on():
    alert = make_alert(make_programme(), days=9)
    move()
    hold_what_a_copy_would_send()
    alert.subscriber.refresh_from_db()
    assert now() - alert.subscriber.told_until < timedelta(minutes=1)
