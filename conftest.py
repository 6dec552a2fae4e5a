"""What every test of the site shares."""

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def _plain_static_files(settings):
    """Tests need no collected static files."""
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


@pytest.fixture(autouse=True)
def _language_of_the_site():
    """The language that an earlier test's browser asked for is not this one's."""
    translation.deactivate()
