"""What was done, undone: lines of it, from the last to the first.

    added      ->  the row is deleted
    changed    ->  its columns say again what they said before
    deleted    ->  the row stands again, with its key

Lines that follow each other and say the same of other rows of a table are undone by one statement.
PostgreSQL moves the values itself from the line to the row, so that none loses anything.
Undoing is traced like all else, and so can be undone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models

from articles.items.hindering import all_or_none
from articles.items.tables import column_type, model_of, models_by_table, since_then, stored
from articles.models import Trace
from articles.models.traces import WRITING, Row

# What follows from withholdings in force, which no undoing lifts or makes.
NEVER_BACK = ("withholding_id", "withheld_words", "updated_at")


@dataclass(slots=True)
class Undone:
    """What could not be had back."""

    lost: set[str] = field(default_factory=set)  # columns that the site no longer has
    left: list[Trace] = field(default_factory=list)  # displaced, or of a table that is no more


@dataclass(slots=True)
class Run:
    """Lines that one statement undoes: of one table, other rows each, with the same columns."""

    table: str
    traces: list[Trace] = field(default_factory=list)
    yields: bool = False  # its rows stay away where something else stands in their place

    @property
    def model(self) -> type[models.Model]:
        return model_of(self.table)

    @property
    def keys(self) -> list[int]:
        """The keys of the lines."""
        return [trace.pk for trace in self.traces]


def undo(traces: Iterable[Trace], yielding: Collection[int] = ()) -> Undone:
    """Undo these lines, all or none; `InTheWay` names what stands in the way.

    Rows of the lines that are `yielding` stay away where their place is taken.
    """
    last_first = sorted(traces, key=lambda one: -one.pk)
    undone = Undone(left=[one for one in last_first if one.tabled not in models_by_table()])
    last_first = [one for one in last_first if one.tabled in models_by_table()]
    with all_or_none(last_first):
        for run in _runs(last_first, yielding):
            UNDOING[run.traces[0].done](run, undone)
    return undone


def changed_again(traces: Sequence[Trace]) -> list[Trace]:
    """The changes of an act whose columns, or rows, somebody changed after it."""
    if not traces:
        return []
    since = Trace.objects.filter(pk__gt=min(trace.pk for trace in traces), done__in=WRITING)
    since = since.filter(
        item_tabled__in={trace.item_tabled for trace in traces},
        item_key__in={trace.item_key for trace in traces},
    ).exclude(act=traces[0].act)
    later: dict[Row, set[str]] = {}
    for table, key, before in since.values_list("tabled", "key", "before"):
        later.setdefault((table, key), set()).update(before or ["*"])
    return [one for one in traces if _meets(one, later.get(one.row, set()))]


def _meets(trace: Trace, later: set[str]) -> bool:
    if trace.done == Trace.Done.CHANGED:
        return bool(later & {"*", *(trace.before or ())})
    return trace.done == Trace.Done.DELETED and "*" in later  # it stands again already


def _runs(traces: Iterable[Trace], yielding: Collection[int]) -> Iterator[Run]:
    """The lines in their order, as many together as one statement can undo."""
    like: tuple[Any, ...] = ()
    run, keys = Run(""), set[str]()
    for trace in traces:
        yields = trace.pk in yielding
        before, like = like, (trace.done, trace.tabled, yields, frozenset(trace.before or ()))
        if like != before or trace.key in keys:
            if run.traces:
                yield run
            run, keys = Run(trace.tabled, yields=yields), set()
        run.traces.append(trace)
        keys.add(trace.key)
    if run.traces:
        yield run


def _take_away(run: Run, undone: Undone) -> None:
    run.model._default_manager.filter(pk__in=[trace.key for trace in run.traces]).delete()


def _set_back(run: Run, undone: Undone) -> None:
    columns = _kept(run, undone)
    if not columns:
        return
    quoted = ", ".join(map(connection.ops.quote_name, columns))
    table = connection.ops.quote_name(run.table)
    key = connection.ops.quote_name(str(run.model._meta.pk.column))
    kind = column_type(run.model)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} AS one SET ({quoted}) = (SELECT {quoted}"  # noqa: S608
            " FROM jsonb_populate_record(one, trace.before)) FROM articles_trace AS trace"
            f" WHERE trace.id = ANY(%s) AND one.{key} = trace.key::{kind}",
            [run.keys],
        )


def _set_up(run: Run, undone: Undone) -> None:
    new = since_then(run.model, run.traces[0].before or ())
    columns = [connection.ops.quote_name(one) for one in _kept(run, undone, *new)]
    table = connection.ops.quote_name(run.table)
    key = connection.ops.quote_name(str(run.model._meta.pk.column))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({', '.join(columns)})"  # noqa: S608
            f" SELECT {', '.join(f'one.{column}' for column in columns)}"
            " FROM articles_trace AS trace,"
            f" jsonb_populate_record(NULL::{table}, %s::jsonb || trace.before) AS one"
            " WHERE trace.id = ANY(%s)"
            f"{' ON CONFLICT DO NOTHING' if run.yields else ''} RETURNING {key}::text",
            [json.dumps(new, cls=DjangoJSONEncoder), run.keys],
        )
        stand = {key for (key,) in cursor.fetchall()}
    undone.left += [trace for trace in run.traces if trace.key not in stand]


def _kept(run: Run, undone: Undone, *more: str) -> list[str]:
    """The columns of a run that its table still has, and more."""
    first = run.traces[0]
    has = {one.column for one in stored(run.model)}
    said = set(first.before or ())
    undone.lost |= said - has
    wanted = said if first.done == Trace.Done.DELETED else said - {*NEVER_BACK}
    return sorted((wanted & has) | {*more})


UNDOING: dict[str, Callable[[Run, Undone], None]] = {
    Trace.Done.ADDED: _take_away,
    Trace.Done.CHANGED: _set_back,
    Trace.Done.DELETED: _set_up,
}
