"""What every test of the site shares."""

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
def _language_of_the_site():
    """The language that an earlier test's browser asked for is not this one's."""
    translation.deactivate()


@pytest.fixture
def editor(client):
    """A client on which an editor has logged in."""
    user = User.objects.create_user("anna", is_staff=True)
    user.groups.add(ensure_editors_group())
    client.force_login(user)
    return client


@pytest.fixture
def staff_with(client):
    """A client on which a member of staff with some rights has logged in."""

    def log_in(*rights):
        user = User.objects.create_user("bernard", is_staff=True)
        user.user_permissions.set(Permission.objects.filter(codename__in=rights))
        client.force_login(user)
        return client

    return log_in
