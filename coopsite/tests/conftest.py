"""What tests of the whole site share."""

import pytest
from django.db import connections
from playwright.sync_api import sync_playwright

from coopsite.tests.browsing import CHROMIUM, QUIET


@pytest.fixture
def browser(monkeypatch):
    """A browser; its driver runs a loop in this thread, which Django must be told to bear."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()
        connections.close_all()  # the one that the test opened inside the driver's loop
