"""Other databases beside the test's own, and what they hold."""

import hashlib
import os
import subprocess
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psycopg
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection

from coopsite import embedded
from coopsite.embedded import url_of
from coopsite.tests.processes import manage

MIGRATED = "coopsite_migrated"  # the site without a row that all tests are given a copy of
_KNOWN_BY = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s"
_ONE_AT_A_TIME = "SELECT pg_advisory_lock(hashtext(%s))"
# Rights have other keys in a database that was emptied by a test, and need not be the same.
_POURED = """table_schema = 'public' AND table_name IN (SELECT tablename FROM pg_tables)
    AND table_name !~ '^(django_migrations|django_content_type|auth_(permission|group|user_).*)$'"""
_EMPTIED = "table_schema = 'public' AND table_name != 'django_migrations'"
_OWN_COLUMNS = """
SELECT table_name, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)
FROM information_schema.columns
WHERE is_generated = 'NEVER' AND table_name IN (SELECT tablename FROM pg_tables) AND {}
GROUP BY table_name
"""
_TABLES = """
SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND {}
"""
_KEYS = """
SELECT table_name, column_name
FROM information_schema.columns WHERE is_identity = 'YES' AND {}
"""


def own(name: str) -> str:
    """The name of a database that no other process of the tests uses."""
    return f"{name}{os.environ.get('PYTEST_XDIST_WORKER', '')}"


def migrated() -> str:
    """The name of a database with all migrations, which stays until one of them changes."""
    wanted = _digest_of_migrations()
    with psycopg.connect(url_of(connection.settings_dict), autocommit=True) as server:
        server.execute(_ONE_AT_A_TIME, [MIGRATED])
        if server.execute(_KNOWN_BY, [MIGRATED]).fetchone() != (wanted,):
            server.execute(f"DROP DATABASE IF EXISTS {MIGRATED}")
            server.execute(f"CREATE DATABASE {MIGRATED} TEMPLATE template0")
            done = manage(
                "migrate",
                limit=600,
                DATABASE_URL=url_of(connection.settings_dict | {"NAME": MIGRATED}),
            )
            assert done.returncode == 0, done.stderr
            server.execute(f"COMMENT ON DATABASE {MIGRATED} IS '{wanted}'")
    return MIGRATED


def prepared_once(name: str, folder: Path) -> SimpleNamespace:
    """The database of a name, which `manage.py prepare` fills, unless it did so before with this
    folder as `VAR_DIR`: its name, its address and the folder."""
    url = url_of(connection.settings_dict | {"NAME": name})
    done = folder / "done"
    if not done.exists():
        with connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {name}")
            cursor.execute(f"CREATE DATABASE {name} TEMPLATE {migrated()}")
        made = manage("prepare", limit=600, VAR_DIR=str(folder), DATABASE_URL=url)
        assert (made.returncode, made.stderr) == (0, "")
        done.touch()
    return SimpleNamespace(name=name, url=url, var=folder)


def _digest_of_migrations() -> str:
    """What changes with any migration, of ours or of a package."""
    files = [*settings.BASE_DIR.glob("*/migrations/*.py"), settings.BASE_DIR / "requirements.txt"]
    return hashlib.sha256(b"".join(file.read_bytes() for file in sorted(files))).hexdigest()


def empty_database(name: str) -> AbstractContextManager[str]:
    """The address of a database without a table, which is gone afterwards."""
    return copied_database("template0", name)


@contextmanager
def copied_database(source: str, name: str) -> Iterator[str]:
    """The address of a copy of another database, which is gone afterwards."""
    name = own(name)
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name}")
        cursor.execute(f"CREATE DATABASE {name} TEMPLATE {source}")
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


def copy_into(url: str, source: str) -> None:
    """Make the empty database of another server the same as one of the tests' server."""
    dump = [
        embedded.programs() / "pg_dump",
        "--format=custom",
        f"--dbname={url_of(connection.settings_dict | {'NAME': source})}",
    ]
    with subprocess.Popen(dump, stdout=subprocess.PIPE) as told:
        restore = [embedded.programs() / "pg_restore", "--exit-on-error", f"--dbname={url}"]
        subprocess.run(restore, stdin=told.stdout, check=True)


def pour(url: str) -> None:
    """Put all rows of another database, in which the same migrations were done, into the test's."""
    with psycopg.connect(url) as source, connection.cursor() as ours:
        ours.execute("SET session_replication_role = replica")  # these rows were traced there
        for table, columns in source.execute(_OWN_COLUMNS.format(_POURED)).fetchall():
            ours.execute(f"DELETE FROM {table}")  # what a migration has made is in both
            rows = source.cursor().copy(f"COPY {table} ({columns}) TO STDOUT")
            with rows as told, ours.copy(f"COPY {table} ({columns}) FROM STDIN") as kept:
                for piece in told:
                    kept.write(piece)
        for table, column in source.execute(_KEYS.format(_POURED)).fetchall():
            _count_on(ours, table, column)
        ours.execute("RESET session_replication_role")


def as_migrated() -> None:
    """Make the test's database, in which a test has committed, as it was once it was migrated.

    Django would truncate all tables, full or not, and make all rights anew: half a second.
    """
    with _of(MIGRATED) as source, _of(connection.settings_dict["NAME"]) as ours:
        written = _written_by_migrations()
        filled = set(written) | set(_filled(ours))
        ours.execute("SET session_replication_role = replica")  # these rows were traced there
        ours.execute("; ".join(f"DELETE FROM {table}" for table in filled))
        for table, columns in written.items():
            _copy(source, ours.cursor(), f"{table} ({columns})")
        for table, column in ours.execute(_KEYS.format(_EMPTIED)).fetchall():
            if table in filled:
                _count_on(ours, table, column)
    ContentType.objects.clear_cache()


@cache
def _written_by_migrations() -> dict[str, str]:
    """The tables that have rows once all migrations were done, with their columns."""
    with _of(MIGRATED) as source:
        columns = dict(source.execute(_OWN_COLUMNS.format(_EMPTIED)).fetchall())
        return {table: columns[table] for table in _filled(source)}


def _filled(database: psycopg.Connection) -> list[str]:
    """The tables in which there is a row."""
    tables = database.execute(_TABLES.format(_EMPTIED)).fetchall()
    asked = (f"SELECT '{name}' WHERE EXISTS (SELECT FROM {name})" for (name,) in tables)
    return [name for (name,) in database.execute(" UNION ALL ".join(asked)).fetchall()]


def _of(name: str) -> psycopg.Connection:
    return psycopg.connect(url_of(connection.settings_dict | {"NAME": name}))


def _copy(source: psycopg.Connection, ours: Any, table: str) -> None:
    """Add the rows of a table to the one of the same name."""
    rows = source.cursor().copy(f"COPY {table} TO STDOUT")
    with rows as told, ours.copy(f"COPY {table} FROM STDIN") as kept:
        for piece in told:
            kept.write(piece)


def _count_on(ours: Any, table: str, column: str) -> None:
    """Let the next row of a table have the key after the last one's."""
    ours.execute(
        f"SELECT setval(pg_get_serial_sequence('{table}', '{column}'),"
        f" (SELECT coalesce(max({column}), 0) + 1 FROM {table}), false)"
    )
