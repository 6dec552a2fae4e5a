"""A worker that is killed: nothing is lost, and nothing is there twice."""

import pytest

from articles.models import Article
from seeds.bringing import importing, reading
from seeds.models import Brought, ImportRun
from seeds.tests.bringing.batches import bring, do, sent, the_batch

pytestmark = [pytest.mark.machine, pytest.mark.django_db(transaction=True)]
COUNT = 5


class Killed(BaseException):
    """Nothing of ours catches it."""


@pytest.fixture
def batch(contributor, run_jobs):
    """Five pages that were read."""
    bring(
        contributor, *(sent(f"{number}.txt", title=f"Un titre {number}") for number in range(COUNT))
    )
    run_jobs()
    return the_batch()


def killed_after(monkeypatch, module, name, count):
    """Let the worker die at its so-manieth document."""
    left, act = iter([True] * count), getattr(module, name)

    def die(*given):
        if not next(left, False):
            raise Killed
        return act(*given)

    monkeypatch.setattr(module, name, die)


@pytest.mark.parametrize("count", range(COUNT))
def test_an_import_that_is_killed_goes_on_where_it_was(contributor, batch, monkeypatch, count):
    do(contributor, batch, "import", *batch.documents.all())
    with monkeypatch.context() as patched:
        killed_after(patched, importing, "_note", count)
        with pytest.raises(Killed):
            importing.import_batch(batch.pk)
    assert Article.objects.count() == count + 1  # the last was not noted
    importing.import_batch(batch.pk)
    assert Article.objects.count() == COUNT
    assert {*Brought.objects.values_list("became", flat=True)} == {"created"}
    assert [*ImportRun.objects.values_list("state", flat=True)] == ["finished", "interrupted"]


def test_reading_that_is_killed_begins_anew(contributor, monkeypatch):
    bring(contributor, sent("a.txt"), sent("b.txt", title="Un autre titre"))
    with monkeypatch.context() as patched:
        killed_after(patched, reading, "_fill", 1)
        with pytest.raises(Killed):
            reading.read_batch(the_batch().pk)
    assert the_batch().documents.count() == 1
    reading.read_batch(the_batch().pk)
    assert the_batch().documents.count() == 2
    assert not ImportRun.objects.exists()


def test_a_job_that_is_done_twice_does_nothing_more(contributor, batch, run_jobs):
    do(contributor, batch, "import", *batch.documents.all())
    run_jobs()
    importing.import_batch(batch.pk)
    reading.read_batch(batch.pk)
    assert ImportRun.objects.count() == 1


def test_the_same_file_brought_in_twice_makes_one_article(contributor, run_jobs):
    for _ in range(2):
        bring(contributor, sent())
    run_jobs()
    for row in Brought.objects.all():
        do(contributor, row.batch, "import", row)
    run_jobs()
    assert Article.objects.count() == 1
    assert {*Brought.objects.values_list("became", flat=True)} == {"created"}


def test_files_that_a_restored_backup_lacks_are_said(contributor, batch, kept_in):
    kept_in.rename(kept_in.with_name("lost"))
    do(contributor, batch, "import", *batch.documents.all())
    importing.import_batch(batch.pk)
    batch.refresh_from_db()
    assert (batch.state, batch.reasons[0]["code"]) == ("failed", "files-gone")
