"""What every test of the site shares."""

import os
import pwd
import subprocess
import tempfile
import time
from pathlib import Path

import pytest
from django.contrib.auth.models import Permission, User
from django.utils import translation

from articles.items.editors import ensure_editors_group


@pytest.fixture(autouse=True)
def _plain_static_files(settings):
    """Tests need no collected static files."""
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


@pytest.fixture(autouse=True)
def _reading_without_limits(settings):
    """Tests read in their own process, for another one needs a second to begin."""
    settings.SEED_READING_SECONDS = settings.SEED_READING_MEMORY = 0


@pytest.fixture(autouse=True)
def _address_of_the_test_client(settings):
    settings.SITE_URL = "http://testserver"


@pytest.fixture(autouse=True)
def _language_of_the_site():
    """The language that an earlier test's browser asked for is not this one's."""
    translation.deactivate()


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
    user.groups.add(ensure_editors_group())
    return enter(client, user)


@pytest.fixture
def staff_with(client):
    """A client on which a member of staff with some rights has logged in."""

    def log_in(*rights):
        user = User.objects.create_user("bernard", is_staff=True)
        user.user_permissions.set(Permission.objects.filter(codename__in=rights))
        return enter(client, user)

    return log_in
