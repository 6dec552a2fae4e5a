"""A database that dies: readers are told soon, and are served as soon as it is back.

It dies once under load with `make test-machine`; `make soak` lets it die ten times.
"""

import os
import signal
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest
from django.conf import settings
from django.db import OperationalError

from coopsite import embedded
from coopsite.tests.databases import answers, copy_into
from coopsite.tests.processes import manage
from coopsite.tests.serving import PATIENCE, free_port
from coopsite.tests.visitors import Visit
from coopsite.watch.outage import is_outage

OUTAGES = int(os.environ.get("OUTAGES", "1"))
READERS = 20


class Site:
    """A site with a server and a database of its own."""

    def __init__(self, var, prepared, collected):
        self.var, self.at = var, f"127.0.0.1:{free_port()}"
        copy_into(embedded.start(var / "postgres"), prepared.name)
        self.server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "coopsite.wsgi", "--bind", self.at],
            cwd=Path(settings.BASE_DIR),
            env=os.environ | {"VAR_DIR": str(var), "DATABASE_URL": "", "STATIC_ROOT": collected},
            stderr=subprocess.DEVNULL,
        )
        self.until(lambda: self.asked("/health/live").status == 200)

    def manage(self, *arguments):
        manage(*arguments, VAR_DIR=str(self.var), DATABASE_URL="")

    def asked(self, path):
        connection = HTTPConnection(self.at, timeout=30)
        connection.request("GET", path)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return SimpleNamespace(status=answer.status, headers=answer.headers, text=text)

    def until(self, well):
        """Wait until something holds; answer how long that took."""
        begun = time.monotonic()
        while time.monotonic() - begun < PATIENCE:
            try:
                if well():
                    return time.monotonic() - begun
            except ConnectionError:
                pass
            time.sleep(0.1)
        raise AssertionError

    def kill_database(self):
        postmaster = int((self.var / "postgres" / "postmaster.pid").read_text().split()[0])
        os.kill(postmaster, signal.SIGQUIT)
        self.until(lambda: not (self.var / "postgres" / "postmaster.pid").exists())

    def lose_database(self):
        """Let the database die under load, and return; answer the moment of its return."""
        time.sleep(3)
        self.kill_database()
        time.sleep(3)
        self.url = embedded.start(self.var / "postgres")
        moment = time.monotonic()
        time.sleep(3)
        return moment

    def close(self):
        self.server.terminate()
        self.server.wait(20)
        self.manage("stop_database")


@pytest.fixture(scope="module")
def site(places, prepared, collected, django_db_blocker):
    with django_db_blocker.unblock():
        one = Site(places / "outage", prepared, collected)
    yield one
    one.close()


@pytest.mark.machine
def test_a_database_that_dies_and_returns(site):
    assert site.asked("/sitemap.xml").status == 200
    for _each in range(20):  # so that both processes keep it
        page = site.asked("/fr/programmes/")
    site.kill_database()

    begun = time.monotonic()
    answer = site.asked("/sitemap.xml")
    assert time.monotonic() - begun < 10  # two seconds, on a machine that does nothing else
    assert (answer.status, answer.headers["Retry-After"]) == (503, "10")
    assert site.asked("/health/live").status == 200
    assert site.asked("/health/ready").status == 503
    kept = site.asked("/fr/programmes/")
    assert (kept.status, kept.text) == (200, page.text)
    assert "the database is away" in kept.headers["Cache-Status"]

    site.manage("check")  # which starts it again
    assert site.until(lambda: site.asked("/sitemap.xml").status == 200) < 10


@pytest.mark.machine
def test_under_load_nothing_is_lost_and_pages_are_back_as_soon_as_the_database(site, prepared):
    visit = Visit(site.at)
    visit.begin(READERS, "editor", (prepared.var / "editor_password").read_text())
    back = [site.lose_database() for _ in range(OUTAGES)]
    visit.end()

    waits = [visit.served_after(moment) for moment in back]
    print(f"{visit.statuses()}, longest {visit.longest():.1f} s, {len(visit.saved)} saved, back in",
          *(f"{wait:.2f}" for wait in waits))  # fmt: skip
    assert set(visit.statuses()) <= {200, 302, 503}
    assert max(waits) < 5  # two, on a machine that does nothing else
    assert visit.longest() < 8  # two or three, on a machine that does nothing else
    kept = {title for (title,) in answers(site.url, "SELECT title FROM articles_article")}
    assert len(visit.saved) >= OUTAGES
    assert set(visit.saved) <= kept


def fault(cause):
    error = OperationalError("gone")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "outage"),
    [
        (fault(psycopg.OperationalError("no server")), True),
        (fault(psycopg.errors.AdminShutdown("restart")), True),
        (fault(psycopg.errors.DeadlockDetected("wait")), False),
        (fault(psycopg.errors.DiskFull("full")), False),
        (OperationalError("of ours"), False),
        (ValueError("boom"), False),
        (None, False),
    ],
)
def test_only_a_server_that_is_gone_is_an_outage(error, outage):
    assert is_outage(error) is outage
