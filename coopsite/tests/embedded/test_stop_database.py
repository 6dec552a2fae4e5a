"""`make stop`: the embedded server is stopped, no other, and none is started for it."""

import psutil
import pytest
from django.core.management import call_command

from coopsite import embedded
from coopsite.tests.processes import manage


@pytest.fixture
def var(tmp_path):
    """The folder of a site of its own, whose server ends with the test."""
    yield tmp_path / "var"
    embedded.stop(tmp_path / "var" / "postgres")


def run(var, command):
    """What a command prints that must end well, in a process on its own embedded server."""
    done = manage(command, VAR_DIR=str(var), DATABASE_URL="")
    assert done.returncode == 0, done.stderr
    return done.stdout


def runs(var):
    """Whether the server of `var` is a process, by the file where PostgreSQL notes its own."""
    file = var / "postgres" / "postmaster.pid"
    return file.exists() and psutil.pid_exists(int(file.read_text().split()[0]))


def test_the_server_runs_on_after_a_command_until_it_is_stopped(var):
    run(var, "check")
    assert runs(var)
    assert run(var, "stop_database") == "The embedded PostgreSQL stopped.\n"
    assert not runs(var)
    log = (var / "postgres" / "log").read_text()
    assert run(var, "stop_database") == "The embedded PostgreSQL was not running.\n"
    assert (var / "postgres" / "log").read_text() == log, "started in order to be stopped"


def test_where_no_server_ever_ran_none_is_made(var):
    assert run(var, "stop_database") == "The embedded PostgreSQL was not running.\n"
    assert not (var / "postgres").exists()


def test_the_server_of_a_database_url_is_left_alone(tmp_path, settings, capsys):
    settings.DATABASE_URL, settings.VAR_DIR = "postgresql://db.example/coop", tmp_path
    call_command("stop_database")
    assert capsys.readouterr().out.splitlines() == [
        "The server of DATABASE_URL is not coopsite's own: it is left alone.",
        "The embedded PostgreSQL was not running.",
    ]
