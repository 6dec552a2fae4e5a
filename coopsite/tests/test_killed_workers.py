"""Workers may be killed at any moment: what each job does is done once, nothing lost or twice.

Three kills over twelve imports with `make test-machine`; `make soak` does twenty over 200.
"""

import os
import random
import time

import pytest
from django.db import connection
from procrastinate.contrib.django import app

from articles.models import Article
from coopsite.bench.imports import empty_tables
from coopsite.bench.pages import write_pages
from coopsite.embedded import url_of
from coopsite.models import Job, JobTrouble
from coopsite.tests.likeness import likeness
from coopsite.tests.processes import start_manage
from coopsite.tests.test_killed_import import differing, imported
from seeds.models import SeedDocument
from seeds.tasks import IMPORTS

SEED = int(os.environ.get("SEED", "1"))
KILLS = int(os.environ.get("WORKER_KILLS", "3"))
JOBS = int(os.environ.get("KILLED_JOBS", "12"))
pytestmark = [pytest.mark.machine, pytest.mark.django_db(transaction=True)]


def start_worker(folder, *arguments, **environment):
    """A worker that knows the tests' task, and takes another for dead after two seconds."""
    return start_manage(
        *("work", *arguments),
        DJANGO_SETTINGS_MODULE="coopsite.tests.jobs.settings",
        PAGES=str(folder),
        JOB_STALLED_SECONDS="2",
        SEED_READING_SECONDS="0",
        SEED_READING_MEMORY="0",
        **environment,
    )


def over():
    return Job.objects.filter(status="succeeded").count()


def is_busy():
    return Job.objects.filter(status="doing").exists()


def kill_one(folder, chance):
    """Kill a worker after some jobs, a moment into the next; whether that was in the middle."""
    worker, target = start_worker(folder), over() + chance.randint(1, max(JOBS // KILLS - 1, 1))
    while worker.poll() is None and (over() < min(target, JOBS - 1) or not is_busy()):
        time.sleep(0.01)
    time.sleep(chance.random() / 20)
    worker.kill()
    worker.communicate(timeout=30)
    return is_busy()


def test_workers_killed_again_and_again_do_each_job_once(tmp_path):
    write_pages(tmp_path, range(JOBS))
    task = app.configure_task("import_one_page", lock=IMPORTS)
    for number in range(JOBS):
        task.defer(number=number)
    chance, begun = random.Random(SEED), time.monotonic()
    in_the_middle = sum(kill_one(tmp_path, chance) for _ in range(KILLS))
    while over() < JOBS:
        assert start_worker(tmp_path, "--once").wait(600) == 0
    assert not Job.objects.exclude(status="succeeded").filter(task_name="import_one_page").exists()
    assert SeedDocument.objects.count() == Article.objects.count() == JOBS
    mended = likeness(url_of(connection.settings_dict))
    print(
        f"{JOBS} jobs, {KILLS} workers killed, {in_the_middle} in the middle of a job,"
        f" {JobTrouble.objects.count()} begun again, {time.monotonic() - begun:.0f} s"
    )
    empty_tables()
    other = differing(imported(url_of(connection.settings_dict), tmp_path), mended)
    assert {table for table in other if not table.startswith("seeds_")} == set()  # other paths
    assert in_the_middle * 2 >= KILLS
