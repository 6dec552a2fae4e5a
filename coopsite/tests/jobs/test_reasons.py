"""Why a job failed is kept, a row a try."""

import pytest
from django.db import OperationalError, connection

from coopsite.jobs.reasons import said_of
from coopsite.models import Job, JobTrouble

pytestmark = pytest.mark.django_db


def test_a_job_that_fails_keeps_the_last_line_of_its_error(refused):
    assert Job.objects.get().status == "failed"
    assert JobTrouble.objects.get().said == "7 is too many"


def test_each_try_has_its_reason(make_task, run_jobs):
    def refuse(number):
        raise ValueError("no")

    make_task(refuse, tries=3).defer(number=1)
    for _again in range(4):
        with connection.cursor() as cursor:
            cursor.execute("UPDATE procrastinate_jobs SET scheduled_at = NULL")
        run_jobs()
    assert (Job.objects.get().status, Job.objects.get().attempts) == ("failed", 3)
    assert JobTrouble.objects.count() == 3


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ValueError(), "ValueError"),
        (ValueError("x" * 900), "x" * 500),
        (OperationalError("gone"), "The database does not answer (gone)"),
    ],
)
def test_an_error_is_one_line(error, said):
    assert said_of(error).startswith(said)
    assert len(said_of(error)) <= 500
