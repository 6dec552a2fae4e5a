"""An item, or a part of it, as it stood at one of its revisions.

    a field       says again what it said
    its rows      those of one kind: what was added since goes, what was deleted stands again
    all           every column but what imports remember, what withholds it and who may see it, and
                  all rows

PostgreSQL takes the values from the lines themselves, the oldest after the revision first, so that
none loses anything; what restoring writes is a revision too, and can be taken back like any other.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext as _

from articles.items.hindering import all_or_none
from articles.items.history.past import State, Values, as_it_stands, row_of, rows_of, values_at
from articles.items.history.words import is_written, written
from articles.items.rows import put_back, set_up, stamp
from articles.items.tables import model_of, since_then, stored
from articles.items.undoing import NEVER_BACK
from articles.models import Trace
from articles.models.publishing import columns_of_publishing

# What the last import read and what an editor answered of it hold for today's page alone.
REMEMBERED = ("identity", "as_read", "doubts", "answered")
LEFT = {*NEVER_BACK, *REMEMBERED, "created_at"}  # besides who may see it, which acts alone decide

THEN = """
SELECT jsonb_object_agg(said.key, said.value) FROM (
    SELECT DISTINCT ON (past.key) past.key, past.value
    FROM articles_trace AS line, jsonb_each(line.before) AS past
    WHERE line.item_tabled = %s AND line.item_key = %s
        AND line.tabled = %s AND line.key = %s AND line.id > %s
    ORDER BY past.key, line.id
) AS said
"""


@dataclass(slots=True)
class Restored:
    """What came back: columns of the item, tables of its rows, and columns that are no more."""

    columns: list[str] = field(default_factory=list)
    tables: list[str] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)


def tables_of(item: models.Model, state: State) -> set[str]:
    """The tables of an item's rows that editors write."""
    own = row_of(item)
    return {row[0] for row in state if row != own and is_written(model_of(row[0]))}


def restore(
    item: models.Model, mark: int, only: str = "", may: Collection[str] | None = None
) -> Restored:
    """Restore all of an item, or one column or table, as it stood after a line; `ValidationError`
    where that cannot be, and nothing is written. Of rows those of the tables that one may write."""
    stands, then = as_it_stands(item), values_at(item, mark)
    if row_of(item) not in then:
        raise ValidationError(_("It did not stand yet: there is nothing to restore."))
    restored = Restored()
    tables = tables_of(item, stands | then)
    wanted = {only} if only else {*then.get(row_of(item), {})} | tables
    with all_or_none(Trace.objects.of(item).filter(pk__gt=mark).defer("before")):
        _restore_own(item, mark, wanted, (stands, then), restored)
        for table in sorted(tables & wanted if may is None else tables & wanted & {*may}):
            if _restore_rows(item, mark, table, (stands, then)):
                restored.tables.append(table)
    return restored


def _restore_own(
    item: models.Model,
    mark: int,
    wanted: Collection[str],
    states: tuple[State, State],
    restored: Restored,
) -> None:
    """Columns of the item itself; those that it is never given back stay."""
    own = row_of(item)
    stands, then = (state.get(own, {}) for state in states)
    has = {one.column for one in stored(type(item))} - LEFT - columns_of_publishing(type(item))
    differ = {one for one in then if one in wanted and then[one] != stands.get(one)}
    restored.lost = differ - {one.column for one in type(item)._meta.concrete_fields}
    columns = sorted(differ & has)
    if columns and stands:
        cleaned = _judge(item, columns, then)
        put_back(own, columns, THEN, [*row_of(item), *own, mark])
        if cleaned:
            type(item)._default_manager.filter(pk=item.pk).update(**cleaned)
        restored.columns = [one for one in written(type(item)) if one in columns]
        stamp(item)


def _judge(item: models.Model, columns: Collection[str], then: Values) -> Values:
    """Refuse what the form of the item would refuse of these columns; what it would clean."""
    would = type(item)._default_manager.get(pk=item.pk)
    fields = [one for one in stored(type(item)) if one.column in columns]
    said = {one.attname: one.to_python(then[one.column]) for one in fields}
    for name, value in said.items():
        setattr(would, name, value)
    would.full_clean(exclude={one.name for one in item._meta.fields if one.column not in columns})
    return {name: new for name in said if (new := getattr(would, name)) != said[name]}


def _restore_rows(item: models.Model, mark: int, table: str, states: tuple[State, State]) -> bool:
    """The rows of one table; whether any differed."""
    stands, then = (rows_of(table, state) for state in states)
    added = stands.keys() - then.keys()
    model_of(table)._default_manager.filter(pk__in=[key for _table, key in added]).delete()
    changed = [row for row in then.keys() & stands.keys() if then[row] != stands[row]]
    for row in sorted(changed):
        columns = _differing(model_of(table), then[row], stands[row])
        put_back(row, columns, THEN, [*row_of(item), *row, mark])
    gone = then.keys() - stands.keys()
    for row in sorted(gone, key=lambda one: one[1]):
        new = json.dumps(since_then(model_of(table), then[row]), cls=DjangoJSONEncoder)
        set_up(row, f"%s::jsonb || ({THEN})", [new, *row_of(item), *row, mark])
    return bool(added or changed or gone)


def _differing(model: type[models.Model], then: Values, stands: Values) -> list[str]:
    has = {one.column for one in stored(model)} - {*NEVER_BACK}
    return sorted(one for one in then if one in has and then[one] != stands.get(one))
