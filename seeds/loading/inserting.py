"""Inserting rows without waiting for an answer after each.

`save()` asks the database for what it generated and waits; an import of thousands of documents
spends most of its time so. Here keys are drawn ahead, statements are prepared once, and those of
one document's transaction travel together (the pipeline mode of PostgreSQL's protocol).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Field, Model
from psycopg import Cursor


@contextmanager
def together() -> Iterator[None]:
    """Send the statements of this context without waiting between them; errors come at its end."""
    connection.ensure_connection()
    with connection.wrap_database_errors, connection.connection.pipeline():
        yield


def draw_keys(model: type[Model], count: int) -> list[int]:
    """`count` fresh primary keys of a table."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            [table, count],
        )
        return [key for (key,) in cursor.fetchall()]


def insert(row: Model) -> None:
    """Insert a row; without a key of its own, it gets one that it is not told."""
    sql, fields = _statement(type(row), row.pk is not None)
    values = [f.get_db_prep_save(f.pre_save(row, add=True), connection) for f in fields]
    with Cursor(connection.connection) as cursor:
        cursor.execute(sql, values, prepare=True)
    row._state.adding = False
    row._state.db = connection.alias


@cache
def _statement(model: type[Model], with_key: bool) -> tuple[str, list[Field[Any, Any]]]:
    fields = [
        field
        for field in model._meta.concrete_fields
        if not field.generated and (with_key or not field.primary_key)
    ]
    columns = ", ".join(f'"{field.column}"' for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    return f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES ({marks})', fields  # noqa: S608
