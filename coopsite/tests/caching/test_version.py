"""The version of what readers see: it moves with each change, at its commit, and nobody waits."""

import math
from datetime import date, timedelta
from time import sleep

import psycopg
import pytest
from django.db import OperationalError
from django.utils.timezone import now

from articles.models import Link
from articles.tests.factories import make_article
from coopsite.caching import version
from coopsite.caching.version import Version, Versions
from coopsite.models import ContentChange
from coopsite.models.changes import FOLD
from coopsite.tests.caching.conftest import committed
from coopsite.tests.databases import copied_database, migrated

CHANGES = "SELECT coalesce(sum(changes), 0) FROM coopsite_contentchange"


@pytest.fixture(scope="module")
def other(django_db_setup, django_db_blocker):
    """The address of a database in which transactions end."""
    with django_db_blocker.unblock(), copied_database(migrated(), "coopsite_versions") as url:
        yield url


@pytest.fixture
def connect(other):
    opened = []

    def one(**options):
        opened.append(psycopg.connect(other, options="-c lock_timeout=2s", **options))
        return opened[-1]

    yield one
    for each in opened:
        each.close()


def change(connection, n=0):
    connection.execute("UPDATE programmes_place SET name_fr = name_fr WHERE id = %s", [n])


@pytest.fixture
def changes(connect):
    """How many changes a reader sees."""
    reader = connect(autocommit=True)
    return lambda: reader.execute(CHANGES).fetchone()[0]


def test_a_change_is_counted_with_its_commit_whatever_began_first(connect, changes):
    first, second, before = connect(), connect(), changes()
    change(first)
    change(second)  # waits for nobody, or this fails
    assert changes() == before
    second.commit()
    assert changes() == before + 1
    first.commit()  # which began, and wrote, before the other
    assert changes() == before + 2


def test_a_transaction_counts_once_and_not_if_it_is_undone(connect, changes):
    one, before = connect(), changes()
    change(one)
    change(one)
    one.commit()
    assert changes() == before + 1
    change(one)
    one.rollback()
    assert changes() == before + 1
    with one.transaction():
        with one.transaction() as inner:
            change(one)
            raise psycopg.Rollback(inner)
        one.execute("SELECT 1")
    one.commit()
    assert changes() == before + 1


def test_folding_loses_no_change_and_counts_none_twice(connect, changes):
    for _each in range(3):
        with connect() as one:
            change(one)
    before, folding, writing = changes(), connect(), connect()
    folding.execute(FOLD)
    change(writing)
    writing.commit()
    assert changes() == before + 1
    folding.commit()
    assert changes() == before + 1
    with connect() as again:
        again.execute(FOLD)
        assert again.execute("SELECT count(*) FROM coopsite_contentchange").fetchone()[0] == 1
    assert changes() == before + 1


@pytest.mark.django_db
def test_few_rows_are_left_as_they_are(django_assert_num_queries):
    with django_assert_num_queries(1):
        ContentChange.objects.fold()


@pytest.mark.django_db
def test_it_is_asked_for_once_a_second(django_assert_num_queries):
    versions = Versions()
    with django_assert_num_queries(1):
        first = versions.current()
        assert versions.current() is first
    versions.asked -= version.FRESH
    with django_assert_num_queries(1):
        assert versions.current().name == first.name


def name():
    return Versions().current().name


@pytest.mark.django_db
def test_it_moves_when_the_time_of_an_item_has_come():
    make_article(public_from=now() + timedelta(seconds=1))
    before = name()
    assert name() == before
    sleep(1.1)
    assert name() != before


@pytest.mark.django_db
def test_it_moves_with_the_day(monkeypatch):
    before = name()
    monkeypatch.setattr(version, "localdate", lambda: date(2035, 1, 1))
    assert name() != before


@pytest.mark.django_db
def test_a_look_at_a_link_moves_it_where_readers_are_told():
    link = Link.objects.create(address="https://example.org/", host="example.org")
    before = name()
    Link.objects.update(said="200")
    assert name() == before
    Link.objects.update(is_lost=True)
    lost = name()
    assert lost != before
    committed()
    link.delete()
    assert name() != lost


@pytest.fixture
def gone(monkeypatch):
    """A database that is gone, until it is asked for no more."""

    def fail():
        raise OperationalError("gone") from psycopg.OperationalError("no server")

    told = []
    monkeypatch.setattr(version, "_name", fail)
    monkeypatch.setattr(version, "noted_gone", lambda: told.append(True))
    return told


def test_without_a_database_the_last_one_is_known_for_a_while(gone, settings):
    versions = Versions()
    assert versions.current() is None
    known = versions.known = Version("known", version.time(), version.time())
    versions.asked = -math.inf
    assert versions.current().is_away
    assert versions.current().name == known.name
    assert gone == [True, True]
    versions.asked = -math.inf
    settings.PAGE_OUTAGE_SECONDS = 0
    assert versions.current() is None


def test_a_fault_of_ours_is_no_outage(monkeypatch):
    def fail():
        raise OperationalError("a fault of ours")

    monkeypatch.setattr(version, "_name", fail)
    with pytest.raises(OperationalError):
        Versions().current()


@pytest.mark.parametrize(
    ("since", "seen", "modified"),
    [(10.2, 10.1, None), (10.2, 10.9, None), (10.2, 11.2, 11), (10.2, 99.5, 11)],
)
def test_a_second_of_change_is_told_only_once_it_is_over(since, seen, modified):
    assert Version("one", since, seen).modified == modified
