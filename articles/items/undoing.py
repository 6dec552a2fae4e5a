"""What was done, undone: the lines of an act or an item, from the last to the first.

    added      ->  the row is deleted
    changed    ->  its columns say again what they said before
    deleted    ->  the row stands again, with its key

PostgreSQL moves the values itself from the line to the row, so that none loses anything.
Undoing is traced like all else, and so can be undone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, connection, models, transaction
from django.utils.translation import gettext as _

from articles.models import Trace

# What follows from withholdings in force, which no undoing lifts or makes.
NEVER_BACK = ("withholding_id", "withheld_words", "updated_at")


@dataclass(slots=True)
class Undone:
    """What undoing came to: rows by table that were touched, and what could not be had back."""

    rows: dict[str, list[str]] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)  # columns that the site no longer has
    left: list[Trace] = field(default_factory=list)  # changed again since by somebody else

    def touch(self, trace: Trace) -> None:
        """Note a row."""
        keys = self.rows.setdefault(trace.tabled, [])
        if trace.key not in keys:
            keys.append(trace.key)


@transaction.atomic
def undo(traces: Iterable[Trace]) -> Undone:
    """Undo these lines, all or none; `ValidationError` names what stands in the way."""
    undone = Undone()
    try:
        for trace in sorted(traces, key=lambda one: -one.pk):
            _undo(trace, undone)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    except IntegrityError as error:
        raise ValidationError(_in_the_way(error)) from error
    return undone


def undo_act(act: str) -> Undone:
    """Undo an act, but for what was changed again since."""
    traces = list(Trace.objects.filter(act=act, done__in=UNDOING))
    later = _changed_again(traces)
    undone = undo(trace for trace in traces if trace not in later)
    undone.left = later
    return undone


def _changed_again(traces: Sequence[Trace]) -> list[Trace]:
    """The changes of an act whose columns, or rows, somebody changed after it."""
    if not traces:
        return []
    since = Trace.objects.filter(pk__gt=min(trace.pk for trace in traces), done__in=UNDOING)
    since = since.filter(key__in={trace.key for trace in traces}).exclude(act=traces[0].act)
    later: dict[tuple[str, str], set[str]] = {}
    for trace in since:
        later.setdefault((trace.tabled, trace.key), set()).update(trace.before or ["*"])
    return [one for one in traces if _meets(one, later.get((one.tabled, one.key), set()))]


def _meets(trace: Trace, later: set[str]) -> bool:
    if trace.done == Trace.Done.CHANGED:
        return bool(later & {"*", *(trace.before or ())})
    return trace.done == Trace.Done.DELETED and "*" in later  # it stands again already


def _undo(trace: Trace, undone: Undone) -> None:
    UNDOING[trace.done](trace, undone)
    undone.touch(trace)


def _take_away(trace: Trace, undone: Undone) -> None:
    model = model_of(trace.tabled)
    row = model._default_manager.filter(pk=trace.key).first()
    if row:
        row.delete()


def _set_back(trace: Trace, undone: Undone) -> None:
    columns = _kept(trace, undone)
    if columns:
        put_back(trace, columns)


def put_back(trace: Trace, columns: Sequence[str]) -> None:
    """Write what a line says of these columns into its row."""
    quoted = ", ".join(map(connection.ops.quote_name, columns))
    table = connection.ops.quote_name(trace.tabled)
    key = connection.ops.quote_name(str(model_of(trace.tabled)._meta.pk.column))
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} AS one SET ({quoted}) = (SELECT {quoted} FROM jsonb_populate_record("  # noqa: S608
            f"one, (SELECT before FROM articles_trace WHERE id = %s))) WHERE one.{key} = %s",
            [trace.pk, trace.key],
        )


def _set_up(trace: Trace, undone: Undone) -> None:
    model = model_of(trace.tabled)
    columns = _kept(trace, undone, *_since(model, trace))
    quoted = ", ".join(map(connection.ops.quote_name, columns))
    table = connection.ops.quote_name(trace.tabled)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({quoted}) SELECT {quoted} FROM jsonb_populate_record("  # noqa: S608
            f"NULL::{table}, (SELECT %s::jsonb || before FROM articles_trace WHERE id = %s))",
            [_defaults(model, trace), trace.pk],
        )


def _kept(trace: Trace, undone: Undone, *more: str) -> list[str]:
    """The columns of a line that its table still has, and more."""
    has = {one.column for one in stored(model_of(trace.tabled))}
    said = set(trace.before or ())
    undone.lost |= said - has
    wanted = said if trace.done == Trace.Done.DELETED else said - {*NEVER_BACK}
    return sorted((wanted & has) | {*more})


def stored(model: type[models.Model]) -> list[Any]:
    """The fields of a model that are columns, but generated ones."""
    return [one for one in model._meta.concrete_fields if not getattr(one, "generated", False)]


def _since(model: type[models.Model], trace: Trace) -> list[str]:
    """The columns that its table has got since the line was written."""
    return [one.column for one in stored(model) if one.column not in (trace.before or ())]


def _defaults(model: type[models.Model], trace: Trace) -> str:
    new = _since(model, trace)
    said = {one.column: one.get_default() for one in stored(model) if one.column in new}
    return json.dumps(said, cls=DjangoJSONEncoder)


def model_of(table: str) -> type[models.Model]:
    """The model of a table."""
    return {one._meta.db_table: one for one in apps.get_models(include_auto_created=True)}[table]


def _in_the_way(error: IntegrityError) -> str:
    said = getattr(error.__cause__, "diag", None)
    detail = (said and (said.message_detail or said.message_primary)) or str(error)
    return _(
        "It cannot be as it was: something else stands in its place, or what it belongs to is gone"
        " (%(detail)s). Nothing was changed."
    ) % {"detail": detail}


UNDOING: dict[str, Callable[[Trace, Undone], None]] = {
    Trace.Done.ADDED: _take_away,
    Trace.Done.CHANGED: _set_back,
    Trace.Done.DELETED: _set_up,
}
