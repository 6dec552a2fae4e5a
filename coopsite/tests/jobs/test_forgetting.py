"""Jobs that are over go after some days; what waits stays however long."""

import pytest

from coopsite.jobs.forgetting import forget_old_jobs
from coopsite.models import Job, JobTrouble
from coopsite.tests.jobs.waiting import wait
from seeds.tasks import find_mentions

pytestmark = pytest.mark.django_db
DAY = 24 * 3600


@pytest.mark.parametrize(("days", "left"), [(29, 1), (31, 0)])
def test_a_job_that_failed_goes_with_its_reason(refused, days, left):
    wait(days * DAY)
    forget_old_jobs()
    assert (Job.objects.count(), JobTrouble.objects.count()) == (left, left)


def test_what_waits_is_never_forgotten():
    find_mentions.defer()
    wait(400 * DAY)
    assert forget_old_jobs() == 0


def test_so_many_at_a_time_the_oldest_first(run_jobs, monkeypatch):
    monkeypatch.setattr("coopsite.jobs.forgetting.AT_A_TIME", 2)
    keys = [find_mentions.defer() for _one in range(3)]
    run_jobs()
    wait(31 * DAY)
    assert forget_old_jobs() == 2
    assert [job.pk for job in Job.objects.all()] == keys[2:]
