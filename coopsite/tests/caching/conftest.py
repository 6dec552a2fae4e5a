"""Processes that keep pages, as they are on a site."""

import math

import pytest
from django.core.cache import caches
from django.db.models import F
from django.test import Client

from coopsite.caching import by_version
from coopsite.caching.places import cache_of_pages
from coopsite.caching.version import FRESH, versions
from coopsite.models import ContentChange

LONG_AGO = 10**12


class Process:
    """A process that serves pages, with a memory of its own; it has just begun."""

    def __init__(self, name):
        self.name = name
        self.client = Client()
        self.known, self.asked, self.by_version = None, -math.inf, {}
        self.forget()

    def get(self, path, **headers):
        """What it answers."""
        versions.known, versions.asked = self.known, self.asked
        by_version.known.clear()
        by_version.known.update(self.by_version)
        # The memory that Django gives a process is known by its name.
        caches.settings["pages"] = cache_of_pages("", 50) | {"LOCATION": self.name}
        if hasattr(caches._connections, "pages"):
            del caches["pages"]
        try:
            return self.client.get(path, headers=headers)
        finally:
            self.known, self.asked = versions.known, versions.asked
            self.by_version = dict(by_version.known)

    def forget(self):
        """Keep nothing any more."""
        self.get("/health/live")
        caches["pages"].clear()

    def a_second_later(self):
        self.asked -= FRESH


def committed():
    """Let the changes of this test be those of a transaction that is over."""
    ContentChange.objects.update(transaction=F("transaction") - LONG_AGO)


@pytest.fixture
def processes(settings):
    """Two processes of one site, which have kept nothing yet."""
    settings.CACHES = dict(settings.CACHES)
    return [Process("one"), Process("two")]


@pytest.fixture
def process(processes):
    """One of them."""
    return processes[0]
