"""Two imports at once: the second says that it waits, and makes no duplicates."""

import pytest
from django.db import connection

from articles.models import Article
from coopsite.tests.processes import start_import
from seeds.loading.loader import LOCK
from seeds.models import ImportRun, SeedDocument
from seeds.tests.pages import save

pytestmark = [pytest.mark.machine, pytest.mark.django_db(transaction=True)]


def test_the_second_of_two_imports_waits_and_says_so(tmp_path):
    save(tmp_path)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            second = start_import(tmp_path)
            assert "Another import is running" in second.stderr.readline()
            assert second.poll() is None
            assert not Article.objects.exists()
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
    second.communicate(timeout=60)
    assert second.returncode == 0
    assert Article.objects.count() == 1


def test_imports_of_one_folder_at_the_same_time_make_no_duplicates(tmp_path):
    for number in range(60):
        save(tmp_path, f"{number}.txt", title=f"Atelier numéro {number} du village")
    imports = [start_import(tmp_path, "--jobs", 2) for _ in range(3)]
    for process in imports:
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors
    assert Article.objects.count() == SeedDocument.objects.count() == 60
    assert sorted(ImportRun.objects.values_list("created", flat=True)) == [0, 0, 60]
