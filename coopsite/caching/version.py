"""The version of what readers see: another one after each change, and at each time at which pages
change by themselves.

    transactions that changed it       counted by the database (`ContentChange`)
    the last time that has come        of what is published at a time (`Publishable.public_from`)
    the day                            calendars, images that end, the day on which one cites
    the database                       since it was started, and its table: another one begins anew

It is asked for before a page is drawn, and at most once a second: so a page may be newer than the
version under which it is kept, never older, and one second after a change nobody is given a page of
before. While the database is away the last version is known still, and pages are marked as such.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache
from threading import Lock
from time import monotonic, time

from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection
from django.utils.timezone import localdate

from articles.models.publishing import Publishable
from coopsite.models import ContentChange
from coopsite.watch.outage import is_outage
from coopsite.watch.patience import noted_gone

FRESH = 1.0  # seconds in which a version is taken as known

ASKED = """
SELECT extract(epoch FROM pg_postmaster_start_time()),
    'coopsite_contentchange'::regclass::oid::bigint,
    (SELECT coalesce(sum(changes), 0) FROM coopsite_contentchange), greatest({})
"""
LAST_DUE = """
    (SELECT extract(epoch FROM max(public_from)) FROM {} WHERE public_from <= statement_timestamp())
"""


@dataclass(frozen=True, slots=True)
class Version:
    """A version, as this process knows it; times are seconds since the epoch."""

    name: str
    since: float  # when it was first seen
    seen: float  # when it was last known to hold
    is_away: bool = False  # the database cannot be asked whether it still does

    @property
    def modified(self) -> int | None:
        """A whole second until which all changes are in this version, since which there was none.

        None while that cannot be said: HTTP tells no two changes of one second apart.
        """
        whole = math.ceil(self.since)
        return whole if self.seen >= whole else None


class Versions:
    """What a process knows of the version."""

    def __init__(self) -> None:
        self.known: Version | None = None
        self.asked = -math.inf  # by the clock that is never set
        self._asking = Lock()

    def held(self) -> Version | None:
        """The version, where it was asked for within a second; nobody is asked."""
        # The time first: a version that comes between is newer than it.
        return self.known if monotonic() - self.asked < FRESH else None

    def current(self) -> Version | None:
        """The version, no older than a second; none while nobody can be asked and none is known."""
        if monotonic() - self.asked < FRESH:
            return self.known
        is_away = bool(self.known and self.known.is_away)
        # One asks while the others wait a moment; but for a database that is gone nobody waits.
        if self._asking.acquire(blocking=not is_away):
            try:
                if monotonic() - self.asked >= FRESH:
                    self._ask()
            finally:
                self._asking.release()
        return self.known

    def _ask(self) -> None:
        moment, began = time(), monotonic()
        try:
            self.known = _of(_name(), moment, self.known)
        except (DatabaseError, InterfaceError) as fault:
            if not is_outage(fault):
                raise
            noted_gone()
            self.known, began = _away(self.known, moment), monotonic()
        self.asked = began


def _of(name: str, moment: float, before: Version | None) -> Version:
    if before and before.name == name:
        return Version(name, before.since, moment)
    return Version(name, time(), moment)


def _away(known: Version | None, moment: float) -> Version | None:
    """What was known last, unless that is too long ago."""
    is_old = known is None or moment - known.seen > settings.PAGE_OUTAGE_SECONDS
    return None if known is None or is_old else replace(known, is_away=True)


def _name() -> str:
    with connection.cursor() as cursor:
        cursor.execute(_question())
        row = cursor.fetchone()
    return "/".join(map(str, (*row, localdate())))


@cache
def _question() -> str:
    """What is asked, with every kind of item that is published at a time."""
    tables = [one._meta.db_table for one in apps.get_models() if issubclass(one, Publishable)]
    return ASKED.format(", ".join(map(LAST_DUE.format, sorted(tables))))


versions = Versions()


def fold_changes() -> None:
    """Keep the count of changes short; a worker does so now and then."""
    ContentChange.objects.fold()
