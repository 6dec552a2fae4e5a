"""Tries to enter are counted here."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _no_counts(db):
    """A test that commits leaves its counts in a table that is no model's."""
    cache.clear()
    yield
    cache.clear()
