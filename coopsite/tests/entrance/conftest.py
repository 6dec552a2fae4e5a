"""Many passwords are tried here; none of them needs to be hard to guess from its hash."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _quick_hashes(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _no_counts(db):
    """A test that commits leaves its counts in a table that is no model's."""
    cache.clear()
    yield
    cache.clear()
