"""Files that were brought in go, and what became of them stays."""

import os
import time

import pytest
from django.core.management import call_command
from django.db import connection

from articles.models import Article
from seeds.models import Batch, Brought
from seeds.tasks import import_batch
from seeds.tests.bringing.batches import at, bring, do, sent, the_batch
from seeds.tests.desk import seen

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def batch(contributor, run_jobs, settings):
    """A page that was read, long ago enough."""
    settings.BROUGHT_DAYS = 0
    bring(contributor, sent())
    run_jobs()
    return the_batch()


def test_what_was_not_imported_goes_whole(batch, kept_in):
    call_command("drop_brought")
    assert not Batch.objects.exists()
    assert not [*kept_in.iterdir()]


def test_what_was_imported_loses_its_files_alone(contributor, run_jobs, batch, kept_in):
    do(contributor, batch, "import", *batch.documents.all())
    run_jobs()
    call_command("drop_brought")
    assert not [*kept_in.iterdir()]
    page = f"{at(batch)}document/{Brought.objects.get().pk}/"
    assert "zone-body" in seen(contributor, page)  # of the bytes that the import keeps


def test_what_waits_for_its_days_stays(batch, settings):
    settings.BROUGHT_DAYS = 1
    call_command("drop_brought")
    assert Batch.objects.exists()


def test_what_a_job_is_at_stays(contributor, batch):
    Batch.objects.update(state="importing")
    import_batch.defer(batch=batch.pk)
    call_command("drop_brought")
    do(contributor, batch, "drop")
    assert Batch.objects.exists()


def test_what_waits_for_a_job_that_was_cancelled_can_be_begun_again_or_dropped(contributor, batch):
    do(contributor, batch, "again")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'cancelled' WHERE status = 'todo'")
    assert "cancelled, or given up: begin it again" in seen(contributor, at(batch))
    do(contributor, batch, "drop")
    assert not Batch.objects.exists()


def test_a_folder_that_a_killed_process_left_is_removed_after_a_day(batch, kept_in):
    yesterday = time.time() - 25 * 3600
    for name in (".dead.coming", ".live.coming"):
        (kept_in / name).mkdir()
    os.utime(kept_in / ".dead.coming", (yesterday, yesterday))
    os.utime(kept_in / batch.folder, (yesterday, yesterday))
    call_command("drop_brought")
    assert [one.name for one in kept_in.iterdir()] == [".live.coming"]


def test_dropping_what_was_imported_keeps_the_articles(contributor, run_jobs, batch):
    do(contributor, batch, "import", *batch.documents.all())
    run_jobs()
    do(contributor, batch, "drop")
    assert Article.objects.exists()
    assert not Batch.objects.get().has_bytes
