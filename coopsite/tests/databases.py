"""Other databases beside the test's own, and what they hold."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.db import connection

from coopsite.embedded import url_of


def own(name: str) -> str:
    """The name of a database that no other process of the tests uses."""
    return f"{name}{os.environ.get('PYTEST_XDIST_WORKER', '')}"


@contextmanager
def empty_database(name: str) -> Iterator[str]:
    """The address of a database without a table, which is gone afterwards."""
    name = own(name)
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name}")
        cursor.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        try:
            yield url_of(connection.settings_dict | {"NAME": name})
        finally:
            cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def answers(url, question):
    """What a database answers to a question, on a connection of its own."""
    with psycopg.connect(url) as database:
        return database.execute(question).fetchall()


def execute(url, statement):
    """Change something in a database, on a connection of its own."""
    with psycopg.connect(url) as database:
        database.execute(statement)


def contents(url):
    """The number of rows and a digest of all that they hold, by table."""
    digest = "count(*), md5(string_agg(t::text, '|' ORDER BY t::text))"
    tables = answers(url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    return {name: answers(url, f'SELECT {digest} FROM "{name}" t')[0] for (name,) in tables}
