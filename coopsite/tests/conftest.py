"""What tests of the whole site share."""

import tempfile
from pathlib import Path

import pytest
from django.db import connections
from playwright.sync_api import sync_playwright

from coopsite.fonts import CUTS, kept
from coopsite.one_at_a_time import alone_in
from coopsite.tests.browsing import CHROMIUM, QUIET
from coopsite.tests.processes import manage


@pytest.fixture(scope="session")
def places():
    """A folder for sites: another session of pytest closes what is below its own."""
    with tempfile.TemporaryDirectory(prefix="sites-of-a-test-") as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def collected(shared_folder):
    """The folder of all static files, collected once for all tests: none changes it."""
    with alone_in(shared_folder):
        if not (shared_folder / "static").exists():
            place = {"STATIC_ROOT": str(shared_folder / "static"), "VAR_DIR": str(shared_folder)}
            done = manage("collectstatic", "--noinput", DATABASE_URL="postgresql://", **place)
            assert done.returncode == 0, done.stderr
    return str(shared_folder / "static")


@pytest.fixture(scope="session")
def fonts(shared_folder):
    """All fonts, cut before a browser asks for them: the first page would wait for them."""
    with alone_in(shared_folder):
        return [kept(name) for name in CUTS]


@pytest.fixture(scope="module")
def chromium(django_db_setup, fonts):
    """A browser; its driver runs a loop in this thread, which Django must be told to bear."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as driver:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()
        connections.close_all()  # those that tests opened inside the driver's loop


@pytest.fixture
def browser(chromium):
    """A browser that remembers nothing of another test."""
    yield chromium
    for context in chromium.contexts:
        context.close()
