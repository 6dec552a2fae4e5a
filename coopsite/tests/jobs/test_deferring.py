"""Jobs are queued with what is saved, and seen by a test."""

import pytest
from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.jobs import IN_WORDS, defer_once, task
from articles.models import Article
from articles.tests.factories import make_article
from seeds.tasks import find_mentions

pytestmark = pytest.mark.django_db


@pytest.fixture
def rename():
    """A task that gives an article another title, gone after the test."""

    @task("rename", "Rename", tries=2)
    def rename(article):
        Article.objects.filter(pk=article).update(title="Autre")
        if Article.objects.get(pk=article).language == "ar":
            raise ValueError("no Arabic")

    yield rename
    del app.tasks["rename"], IN_WORDS["rename"]


def states():
    return [*ProcrastinateJob.objects.order_by("pk").values_list("status", flat=True)]


def test_a_worker_does_what_was_queued(rename, run_jobs):
    article = make_article("Un titre")
    rename.defer(article=article.pk)
    assert states() == ["todo"]
    run_jobs()
    article.refresh_from_db()
    assert (article.title, states()) == ("Autre", ["succeeded"])


def test_what_is_rolled_back_queues_nothing(rename):
    with transaction.atomic():
        rename.defer(article=1)
        transaction.set_rollback(True)
    assert states() == []


def test_what_fails_waits_to_be_tried_again(rename, run_jobs):
    rename.defer(article=make_article("Un titre", language="ar").pk)
    run_jobs()
    assert states() == ["todo"]
    assert ProcrastinateJob.objects.get().attempts == 1


def test_of_jobs_that_are_alike_one_waits():
    assert defer_once(find_mentions)
    assert not defer_once(find_mentions)
    assert states() == ["todo"]


def test_behind_one_that_was_begun_another_is_queued(run_jobs):
    defer_once(find_mentions)
    run_jobs()
    assert defer_once(find_mentions)
    assert states() == ["succeeded", "todo"]
