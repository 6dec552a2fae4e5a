"""Jobs are done beside the site, until it ends, however it ends and however the worker does."""

import signal

import pytest
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob, ProcrastinateWorker

from coopsite.tests.databases import copied_database
from coopsite.tests.processes import manage, start_manage
from coopsite.tests.running.test_apply_due import beside
from coopsite.tests.serving import served, until
from seeds.tasks import find_mentions

pytestmark = pytest.mark.django_db(transaction=True)


def states():
    return [*ProcrastinateJob.objects.order_by("pk").values_list("status", flat=True)]


def test_make_run_does_what_waits():
    find_mentions.defer()
    with served(BESIDE="work"):
        until(lambda: states() == ["succeeded"])
        find_mentions.defer()
        until(lambda: states() == ["succeeded", "succeeded"])


def test_jobs_that_wait_for_one_lock_are_all_done_before_the_end():
    for _one in range(3):
        find_mentions.defer()
    assert start_manage("work", "--once").wait(60) == 0
    assert states() == ["succeeded"] * 3


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_no_worker_outlives_the_site(how):
    with served(BESIDE="work") as site:
        until(ProcrastinateWorker.objects.exists)
        site.process.send_signal(how)
        until(lambda: not beside(site))
    assert not ProcrastinateWorker.objects.exists()


def test_a_worker_ends_where_nothing_waits_any_more():
    find_mentions.defer()
    done = start_manage("work", "--once")
    assert (done.wait(60), states()) == (0, ["succeeded"])


def test_a_job_of_a_worker_that_died_is_begun_again():
    find_mentions.defer()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing'")
    assert start_manage("work", "--once").wait(60) == 0
    assert states() == ["succeeded"]


def test_a_worker_says_that_migrations_are_missing():
    with copied_database("template0", "unmigrated") as url:
        done = manage("work", "--once", DATABASE_URL=url)
    assert (done.returncode, done.stderr) == (
        1,
        "CommandError: Migrations are missing: run manage.py migrate, then start it again.\n",
    )


def test_a_worker_waits_for_a_database_that_is_gone():
    worker = start_manage("work")
    until(ProcrastinateWorker.objects.exists)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE pid <> pg_backend_pid() AND datname = current_database()"
        )
    find_mentions.defer()
    until(lambda: states() == ["succeeded"])
    worker.terminate()
    assert worker.wait(60) == 0
