"""Rows written from values that PostgreSQL holds, or reads, as JSON by column: none loses anything.

`said` is an SQL expression for such values, with its parameters after it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection, models
from django.utils.timezone import now

from articles.items.tables import model_of, stored
from articles.models.traces import Row


def put_back(row: Row, columns: Sequence[str], said: str, values: list[Any]) -> None:
    """Write columns of a row that stands."""
    table, key = row
    if not columns:
        return
    wanted, of, pk = quoted(columns), quoted([table]), quoted([_primary(table)])
    _execute(
        f"UPDATE {of} AS one SET ({wanted}) = (SELECT {wanted}"  # noqa: S608
        f" FROM jsonb_populate_record(one, ({said}))) WHERE one.{pk} = %s",
        [*values, model_of(table)._meta.pk.to_python(key)],
    )


def set_up(row: Row, said: str, values: list[Any]) -> None:
    """Put up a row that does not stand, with its key."""
    table, wanted = quoted([row[0]]), quoted(one.column for one in stored(model_of(row[0])))
    _execute(
        f"INSERT INTO {table} ({wanted}) SELECT {wanted}"  # noqa: S608
        f" FROM jsonb_populate_record(NULL::{table}, {said})",
        values,
    )


def standing(rows: Iterable[Row]) -> set[Row]:
    """Those of some rows that stand, asked once a table."""
    keys: dict[str, set[str]] = defaultdict(set)
    for table, key in rows:
        keys[table].add(key)
    found = ((one, model_of(one)._default_manager.filter(pk__in=keys[one])) for one in keys)
    return {(one, str(key)) for one, of in found for key in of.values_list("pk", flat=True)}


def stamp(item: models.Model) -> None:
    """Note when an item changed, where its kind keeps that."""
    if any(one.column == "updated_at" for one in stored(type(item))):
        type(item)._default_manager.filter(pk=item.pk).update(updated_at=now())


def quoted(names: Iterable[str]) -> str:
    """Names of tables or columns as SQL has them."""
    return ", ".join(map(connection.ops.quote_name, names))


def _primary(table: str) -> str:
    return str(model_of(table)._meta.pk.column)


def _execute(statement: str, values: list[Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
