"""`manage.py backup`: one whole file, or what was there before."""

import stat
import sys

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from coopsite import embedded
from coopsite.backups import server
from coopsite.tests.databases import MIGRATED, contents, copy_into, execute
from coopsite.tests.processes import manage


def program(folder, name, said, monkeypatch):
    """Put a program on the PATH that tells its arguments and its password, and fails."""
    script = folder / name
    script.write_text(
        f"#!{sys.executable}\nimport os, sys\n"
        f"if '--version' in sys.argv: sys.exit(print({said!r}))\n"
        "print(sys.argv, os.environ['PGPASSWORD'], file=open(f'{sys.argv[0]}.told', 'w'))\n"
        "sys.exit('no disk')\n"
    )
    script.chmod(0o700)
    monkeypatch.setenv("PATH", str(folder))


def test_a_backup_is_for_its_owner_alone_and_leaves_nothing_beside_it(site, back_up):
    said = back_up()
    assert stat.S_IMODE(site.file.stat().st_mode) == 0o600
    assert list(site.file.parent.iterdir()) == [site.file]
    rows = sum(rows for rows, _ in contents(site.url).values())
    assert said.startswith(f"{site.file}: ")
    assert f" tables, {rows:,} rows, " in said


def test_dump_and_manifest_are_of_one_moment(site, back_up, restore, monkeypatch):
    before, run = contents(site.url), server.run

    def somebody_writes_and_then(*arguments):
        execute(site.url, "INSERT INTO auth_group (name) VALUES ('late')")
        run(*arguments)

    monkeypatch.setattr(server, "run", somebody_writes_and_then)
    back_up()
    monkeypatch.setattr(server, "run", run)
    execute(site.url, "DELETE FROM auth_group WHERE name = 'late'")
    assert restore().startswith("Restored ")
    assert contents(site.empty) == before


def test_a_backup_that_fails_leaves_the_one_before(site, back_up, tmp_path, monkeypatch, settings):
    site.file.write_text("the one before")
    settings.DATABASE_URL = site.url
    (tmp_path / "bin").mkdir()
    program(tmp_path / "bin", "pg_dump", "pg_dump (PostgreSQL) 99.1", monkeypatch)
    monkeypatch.setitem(connection.settings_dict, "PASSWORD", "between-us")
    with pytest.raises(CommandError, match="pg_dump failed: no disk"):
        back_up()
    assert site.file.read_text() == "the one before"
    assert {path.name for path in tmp_path.iterdir()} == {"site.tar", "bin"}


def test_no_password_stands_on_a_command_line(site, back_up, tmp_path, monkeypatch, settings):
    settings.DATABASE_URL = site.url
    program(tmp_path, "pg_dump", "pg_dump (PostgreSQL) 99.1", monkeypatch)
    monkeypatch.setitem(connection.settings_dict, "PASSWORD", "between-us")
    with pytest.raises(CommandError):
        back_up()
    arguments, password = (tmp_path / "pg_dump.told").read_text().rsplit(" ", 1)
    assert password == "between-us\n"
    assert "between-us" not in arguments


@pytest.mark.parametrize("said", ["pg_dump (PostgreSQL) 9.6.24", "pg_dump (PostgreSQL) 13.1"])
def test_a_pg_dump_older_than_the_server_is_refused(
    said, site, back_up, tmp_path, monkeypatch, settings
):
    settings.DATABASE_URL = site.url
    program(tmp_path, "pg_dump", said, monkeypatch)
    with pytest.raises(CommandError, match=r"older than the server, .* postgresql-client-\d\d"):
        back_up()


def test_a_pg_dump_that_is_missing_is_named(site, back_up, tmp_path, monkeypatch, settings):
    settings.DATABASE_URL = site.url
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CommandError, match="pg_dump is not on the PATH: install"):
        back_up()


def test_a_folder_that_is_not_there_is_told_without_a_traceback(tmp_path):
    with pytest.raises(CommandError, match=r"none/site\.tar cannot be written: No such file"):
        call_command("backup", str(tmp_path / "none" / "site.tar"))


def test_a_database_without_a_site_gives_no_backup(site, run):
    with pytest.raises(CommandError, match="nothing to back up"):
        run("restored_by_a_test", "backup", site.file)
    assert not site.file.exists()


@pytest.mark.django_db(transaction=True)
def test_a_site_of_its_own_server_comes_back_as_its_refusal_says(places, tmp_path):
    """All of it by the embedded server's own programs, with no other on the PATH."""
    var, file = places / "backed up" / "var", tmp_path / "site.tar"
    environment = {"VAR_DIR": str(var), "DATABASE_URL": "", "PATH": ""}
    try:
        copy_into(embedded.start(var / "postgres"), MIGRATED)
        assert manage("backup", str(file), **environment).returncode == 0
        refused = manage("restore", str(file), **environment)
        assert refused.returncode == 1
        assert f"Run make stop, move {var}/postgres away, then restore" in refused.stderr
        manage("stop_database", **environment)
        (var / "postgres").rename(var / "away")
        done = manage("restore", str(file), **environment)
        assert done.stdout.startswith("Restored "), done.stderr
    finally:
        manage("stop_database", **environment)
