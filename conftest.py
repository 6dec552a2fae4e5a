"""What every test of the site shares."""

import time

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
