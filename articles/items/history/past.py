"""An item as it stood: what stands, with what its lines say was before put back, the latest first.

    stands          title "Trois"   name 7 "Le sillon d'or"
    line 42         title "Deux"    (what was there before)
    line 41                         name 7 was added
    at line 40      title "Deux"    no name 7

A row is known by its table and its key. Rows of an item that no line speaks of never changed, and
are left out.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import connection, models

from articles.items.tables import model_of, models_by_table, stored
from articles.models import Trace
from articles.models.traces import Row

Values = dict[str, Any]  # by column, as JSON
State = dict[Row, Values]


def row_of(item: models.Model) -> Row:
    """The row of the item itself."""
    return item._meta.db_table, str(item.pk)


def newest(item: models.Model) -> int:
    """The last line of an item, 0 where it has none."""
    return Trace.objects.of(item).values_list("pk", flat=True).first() or 0


def values_at(item: models.Model, mark: int) -> State:
    """The rows of an item after one of its lines was written; 0 is before the first."""
    state = as_it_stands(item)
    for line in Trace.objects.of(item).filter(pk__gt=mark).iterator():
        _wind_back(state, line)
    return state


def rows_of(table: str, state: State) -> State:
    """Those of a table."""
    return {row: values for row, values in state.items() if row[0] == table}


def _wind_back(state: State, line: Trace) -> None:
    """Put into rows what stood before a line."""
    row = line.row
    if line.tabled not in models_by_table():
        return
    if line.done == Trace.Done.ADDED:
        state.pop(row, None)
    elif line.done == Trace.Done.DELETED:
        if line.before is not None:  # else it was emptied from the bin: nothing is known of it
            state[row] = dict(line.before)
    elif row in state:
        state[row] = state[row] | (line.before or {})


def as_it_stands(item: models.Model) -> State:
    """The rows of an item that its lines speak of, as the database holds them now."""
    keys: dict[str, set[str]] = defaultdict(set)
    table, key = row_of(item)
    keys[table].add(key)
    lines = Trace.objects.of(item).order_by().values_list("tabled", "key").distinct()
    for of_table, of_key in lines:
        if of_table in models_by_table():  # it may have been dropped since
            keys[of_table].add(of_key)
    return {(one, key): said for one in keys for key, said in _standing(one, keys[one])}


def _standing(table: str, keys: Iterable[str]) -> list[tuple[str, Values]]:
    """The rows of a table by key, without generated columns."""
    model = model_of(table)
    made = {one.column for one in model._meta.concrete_fields} - {
        one.column for one in stored(model)
    }
    quoted, key = map(connection.ops.quote_name, (table, str(model._meta.pk.column)))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT one.{key}::text, to_jsonb(one) - %s::text[] FROM {quoted} AS one"  # noqa: S608
            f" WHERE one.{key} = ANY(%s)",
            [sorted(made), [model._meta.pk.to_python(one) for one in keys]],
        )
        return [(one, json.loads(said)) for one, said in cursor.fetchall()]
