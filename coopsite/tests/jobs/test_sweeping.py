"""Jobs of workers that died wait again; those of a worker that lives are left alone."""

import pytest
from django.db import connection

from coopsite.jobs.sweeping import sweep
from coopsite.models import Job, JobTrouble
from seeds.tasks import find_mentions

pytestmark = pytest.mark.django_db


@pytest.fixture
def held():
    """A job that a worker has begun, whose last sign of life is some seconds old."""

    def hold(seconds):
        pk = find_mentions.defer()
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO procrastinate_workers (last_heartbeat)"
                " VALUES (now() - make_interval(secs => %s)) RETURNING id",
                [seconds],
            )
            [worker] = cursor.fetchone()
            cursor.execute(
                "UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s WHERE id = %s",
                [worker, pk],
            )
        return Job.objects.get()

    return hold


@pytest.mark.parametrize(("seconds", "status"), [(50, "doing"), (70, "todo")])
def test_only_a_silent_worker_is_dead(held, seconds, status):
    held(seconds)
    sweep()
    assert Job.objects.get().status == status


def test_a_worker_whose_row_is_gone_is_dead(held):
    job = held(1)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_workers")
    assert sweep().again == [job.pk]


def test_what_was_tried_often_enough_fails_and_says_why(held):
    job = held(70)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET attempts = 4")
    assert sweep().failed == [job.pk]
    assert JobTrouble.objects.get().said == "Its worker died in the middle of it."


def test_a_second_sweep_finds_nothing(held):
    held(70)
    sweep()
    assert sweep() == type(sweep())([], [])
    assert Job.objects.get().attempts == 1


def test_one_that_waits_behind_a_queueing_lock_hinders_no_sweep(held):
    held(70)
    find_mentions.configure(queueing_lock="one").defer()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET queueing_lock = 'one'")
    assert len(sweep().again) == 1
