"""Workers may be killed while they read or import what was brought in: another one ends it, with
nothing half-written."""

import time

import pytest
from django.contrib.auth.models import User

from articles.items.roles import CONTRIBUTORS, group_of
from articles.models import Article
from conftest import enter
from coopsite.models import Job, JobTrouble
from coopsite.tests.test_killed_workers import is_busy, start_worker
from programmes.models import Citation
from seeds.bringing.keeping import folder_of
from seeds.models import Batch, Brought, ImportRun, SeedDocument
from seeds.tests.bringing.batches import bring, do, sent, the_batch

PAGES = 40
State = Batch.State
pytestmark = [pytest.mark.machine, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def contributor(client):
    """A client on which a contributor has logged in."""
    user = User.objects.create_user("clara", is_staff=True)
    user.groups.add(group_of(CONTRIBUTORS))
    return enter(client, user)


@pytest.fixture
def work(settings, tmp_path):
    """Start workers that know where files are brought to."""
    settings.BROUGHT_DIR = tmp_path / "brought"
    place = {"BROUGHT_DIR": str(settings.BROUGHT_DIR)}
    return lambda *arguments: start_worker(tmp_path, *arguments, **place)


def killed_in_the_middle(worker, rows):
    """Kill a worker when some rows are there; how many were, and that its job was not over."""
    while worker.poll() is None and not rows.exists():
        time.sleep(0.002)
    worker.kill()
    worker.communicate(timeout=30)
    assert is_busy()
    return rows.count()


def ended_by_others(work, state):
    """Let other workers come by until the batch is as it should be."""
    end = time.monotonic() + 300
    while the_batch().state != state and time.monotonic() < end:
        assert work("--once").wait(300) == 0
    batch = the_batch()
    assert (batch.state, batch.reasons) == (state, [])
    assert not Job.objects.exclude(status="succeeded").filter(args__batch=batch.pk).exists()
    return batch


def brought_in(contributor):
    """Bring pages in, which the next worker reads."""
    bring(contributor, *(sent(f"{n}.txt", title=f"Un titre {n} de Tamda") for n in range(PAGES)))


def test_a_batch_whose_reader_was_killed_is_read_whole(contributor, work):
    brought_in(contributor)
    assert 0 < killed_in_the_middle(work(), Brought.objects.filter(outcome="created")) < PAGES
    batch = ended_by_others(work, State.READ)
    read = [*batch.documents.values_list("path", "outcome", "is_chosen", "read__title")]
    assert sorted(read) == sorted(
        (f"{n}.txt", "created", True, f"Un titre {n} de Tamda") for n in range(PAGES)
    )
    digests = {*batch.documents.values_list("digest", flat=True)}
    kept = {file.name for file in folder_of(batch).rglob("*") if file.is_file()}
    assert digests <= kept
    assert len(kept) == 2 * PAGES  # each file as it came, and its page
    for table in (Article, SeedDocument, ImportRun, Citation):
        assert not table.objects.exists()
    assert JobTrouble.objects.count() == 1


def test_a_batch_whose_import_was_killed_is_imported_whole(contributor, work):
    brought_in(contributor)
    batch = ended_by_others(work, State.READ)
    do(contributor, batch, "import", *batch.documents.all())
    assert 0 < killed_in_the_middle(work(), Article.objects.all()) < PAGES
    whole = Article.objects.filter(documents__isnull=False)
    assert whole.distinct().count() == Article.objects.count()
    batch = ended_by_others(work, State.IMPORTED)
    assert [*batch.documents.values_list("became", flat=True)] == ["created"] * PAGES
    assert Article.objects.count() == SeedDocument.objects.count() == PAGES
    assert len({*Article.objects.values_list("title", flat=True)}) == PAGES
    assert sorted(ImportRun.objects.values_list("state", flat=True)) == ["finished", "interrupted"]
    assert JobTrouble.objects.count() == 1
