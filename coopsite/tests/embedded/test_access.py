"""Who may log in to the private PostgreSQL: its own user and root, through a closed folder."""

import os
import pwd
import signal
import stat
from pathlib import Path

import dj_database_url
import psutil
import pytest

from coopsite import embedded
from coopsite.embedded import access
from coopsite.tests.databases import answers
from coopsite.tests.embedded.users import NOBODY, needs_root, run_as

LONG = "/".join(["a-name-of-thirty-letters-in-all"] * 5)
TRUST = "local all all trust\nhost all all 127.0.0.1/32 trust\n"


@pytest.fixture(scope="module", params=["short", LONG, "with spaces"], ids=lambda path: path[:12])
def server(request, places):
    """The data folder of a running server, and its URL."""
    folder = places / request.param / "postgres"
    yield folder, embedded.start(folder)
    embedded.stop(folder)


@pytest.fixture
def opened(server):
    """The URL of a server whose folder somebody opened."""
    url = server[1]
    place = socket_folder(url)
    place.chmod(0o755)
    yield url
    place.chmod(0o700)


def socket_folder(url):
    return Path(dj_database_url.parse(url)["OPTIONS"]["host"])


def process(folder):
    return psutil.Process(int((folder / "postmaster.pid").read_text().split()[0]))


def refusal(url):
    """What the server, or the system, answers to another user."""
    asked = [embedded.programs() / "psql", "--no-psqlrc", url, "--command=SELECT 1"]
    done = run_as(NOBODY, *asked)
    assert done.returncode == 2, done.stdout
    return done.stderr


def test_the_folder_of_the_socket_is_closed_to_others(server):
    folder, url = server
    place = socket_folder(url)
    assert (place / ".s.PGSQL.5432").is_socket()
    assert stat.S_IMODE(place.lstat().st_mode) == 0o700
    assert place.owner() == folder.owner() == process(folder).username()


def test_a_running_server_goes_on_at_the_same_address(server):
    folder, url = server
    before = process(folder).pid
    assert embedded.start(folder) == url
    assert process(folder).pid == before


@needs_root
def test_another_user_does_not_reach_the_socket(server):
    assert "Permission denied" in refusal(server[1])


@needs_root
@pytest.mark.parametrize("name", ["postgres", NOBODY, "root"])
def test_another_user_who_reaches_the_socket_is_not_let_in(opened, name):
    said = refusal(opened.replace("postgres:@", f"{name}@"))
    assert f'Peer authentication failed for user "{name}"' in said


@needs_root
def test_a_running_server_that_trusts_is_closed_without_a_new_start(server, opened):
    folder, url = server
    (folder / "pg_hba.conf").write_text(TRUST)
    process(folder).send_signal(signal.SIGHUP)
    socket_folder(url).chmod(0o700)
    assert embedded.start(folder) == url
    socket_folder(url).chmod(0o755)
    assert "Peer authentication failed" in refusal(url)


def test_the_server_listens_at_its_socket_alone_and_trusts_nobody(server):
    url = server[1]
    assert answers(url, "SELECT current_setting('listen_addresses')") == [("",)]
    rules = "SELECT type, auth_method FROM pg_hba_file_rules"
    assert answers(url, rules) == [("local", "peer")]


def test_what_is_right_already_is_not_written_again(server):
    folder, _ = server
    before = (folder / "pg_hba.conf").stat().st_mtime_ns
    embedded.start(folder)
    assert (folder / "pg_hba.conf").stat().st_mtime_ns == before


def test_no_line_that_trusts_is_left_in_a_folder_of_before(site):
    (site / "postgres" / "pg_hba.conf").write_text(TRUST)
    (site / "postgres").chmod(0o750)
    embedded.start(site / "postgres")
    assert (site / "postgres" / "pg_hba.conf").read_text() == access.LOGINS
    assert stat.S_IMODE((site / "postgres").stat().st_mode) == 0o700


def test_no_secret_of_the_site_is_in_the_environment_of_the_server(site, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "not-for-the-server")
    embedded.start(site / "postgres")
    told = process(site / "postgres").environ()
    assert told["PGDATA"] == str(site / "postgres")
    assert "SECRET_KEY" not in told


def test_a_server_that_is_stopped_leaves_no_short_folder(site, monkeypatch):
    monkeypatch.setattr(access, "LONGEST", 0)
    place = socket_folder(embedded.start(site / "postgres"))
    assert place.is_dir()
    embedded.stop(site / "postgres")
    assert not place.exists()


@pytest.fixture
def place(tmp_path, monkeypatch):
    """The short folder of a data folder whose path is too long."""
    monkeypatch.setattr(access, "SHORT", tmp_path)
    monkeypatch.setattr(access, "LONGEST", 0)
    (tmp_path / "postgres").mkdir(mode=0o700)
    return lambda: access.socket_folder(tmp_path / "postgres", pwd.getpwuid(os.geteuid()))


def test_a_short_folder_is_made_once_and_used_again(place):
    assert place() == place()


def test_a_short_folder_that_others_may_enter_is_refused(place):
    place().chmod(0o777)
    with pytest.raises(SystemExit, match="alone: remove it and start again"):
        place()


def test_a_link_in_the_place_of_the_short_folder_is_refused(place, tmp_path):
    made = place()
    made.rename(tmp_path / "elsewhere")
    made.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(SystemExit, match="alone: remove it and start again"):
        place()


@needs_root
def test_a_short_folder_that_somebody_else_made_first_is_refused(place):
    os.chown(place(), pwd.getpwnam(NOBODY).pw_uid, -1)
    with pytest.raises(SystemExit, match="is not root's alone: remove it"):
        place()
