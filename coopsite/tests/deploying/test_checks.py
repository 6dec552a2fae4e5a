"""`make deploy-check`: what is missing is named with the next step; else nothing is said."""

import os
import time
from pathlib import Path

import pytest
from django.core.checks import Error, run_checks
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from coopsite.checks import NEEDS, TAG, migrations, workers
from coopsite.tests.processes import manage

MISSING = {
    "E001": {"LOCAL": True},
    "E003": {"SITE_URL": "http://coops.example.org"},
    "E004": {"BEHIND_PROXY": False},
    "E005": {"STATIC_ROOT": "/nowhere"},
    "W001": {"DATABASE_URL": ""},
    "W002": {"EMAIL_HOST": ""},
    "W003": {"SECURITY_CONTACT": ""},
    "W004": {"ADMINS": []},
    "W005": {"SECOND_FACTOR": []},
    "W006": {"BACKUP_DIR": None},
}


@pytest.fixture
def well(settings, tmp_path):
    """The settings of a public site that lacks nothing."""
    storage = "whitenoise.storage.CompressedManifestStaticFilesStorage"
    (tmp_path / "staticfiles.json").write_text('{"version": "1.1", "paths": {}}')
    (tmp_path / "day-2026-11-26.tar").touch()
    public = {
        "STORAGES": settings.STORAGES | {"staticfiles": {"BACKEND": storage}},
        "LOCAL": False,
        "HTTPS": True,
        "BEHIND_PROXY": True,
        "ALLOWED_HOSTS": ["coops.example.org"],
        "SITE_URL": "https://coops.example.org",
        "SECRET_KEY": "not-the-generated-one",
        "DATABASE_URL": "postgresql://elsewhere/coopsite",
        "EMAIL_HOST": "smtp.example.org",
        "SECURITY_CONTACT": "mailto:security@coops.example.org",
        "ADMINS": [("", "ops@coops.example.org")],
        "SECOND_FACTOR": ["staff"],
        "STATIC_ROOT": tmp_path,
        "VAR_DIR": tmp_path,
        "BACKUP_DIR": tmp_path,
    }
    for name, value in public.items():
        setattr(settings, name, value)
    return settings


def found():
    return run_checks(tags=[TAG], include_deployment_checks=True)


def ids():
    return [one.id.removeprefix("coopsite.") for one in found()]


def test_nothing_is_said_where_all_is_well(well):
    assert ids() == []


@pytest.mark.parametrize("missing", MISSING)
def test_what_is_missing_is_named_with_the_next_step(well, missing):
    for name, value in MISSING[missing].items():
        setattr(well, name, value)
    (said,) = found()
    assert said.id == f"coopsite.{missing}"
    assert isinstance(said, Error) == missing.startswith("E")
    assert said.hint


def test_every_need_is_tried_here():
    assert {need.id for need in NEEDS} <= {*MISSING, "E002"}


def test_a_generated_key_is_not_one_of_a_public_site(well, tmp_path):
    (tmp_path / "secret_key").write_text("generated")
    assert ids() == []
    well.SECRET_KEY = "generated"
    assert ids() == ["E002"]


@pytest.mark.parametrize("address", ["https://other.example.org", "https://"])
def test_an_address_of_another_host_is_not_the_sites(well, address):
    well.SITE_URL = address
    assert ids() == ["E003"]


def test_somebody_to_tell_of_faults_may_be_a_sentry(well):
    well.ADMINS, well.SENTRY_DSN = [], "https://key@sentry.example.org/1"
    assert ids() == []


def test_a_backup_of_three_days_ago_is_too_old(well, tmp_path):
    before = time.time() - 3 * 24 * 3600
    os.utime(Path(tmp_path) / "day-2026-11-26.tar", (before, before))
    assert ids() == ["W006"]


@pytest.mark.django_db
def test_a_migration_that_is_missing_is_named():
    assert migrations(None, databases=["default"]) == []
    MigrationRecorder.Migration.objects.filter(app="seeds").order_by("id").last().delete()
    (said,) = migrations(None, databases=["default"])
    assert "the first seeds." in said.msg
    assert "migrate" in said.hint


@pytest.mark.django_db
def test_a_queue_without_a_worker_is_named_and_with_one_is_not():
    assert [one.id for one in workers(None, ["default"])] == ["coopsite.W007"]
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers DEFAULT VALUES")
    assert workers(None, ["default"]) == []


def test_without_the_database_asked_for_none_is_asked():
    assert migrations(None, databases=None) == []


def test_a_database_that_is_away_is_told_in_a_sentence():
    away = {"DATABASE_URL": "postgresql://nobody@127.0.0.1:9/none", "ALLOWED_HOSTS": "example.org"}
    done = manage("check", "--deploy", "--database=default", SECRET_KEY="k" * 60, **away)
    assert done.returncode == 1
    assert "The database does not answer" in done.stderr
    assert "Traceback" not in done.stderr
