"""An import may be killed at any moment: the next one completes, nothing lost, nothing twice."""

import random
import signal
import time

import psutil
import pytest
from django.db import connection

from articles.models import Article
from coopsite.tests.processes import start_import
from seeds.loading.loader import LOCK
from seeds.models import ImportRun, RunEntry, SeedDocument
from seeds.tests.pages import save

PAGES = 400


@pytest.mark.django_db(transaction=True)
def test_an_import_killed_again_and_again_completes_in_the_end(tmp_path):
    for number in range(PAGES):
        save(tmp_path, f"{number:03}.txt", title=f"Atelier numéro {number} du village")
    chance = random.Random(7)
    counts = [_kill_after_some_documents(tmp_path, chance) for _ in range(6)]
    assert any(0 < count < PAGES for count in counts), "no import was killed in the middle"

    last = start_import(tmp_path, "--jobs", 2)
    _, errors = last.communicate(timeout=120)

    assert last.returncode == 0, errors
    assert Article.objects.count() == SeedDocument.objects.count() == PAGES
    assert not SeedDocument.objects.filter(article=None).exists()
    assert RunEntry.objects.filter(outcome="created").count() == PAGES
    assert RunEntry.objects.count() == PAGES
    finished = ImportRun.objects.exclude(finished_at=None)
    assert finished.count() == 1
    assert finished.get().created + finished.get().unchanged == PAGES


@pytest.mark.django_db(transaction=True)
def test_no_reading_process_outlives_an_import_that_is_killed(tmp_path):
    for number in range(PAGES):
        save(tmp_path, f"{number:03}.txt", title=f"Atelier numéro {number} du village")
    command = start_import(tmp_path, "--jobs", 2)
    while not SeedDocument.objects.exists():
        time.sleep(0.01)
    readers = psutil.Process(command.pid).children(recursive=True)
    assert len(readers) >= 2
    command.kill()
    command.communicate(timeout=30)
    _, alive = psutil.wait_procs(readers, timeout=10)
    assert alive == []


def _kill_after_some_documents(folder, chance):
    """Kill one import as soon as it has loaded a few more documents; count what stands then."""
    target = SeedDocument.objects.count() + chance.randrange(1, 50)
    process = start_import(folder, "--jobs", chance.choice([1, 2]))
    while process.poll() is None and SeedDocument.objects.count() < target:
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=30)
    _wait_for_the_lock()
    return Article.objects.count()


def _wait_for_the_lock():
    """PostgreSQL notices a dead client within moments."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s), pg_advisory_unlock(%s)", [LOCK, LOCK])
