"""A disk that is full or read-only, and a place that is none: sentences, and nothing half-done."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection

from coopsite import embedded
from coopsite.embedded import url_of
from coopsite.tests.processes import manage

MANAGE = [sys.executable, "manage.py"]


def test_a_disk_too_small_for_the_server_is_named(under_mounts, tmp_path):
    full = f"mount -t tmpfs -o size=2m none {tmp_path}"
    done = under_mounts(full, [*MANAGE, "check"], VAR_DIR=f"{tmp_path}/var", DATABASE_URL="")
    assert done.returncode == 1
    assert f"PostgreSQL did not start in {tmp_path}/var/postgres" in done.stderr
    assert "MB are free on its disk" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.django_db(transaction=True)
def test_a_backup_that_finds_no_room_leaves_the_one_before(under_mounts, tmp_path):
    full = f"mount -t tmpfs -o size=16k none {tmp_path}; echo before > {tmp_path}/site.tar"
    look = '"$@" || echo ended with $?; ls -A $0; cat $0/site.tar'
    backup = ["sh", "-c", look, str(tmp_path), *MANAGE, "backup", f"{tmp_path}/site.tar"]
    done = under_mounts(
        full,
        backup,
        DATABASE_URL=url_of(connection.settings_dict),
        PATH=f"{embedded.programs()}:/usr/bin:/bin",
    )
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == "ended with 1\nsite.tar\nbefore\n"


def test_a_read_only_checkout_runs_with_var_dir_elsewhere(under_mounts, environment, places):
    place = settings.BASE_DIR
    mounts = f"mount --bind {place} {place}; mount -o remount,bind,ro {place}; cd {place}"
    try:
        done = under_mounts(
            mounts, ["make", "run"], **environment, VAR_DIR=str(places / "read-only" / "var")
        )
        assert done.returncode == 0, done.stderr
        assert "Imported" in done.stdout
    finally:
        embedded.stop(places / "read-only" / "var" / "postgres")


def test_a_read_only_checkout_without_an_environment_says_who_makes_it(
    under_mounts, copy_checkout, tmp_path
):
    place = copy_checkout(tmp_path / "site")
    (place / ".venv").unlink()
    mounts = f"mount --bind {place} {place}; mount -o remount,bind,ro {place}; cd {place}"
    done = under_mounts(mounts, ["make", "run"])
    assert done.returncode
    assert f"{place} is read-only and has no environment yet: run make install" in done.stdout


def test_gunicorn_says_once_why_it_cannot_serve_and_ends(tmp_path):
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres" / "PG_VERSION").write_text("99")
    done = subprocess.run(
        [sys.executable, "-m", "gunicorn", "coopsite.wsgi", "--bind=127.0.0.1:0", "--workers=1"],
        check=False,
        cwd=settings.BASE_DIR,
        env=os.environ | {"VAR_DIR": str(tmp_path), "DATABASE_URL": ""},
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.returncode == 4
    assert done.stderr.count("holds data of PostgreSQL 99") == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("key", ["", "long-enough-for-a-test"])
def test_a_var_dir_that_cannot_be_is_named(key):
    done = manage("check", VAR_DIR="/dev/null/var", SECRET_KEY=key, DATABASE_URL="")
    assert done.returncode == 1
    assert "/dev/null/var" in done.stderr
    assert "VAR_DIR" in done.stderr
    assert "Traceback" not in done.stderr
