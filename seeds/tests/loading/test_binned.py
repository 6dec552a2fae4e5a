"""Pages whose article lies in the bin: passed over, until it lies there no more."""

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from articles.items.acting import acting
from articles.items.bin import kinds, lying, restore
from articles.models import Article
from articles.tests.items.test_bin import later
from seeds.intake.reasons_in_words import sentence
from seeds.loading.loader import Options, import_documents
from seeds.models import RunEntry, SeedDocument
from seeds.tests.pages import save
from seeds.tests.statements import load

pytestmark = pytest.mark.django_db
OTHER = ("Une autre manchette du jour", "Et encore une autre manchette")


@pytest.fixture
def deleted(tmp_path):
    """A folder with a page whose article anna deleted."""
    save(tmp_path)
    load(tmp_path)
    with acting(user=User.objects.create_user("anna")):
        Article.objects.all().delete()
    return tmp_path


def bring_back():
    restore([trace.pk for trace in lying(kinds())], kinds())


def test_the_same_bytes_are_skipped_with_the_day_and_who_deleted_it(deleted):
    assert load(deleted) == {"page.txt": "skipped"}
    entry = RunEntry.objects.get(outcome="skipped")
    assert entry.document == SeedDocument.objects.get()
    (reason,) = entry.reasons
    assert reason["code"] == "in-bin"
    assert reason["detail"].endswith(", anna")
    with translation.override("en"):
        assert "restore it there" in sentence(**reason)


def test_other_bytes_of_the_same_article_are_skipped_and_not_kept(deleted):
    save(deleted, strip=OTHER)
    assert load(deleted) == {"page.txt": "skipped"}
    assert not Article.objects.exists()
    assert SeedDocument.objects.count() == 1


def test_what_was_restored_is_known_again(deleted):
    bring_back()
    assert load(deleted) == {"page.txt": "unchanged"}
    save(deleted, strip=OTHER)
    assert load(deleted) == {"page.txt": "unchanged"}
    assert Article.objects.get().documents.count() == 2


def test_after_the_bin_was_emptied_another_copy_makes_it_anew(deleted):
    call_command("empty_bin", "--now")
    assert load(deleted) == {"page.txt": "unchanged"}
    save(deleted, strip=OTHER)
    assert load(deleted) == {"page.txt": "created"}


def test_after_its_days_another_copy_makes_it_anew(deleted, settings):
    save(deleted, strip=OTHER)
    later(settings.BIN_DAYS)
    assert load(deleted) == {"page.txt": "created"}


def test_it_is_asked_once_a_chunk_however_many_pages(tmp_path):
    for n in range(12):
        save(tmp_path, f"{n}.txt", title=f"Un atelier de tissage, le numéro {n} du village")
    with CaptureQueriesContext(connection) as context:
        import_documents([tmp_path], Options())
    asked = [one for one in context if "deleted" in one["sql"] and "SELECT" in one["sql"][:6]]
    assert len(asked) == 1
