"""The private PostgreSQL, and the server of DATABASE_URL."""

import os
import stat
import subprocess
import sys
import threading

import dj_database_url
import psutil
import pytest
from django.conf import settings

from coopsite import embedded
from coopsite.embedded import url_of
from coopsite.embedded.postgresql import PLACES
from coopsite.tests.databases import answers


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
    """As root it opens the folders above; those of a test are its own."""
    url = embedded.start(tmp_path / "var" / "postgres")
    try:
        done = settings_in_another_process(DATABASE_URL=url, VAR_DIR=str(tmp_path))
        assert done.returncode == 0, done.stderr
        assert embedded.start(tmp_path / "var" / "postgres") == url
    finally:
        assert embedded.stop(tmp_path / "var" / "postgres")
    assert not embedded.stop(tmp_path / "var" / "postgres")


def write_over(noted, said):
    """Write over it where it stands, as a server does: it is never seen empty."""
    with noted.open("r+") as file:
        file.write(said)


def test_a_server_that_takes_long_to_start_is_waited_for(site):
    """As after a crash, when it reads its journal: it notes that it is not ready yet."""
    url = embedded.start(site / "postgres")
    noted = site / "postgres" / "postmaster.pid"
    said = noted.read_text()
    write_over(noted, said.replace("ready   ", "starting"))
    ready = threading.Timer(1, write_over, [noted, said])
    ready.start()
    assert embedded.start(site / "postgres") == url
    assert ready.finished.is_set()


def test_a_server_that_was_killed_is_started_again(site):
    embedded.start(site / "postgres")
    process = psutil.Process(int((site / "postgres" / "postmaster.pid").read_text().split()[0]))
    process.kill()
    process.wait()
    url = embedded.start(site / "postgres")
    assert answers(url, "SELECT * FROM kept") == []


def test_two_who_start_a_server_at_once_find_the_same(places):
    folder = places / "at once" / "postgres"
    asked = (
        "import sys; from pathlib import Path; from coopsite import embedded;"
        " print(embedded.start(Path(sys.argv[1])), end='')"
    )
    command = [sys.executable, "-c", asked, folder]
    both = [
        subprocess.Popen(command, cwd=settings.BASE_DIR, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    try:
        urls = {process.communicate(timeout=120)[0] for process in both}
        assert urls == {embedded.start(folder)}
    finally:
        assert embedded.stop(folder)


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


def test_all_programs_that_the_package_brings_are_known_by_their_version():
    package = embedded.programs().parents[1]
    assert {path.name for path in package.glob("pginstall*")} == set(PLACES.values())
    for version in PLACES:
        command = [embedded.programs(version) / "postgres", "--version"]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        assert f" {version}." in said


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
