"""What tests of alerts share."""

from datetime import timedelta

import pytest

from programmes.alerts import happened


@pytest.fixture(autouse=True)
def _all_is_settled(monkeypatch):
    """What a test did is seen at once."""
    monkeypatch.setattr(happened, "SETTLED", timedelta())
