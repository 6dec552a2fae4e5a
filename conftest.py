"""What every test of the site shares."""

import gc
import math
import os
import pwd
import subprocess
import tempfile
import time
from pathlib import Path
from unittest import mock

import pytest
from django.conf import settings
from django.contrib.auth.models import Permission, User
from django.db import connection, transaction
from django.test import TransactionTestCase, override_settings
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import settings as of_hypothesis

from articles.items.roles import EDITORS, group_of
from coopsite.caching.by_version import known
from coopsite.caching.version import Version, versions
from coopsite.one_at_a_time import alone_in
from coopsite.pages.footer import kept
from coopsite.tests.at_work import do_jobs
from coopsite.tests.databases import as_migrated, migrated, pour, prepared_once

HASHERS = "django.contrib.auth.hashers"
NOWHERE = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
SERVERS = ("backups", "deploying", "embedded", "running")  # whose tests start servers of their own

# How long an example takes says how busy the machine is.
of_hypothesis.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
of_hypothesis.load_profile("here")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """What starts servers takes a machine; whole processes come first, so that nobody waits for one
    at the end."""
    for item in items:
        if item.path.parent.name in SERVERS:
            item.add_marker(pytest.mark.machine)
    items.sort(key=lambda item: not item.nodeid.startswith("coopsite/"))


@pytest.hookimpl(trylast=True)
def pytest_collection_finish():
    """What is loaded by now stays to the end: nobody need look for garbage in it each time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000)  # a page makes thousands of things, which go without it


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, django_db_blocker):
    """Each process of the tests begins with a copy of one database, which is migrated once."""
    with django_db_blocker.unblock():
        connection.settings_dict["TEST"]["TEMPLATE"] = migrated()


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory):
    """A folder of all processes of this run of the tests."""
    of_workers = "PYTEST_XDIST_WORKER" in os.environ
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if of_workers else folder


@pytest.fixture(scope="session")
def prepared(django_db_setup, django_db_blocker, shared_folder):
    """The site as `make run` prepares it where there are tables: made once, no test changes it.

    The name and address of its database, and its `VAR_DIR`.
    """
    name = (
        "coopsite_prepared_for_workers"
        if "PYTEST_XDIST_WORKER" in os.environ
        else "coopsite_prepared"
    )
    with django_db_blocker.unblock(), alone_in(shared_folder):
        return prepared_once(name, shared_folder / "prepared")


@pytest.fixture(scope="module")
def sample_rows(prepared, django_db_blocker):
    """The rows of the prepared site among the test's, gone with this module."""
    with django_db_blocker.unblock(), transaction.atomic():
        pour(prepared.url)
        yield
        transaction.set_rollback(True)


@pytest.fixture(autouse=True, scope="session")
def _settings_of_tests(django_test_environment, tmp_path_factory):
    """What tests have otherwise than the site; set once, for each setting costs time."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(
        STORAGES=settings.STORAGES | {"staticfiles": plain},  # nothing need be collected
        CACHES=settings.CACHES | {"pages": NOWHERE},  # what a test changes shows on the next page
        SEED_READING_SECONDS=0,  # tests read in their own process: another needs a second to begin
        SEED_READING_MEMORY=0,
        SITE_URL="http://testserver",  # of the test client
        MEDIA_ROOT=tmp_path_factory.mktemp("images"),
        RENDITIONS_ROOT=tmp_path_factory.mktemp("renditions"),
        BROUGHT_DIR=tmp_path_factory.mktemp("of-a-test") / "brought",
        # No password of a test need be hard to guess from its hash.
        PASSWORD_HASHERS=[f"{HASHERS}.MD5PasswordHasher", f"{HASHERS}.PBKDF2PasswordHasher"],
    ):
        yield


@pytest.fixture(autouse=True)
def _language_of_the_site():
    """The language that an earlier test's browser asked for is not this one's."""
    translation.deactivate()


@pytest.fixture(autouse=True)
def _content_is_known():
    """No page asks which version of the content there is, nor for the pages of its footer, as where
    another did within the second."""
    versions.known, versions.asked = Version("of a test", 0, math.inf), math.inf
    kept.pages, kept.version = [], versions.known.name
    known.clear()


@pytest.fixture(autouse=True, scope="session")
def _what_was_committed_goes():
    """And what migrations wrote is there again, so that tests hold in any order."""
    with mock.patch.object(TransactionTestCase, "_fixture_teardown", side_effect=as_migrated):
        yield


@pytest.fixture(autouse=True, scope="session")
def _no_user_stays(tmp_path_factory):
    """Root makes a user for each site: those of tests go, and of tests that were broken off."""
    yield
    for user in pwd.getpwall() if os.geteuid() == 0 else ():
        if user.pw_name.startswith("coopsite-") and _is_over(Path(user.pw_dir), tmp_path_factory):
            command = ["userdel", user.pw_name]
            subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - a name of ours


def _is_over(site, tmp_path_factory):
    """Whether a site was a test's: its folder is this session's, or temporary and gone."""
    gone = site.is_relative_to(tempfile.gettempdir()) and not site.exists()
    return gone or site.is_relative_to(tmp_path_factory.getbasetemp())


def enter(client, user):
    """Log in a client that was at the desk a moment ago: its session need not be put off."""
    client.force_login(user)
    session = client.session
    session["seen"] = int(time.time())
    session.save()
    return client


@pytest.fixture
def editor(client):
    """A client on which an editor has logged in."""
    user = User.objects.create_user("anna", is_staff=True)
    user.groups.add(group_of(EDITORS))
    return enter(client, user)


@pytest.fixture
def run_jobs(db):
    """Have a worker do the jobs that wait, when the test says so."""
    return do_jobs


@pytest.fixture
def staff_with(client):
    """A client on which a member of staff with some rights has logged in."""

    def log_in(*rights):
        user = User.objects.create_user("bernard", is_staff=True)
        user.user_permissions.set(Permission.objects.filter(codename__in=rights))
        return enter(client, user)

    return log_in
