"""The private PostgreSQL, and the server of DATABASE_URL."""

import os
import stat
import subprocess
import sys

import dj_database_url
import pytest
from django.conf import settings

from coopsite import embedded
from coopsite.embedded import url_of


def settings_in_another_process(**environment):
    """Load the settings with an environment of their own."""
    return subprocess.run(
        [sys.executable, "-c", "from coopsite import settings; print(settings.DATABASES)"],
        check=False,
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
    )


def test_a_database_url_is_used_and_no_server_is_started(tmp_path):
    done = settings_in_another_process(
        DATABASE_URL="postgresql://anna:secret@db.example/coop", VAR_DIR=str(tmp_path / "var")
    )
    assert "'HOST': 'db.example'" in done.stdout, done.stderr
    assert not (tmp_path / "var" / "postgres").exists()


def test_a_public_host_demands_a_secret_key(tmp_path):
    done = settings_in_another_process(
        DATABASE_URL="postgresql://db.example/coop",
        VAR_DIR=str(tmp_path),
        ALLOWED_HOSTS="coop.example",
    )
    assert "SECRET_KEY must be set" in done.stderr
    assert not (tmp_path / "secret_key").exists()


def test_the_local_secret_key_is_made_once_for_its_owner_alone(tmp_path):
    environment = {"DATABASE_URL": "postgresql://db.example/coop", "VAR_DIR": str(tmp_path)}
    settings_in_another_process(**environment)
    key = (tmp_path / "secret_key").read_text()
    assert len(key) >= 50
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    settings_in_another_process(**environment)
    assert (tmp_path / "secret_key").read_text() == key


def test_a_private_server_starts_answers_and_stops(tmp_path):
    """As root the package opens the folders above; those of a test are its own."""
    url = embedded.start(tmp_path / "var" / "postgres")
    try:
        done = settings_in_another_process(DATABASE_URL=url, VAR_DIR=str(tmp_path))
        assert done.returncode == 0, done.stderr
        assert embedded.start(tmp_path / "var" / "postgres") == url
    finally:
        assert embedded.stop(tmp_path / "var" / "postgres")
    assert not embedded.stop(tmp_path / "var" / "postgres")


def test_a_server_that_takes_long_to_start_is_waited_for(tmp_path, monkeypatch):
    """As after a crash, when it reads its journal: the package gives up, the server goes on."""
    package = embedded._load_package()
    get_server, impatient = package.get_server, []

    def give_up_once(folder, **options):
        server = get_server(folder, **options)
        if not impatient:
            impatient.append(folder)
            raise subprocess.TimeoutExpired("pg_ctl", 10)
        return server

    monkeypatch.setattr(package, "get_server", give_up_once)
    try:
        assert embedded.start(tmp_path / "postgres").startswith("postgresql://")
        assert impatient == [tmp_path / "postgres"]
    finally:
        embedded.stop(tmp_path / "postgres")


def test_what_a_server_left_behind_that_is_no_more_keeps_none_from_starting(tmp_path):
    """Copied from another machine, its process is another program here."""
    embedded.start(tmp_path / "postgres")
    noted = (tmp_path / "postgres" / "postmaster.pid").read_text().splitlines()
    embedded.stop(tmp_path / "postgres")
    noted[:2] = [str(os.getpid()), "/srv/elsewhere/postgres"]
    (tmp_path / "postgres" / "postmaster.pid").write_text("\n".join(noted))
    try:
        assert embedded.start(tmp_path / "postgres").startswith("postgresql://")
    finally:
        assert embedded.stop(tmp_path / "postgres")


@pytest.mark.skipif(os.name != "posix", reason="only POSIX systems have folder permissions")
def test_root_is_warned_before_a_private_folder_is_opened(tmp_path, capsys):
    private = tmp_path / "private"
    private.mkdir(mode=0o700)
    embedded._warn_of_opened_folders(private / "var" / "postgres")
    told = capsys.readouterr().err
    assert f"\n    {private}\n" in told
    assert "ordinary user" in told


def test_no_warning_where_every_folder_is_open_already(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(embedded, "OPEN_TO_OTHERS", 0)
    embedded._warn_of_opened_folders(tmp_path / "var" / "postgres")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://anna:p%40ss@db.example:5433/coop",
        "postgresql://postgres:@/coop?host=%2Ftmp%2Fa%20folder",
    ],
)
def test_the_url_of_a_database_leads_back_to_it(url):
    values = dj_database_url.parse(url)
    again = dj_database_url.parse(url_of(values | {"OPTIONS": values.get("OPTIONS", {})}))
    assert again == values
