"""What a draft would change of an item: its edits, a row each.

    changed    columns of a row, as readers see it and as the draft says it
    added      a row, whole, with the key that it will have
    deleted    a row, whole, as it stood

Where a draft says nothing of a column, what readers see stands: so what an act changed meanwhile is
kept. Who may see the item, what withholds it and what imports remember of it no draft changes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from copy import copy
from dataclasses import asdict, dataclass, replace
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from articles.items.hindering import all_or_none
from articles.items.history.past import State, Values, as_it_stands, row_of, values_at
from articles.items.history.words import is_written, written
from articles.items.rows import put_back, set_up, stamp, standing
from articles.items.tables import model_of, models_by_table, since_then, stored
from articles.items.undoing import NEVER_BACK
from articles.models import Trace
from articles.models.publishing import columns_of_publishing
from articles.models.traces import Row

Done = Trace.Done
ORDER = (Done.DELETED, Done.CHANGED, Done.ADDED)  # what goes makes room for what comes
# What forms write besides: the doubts that an editor answers, and of which French text a
# translation was made.
BESIDES = {"doubts", "answered", "translated_from"}


@dataclass(frozen=True, slots=True)
class Edit:
    """What becomes of one row."""

    tabled: str
    key: str
    done: str
    before: Values
    after: Values

    @property
    def row(self) -> Row:
        return self.tabled, self.key


def edits_of(said: Iterable[dict[str, Any]]) -> list[Edit]:
    """The edits that a draft holds; those of tables that are no more are left out."""
    return [Edit(**one) for one in said if one["tabled"] in models_by_table()]


def as_said(edits: Iterable[Edit]) -> list[dict[str, Any]]:
    """Edits as a draft holds them."""
    return [asdict(one) for one in edits]


def edits_since(item: models.Model, mark: int) -> list[Edit]:
    """What was written to an item and its rows since one of its lines."""
    then, stands = values_at(item, mark), as_it_stands(item)
    rows = sorted(row for row in then.keys() | stands.keys() if _is_drafted(item, row))
    return [edit for row in rows if (edit := _edit(item, row, then, stands))]


def _is_drafted(item: models.Model, row: Row) -> bool:
    return row == row_of(item) or is_written(model_of(row[0]))


def _edit(item: models.Model, row: Row, then: State, stands: State) -> Edit | None:
    before, after = then.get(row), stands.get(row)
    if before is None or after is None:
        done = Done.ADDED if before is None else Done.DELETED
        return Edit(*row, done, before or {}, after or {})
    columns = _columns(item, row) & {one for one in after if after[one] != before.get(one)}
    if not columns:
        return None
    old, new = ({one: side.get(one) for one in sorted(columns)} for side in (before, after))
    return Edit(*row, Done.CHANGED, old, new)


def _columns(item: models.Model, row: Row) -> set[str]:
    """The columns of a row that a draft may change."""
    if row != row_of(item):
        return {one.column for one in stored(model_of(row[0]))} - {*NEVER_BACK}
    own = written(type(item)).keys() - columns_of_publishing(type(item))
    return own | (BESIDES & {one.column for one in stored(type(item))})


# Applied


def apply(item: models.Model, edits: Iterable[Edit]) -> list[Edit]:
    """Write edits into the rows of an item, all or none; `InTheWay` names what stands in the way.
    Answered are those that found nothing: their row was deleted meanwhile."""
    wanted = sorted(edits, key=lambda one: ORDER.index(Done(one.done)))
    stand = standing(one.row for one in wanted)
    with all_or_none(Trace.objects.of(item).defer("before")):
        left = [one for one in wanted if not _write(one, one.row in stand)]
        if wanted:
            stamp(item)
    return left


def _write(edit: Edit, stands: bool) -> bool:
    """Write one edit; whether it found what it is about."""
    model, after = model_of(edit.tabled), json.dumps(edit.after, cls=DjangoJSONEncoder)
    if edit.done == Done.DELETED:
        model._default_manager.filter(pk=edit.key).delete()
    elif stands:
        has = {one.column for one in stored(model)}
        put_back(edit.row, sorted(has & edit.after.keys()), "%s::jsonb", [after])
    elif edit.done == Done.ADDED:
        new = json.dumps(since_then(model, edit.after), cls=DjangoJSONEncoder)
        set_up(edit.row, "%s::jsonb || %s::jsonb", [new, after])
    else:
        return False
    return True


def columns_of(item: models.Model, edits: Iterable[Edit]) -> set[str]:
    """The columns of the item itself that edits change."""
    return {column for edit in edits if edit.row == row_of(item) for column in edit.after}


# Of the row of the item itself


def of_row(item: models.Model, edits: Iterable[Edit]) -> Edit:
    """The edit of the row of an item, which may say nothing."""
    own = (one for one in edits if one.row == row_of(item) and one.done == Done.CHANGED)
    return next(own, Edit(*row_of(item), Done.CHANGED, {}, {}))


def rewritten(edits: Iterable[Edit], item: models.Model, columns: Iterable[str]) -> list[Edit]:
    """Edits in which columns of the row of an item are as the item has them, unsaved; where readers
    see the same, nothing is edited."""
    edits = list(edits)
    own, stands = of_row(item, edits), as_it_stands(item)[row_of(item)]
    fields = {one.column: one for one in stored(type(item))}
    new = {one: _as_json(getattr(item, fields[one].attname)) for one in columns}
    after = {one: said for one, said in (own.after | new).items() if said != stands.get(one)}
    before = {one: own.before.get(one, stands.get(one)) for one in after}
    rest = [one for one in edits if one.row != own.row]
    return [*rest, replace(own, before=before, after=after)] if after else rest


def _as_json(value: Any) -> Any:
    return json.loads(json.dumps(value, cls=DjangoJSONEncoder))


def drafted(item: models.Model, edits: Iterable[Edit]) -> Any:
    """A copy of an item, unsaved, as edits of its row have it."""
    fields = {one.column: one for one in stored(type(item))}
    drawn = copy(item)
    for column, value in of_row(item, edits).after.items():
        if column in fields:
            setattr(drawn, fields[column].attname, fields[column].to_python(value))
    return drawn


def changed_meanwhile(item: models.Model, edits: Iterable[Edit]) -> list[tuple[str, str]]:
    """Tables and columns that a draft changes and that were changed otherwise since: the draft's
    value is what will stand."""
    stands = as_it_stands(item)
    return [
        (edit.tabled, column)
        for edit in edits
        if edit.done == Done.CHANGED and edit.row in stands
        for column, new in edit.after.items()
        if stands[edit.row].get(column) not in (edit.before.get(column), new)
    ]
