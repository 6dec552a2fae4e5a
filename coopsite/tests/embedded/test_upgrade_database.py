"""The data of another major version of PostgreSQL: upgraded, or named in a sentence."""

from types import SimpleNamespace

import pytest

from coopsite import embedded
from coopsite.tests.databases import contents
from coopsite.tests.processes import manage

EARLIER = 16  # brought by the package beside its own version


@pytest.fixture(scope="module")
def old_site(places):
    """A site whose data an earlier version wrote; what it holds, and what the upgrade said."""
    var = places / "old site" / "var"
    url = embedded.start(var / "postgres", EARLIER)
    assert manage("migrate", DATABASE_URL=url, VAR_DIR=str(var)).returncode == 0
    held = contents(url)
    embedded.stop(var / "postgres")
    try:
        refused = run(var, "check")
        done = run(var, "upgrade_database")
        yield SimpleNamespace(var=var, held=held, refused=refused, done=done)
    finally:
        embedded.stop(var / "postgres")


def run(var, command):
    return manage(command, VAR_DIR=str(var), DATABASE_URL="")


def test_data_of_an_earlier_version_ask_for_the_upgrade(old_site):
    assert old_site.refused.returncode == 1
    assert "Run manage.py upgrade_database: it keeps the old folder" in old_site.refused.stderr
    assert "Traceback" not in old_site.refused.stderr


def test_an_upgrade_loses_no_row_and_keeps_the_folder_of_before(old_site):
    assert f"Upgraded from PostgreSQL {EARLIER} to " in old_site.done.stdout, old_site.done.stderr
    assert contents(embedded.start(old_site.var / "postgres")) == old_site.held
    assert embedded.versions(old_site.var / "postgres.old")[0] == EARLIER
    left = {"postgres", "postgres.old", "secret_key", "share"}
    assert {path.name for path in old_site.var.iterdir()} == left


def test_a_second_upgrade_has_nothing_to_do(old_site):
    assert "needs no upgrade" in run(old_site.var, "upgrade_database").stdout


@pytest.mark.parametrize("version", ["12", "99"])
@pytest.mark.parametrize("command", ["check", "upgrade_database"])
def test_data_that_no_program_here_reads_are_left_alone_with_a_sentence(command, version, tmp_path):
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres" / "PG_VERSION").write_text(f"{version}\n")
    done = run(tmp_path, command)
    assert done.returncode == 1
    assert f"holds data of PostgreSQL {version}, and this coopsite brings" in done.stderr
    assert "manage.py backup" in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in (tmp_path / "postgres").iterdir()] == ["PG_VERSION"]


def test_a_folder_that_an_earlier_upgrade_kept_is_not_overwritten(tmp_path):
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres.old").mkdir()
    (tmp_path / "postgres" / "PG_VERSION").write_text(f"{EARLIER}\n")
    done = run(tmp_path, "upgrade_database")
    assert f"{tmp_path}/postgres.old is in the way" in done.stderr


def test_a_server_of_database_url_is_not_upgraded(tmp_path):
    done = manage(
        "upgrade_database", VAR_DIR=str(tmp_path), DATABASE_URL="postgresql://db.example/coop"
    )
    assert "its own tools upgrade it" in done.stderr
