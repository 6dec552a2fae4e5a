import pytest
from procrastinate.contrib.django import app

from articles.jobs import IN_WORDS, task


@pytest.fixture
def make_task():
    """Make a task of a function, gone after the test."""
    made = []

    def make(done, **options):
        made.append(f"of_a_test_{len(made)}")
        return task(made[-1], "Count to %(number)s", **options)(done)

    yield make
    for name in made:
        del app.tasks[name], IN_WORDS[name]


@pytest.fixture
def refused(make_task, run_jobs):
    """A job that failed for good."""

    def refuse(number):
        raise ValueError(f"first line\n{number} is too many")

    make_task(refuse, tries=1).defer(number=7)
    run_jobs()
