"""The job that looks at links: what it does, and when it is left to the next one."""

import pytest

from articles.links import checking, tasks
from articles.links.looking import Look
from articles.links.tasks import HOUR, LATE, check_links
from articles.models import Link
from articles.tests.factories import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _answers(monkeypatch):
    """Every page answers."""
    monkeypatch.setattr(checking, "look", lambda *asked: Look(Link.State.ANSWERS, "200"))


def state():
    """The state of the only link."""
    return Link.objects.get().state


@pytest.fixture
def at(monkeypatch):
    """Let it be so many seconds past an hour, and say the moment."""

    def moment(seconds):
        now = 1_800_000_000 // HOUR * HOUR + seconds
        monkeypatch.setattr(tasks, "time", lambda: now)
        return now

    return moment


def test_the_first_job_of_an_hour_gathers_and_looks(run_jobs, at):
    make_article(source_url="https://paper.test/a")
    check_links.defer(timestamp=at(0))
    run_jobs()
    assert state() == Link.State.ANSWERS


def test_the_others_look_at_what_is_gathered(at):
    Link.objects.create(address="https://paper.test/a", host="paper.test")
    make_article(source_url="https://paper.test/b")
    check_links(timestamp=at(60))
    assert state() == Link.State.ANSWERS


def test_a_job_that_waited_too_long_leaves_it_to_those_behind_it(at):
    Link.objects.create(address="https://paper.test/a", host="paper.test")
    check_links(timestamp=at(300) - LATE - 1)
    assert state() == Link.State.NEW
