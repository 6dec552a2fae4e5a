"""How the queue stands: what operators measure."""

import pytest
from django.db import connection

from coopsite.jobs.standing import Standing, standing
from coopsite.tests.jobs.waiting import wait
from seeds.tasks import find_figures, find_mentions

pytestmark = pytest.mark.django_db


def beat(seconds):
    """A worker that gave its last sign of life some seconds ago."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat)"
            " VALUES (now() - make_interval(secs => %s))",
            [seconds],
        )


def test_an_empty_queue_stands_at_nothing():
    assert standing() == Standing(0, 0, 0, 0, 0)


def test_what_waits_failed_and_works_is_counted(refused):
    find_mentions.defer()
    find_figures.defer()
    wait(90)
    beat(10)
    beat(70)
    now = standing()
    assert (now.waiting, now.failed, now.workers) == (2, 1, 1)
    assert 90 <= now.oldest < 150


def test_what_is_to_be_tried_later_has_not_waited():
    find_mentions.configure(schedule_in={"hours": 1}).defer()
    wait(90)
    assert standing().oldest == 0


def test_the_measures_have_it(client, settings):
    settings.METRICS_TOKEN = "s3cret"
    find_mentions.defer()
    said = client.get("/metrics", headers={"authorization": "Bearer s3cret"}).content.decode()
    assert 'coopsite_jobs{state="waiting"} 1.0' in said
    assert "coopsite_workers 0.0" in said
