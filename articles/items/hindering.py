"""What hinders undoing or restoring, in our words: PostgreSQL knows it, and says it in its own.

unique constraint       another row has taken the place      which one
foreign key             what it belongs to is gone           its name, from the lines of it
whatever else           a rule of today that it does not keep
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, DataError, IntegrityError, connection, models, transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.items.tables import column_type, labels_of, model_of, models_by_table
from articles.models import Trace

# What a column without a place in any form is called.
COLUMNS = {"identity": gettext_lazy("identity (publication, day and title)")}
NOTHING = gettext_lazy("Nothing was changed.")


@dataclass(frozen=True, slots=True)
class Hindrance:
    """What stands in the way: the sentence, and the row that does, or the key of what is gone."""

    said: str
    row: models.Model | None = None
    gone: tuple[str, str] | None = None  # its table and key


class InTheWay(ValidationError):
    """Something cannot be as it was."""

    def __init__(self, hindrance: Hindrance) -> None:
        super().__init__(f"{hindrance.said} {NOTHING}")
        self.hindrance = hindrance


@contextmanager
def all_or_none(traces: Iterable[Trace]) -> Iterator[None]:
    """What is written within is written whole, or not at all where the database refuses it:
    `InTheWay` then names what stands in the way, known by lines of what is written."""
    try:
        with transaction.atomic():
            yield
            connection.check_constraints()
    except (DataError, IntegrityError) as error:
        raise InTheWay(hindrance(error, list(traces))) from error


def hindrance(error: DatabaseError, traces: Sequence[Trace]) -> Hindrance:
    """What hinders undoing these lines, looked up after what was written is undone."""
    if isinstance(error, ProtectedError):
        return _needed(next(iter(error.protected_objects)))
    diag: Any = getattr(error.__cause__, "diag", None)
    table = diag and diag.table_name
    if table not in models_by_table():
        return _ruled(str(error).splitlines()[0])
    with connection.cursor() as cursor:
        known: Any = connection.introspection.get_constraints(cursor, table)
    rule = known.get(diag.constraint_name, {})
    keys = [trace.pk for trace in traces if trace.tabled == table]
    columns = rule.get("columns") or [None]  # as of an expression, in which no other row is found
    found = None
    if rule.get("unique") and None not in columns:
        found = _taken(table, columns, keys)
    elif rule.get("foreign_key"):
        found = _gone(table, columns[0], rule["foreign_key"], keys)
    return found or _ruled(diag.constraint_name or diag.column_name or diag.message_primary)


def _taken(table: str, columns: list[str], keys: list[int]) -> Hindrance | None:
    """The row that has what is to be unique."""
    model = model_of(table)
    primary = model._meta.pk.column
    same = " AND ".join(f'other."{one}" IS NOT DISTINCT FROM one."{one}"' for one in columns)
    other = "TRUE" if columns == [primary] else f'other."{primary}" <> one."{primary}"'
    found = _first(
        f'SELECT other."{primary}" {_as_it_was(table)} JOIN "{table}" AS other ON {same}'
        f" WHERE trace.id = ANY(%s) AND {other}"
        " ORDER BY trace.id LIMIT 1",  # the oldest line says what would stand at last
        keys,
    )
    row = found and model._default_manager.filter(pk=found[0]).first()
    if not row:
        return None
    said = _("Something else has its place, with the same %(fields)s: %(kind)s “%(name)s”.")
    fields = ", ".join(_called(model, column) for column in columns)
    kind = model._meta.verbose_name
    return Hindrance(said % {"fields": fields, "kind": kind, "name": row}, row=row)


def _called(model: type[models.Model], column: str) -> str:
    return str(COLUMNS.get(column) or labels_of(model)[column])


def _gone(table: str, column: str, to: tuple[str, str], keys: list[int]) -> Hindrance | None:
    """The row that is needed and is no more."""
    parents, key = to
    found = _first(
        f'SELECT one."{column}"::text {_as_it_was(table)} LEFT JOIN "{parents}" AS parent'
        f' ON parent."{key}" = one."{column}"'
        f' WHERE trace.id = ANY(%s) AND one."{column}" IS NOT NULL AND parent."{key}" IS NULL'
        " ORDER BY trace.id LIMIT 1",
        keys,
    )
    if not found:
        return None
    last = Trace.objects.filter(item_tabled=parents, item_key=found[0], tabled=parents).first()
    said = _("What it belongs to is gone: %(kind)s “%(name)s”.")
    kind = model_of(parents)._meta.verbose_name
    name = last.named if last else found[0]
    return Hindrance(said % {"kind": kind, "name": name}, gone=(parents, found[0]))


def _needed(row: models.Model) -> Hindrance:
    said = _("Something else needs it: %(kind)s “%(name)s”.")
    return Hindrance(said % {"kind": row._meta.verbose_name, "name": row}, row=row)


def _ruled(rule: str) -> Hindrance:
    said = _("It does not keep a rule of today (%(rule)s).")
    return Hindrance(said % {"rule": rule.replace("_", " ")})


def _as_it_was(table: str) -> str:
    """From: the rows that lines tell of, as they would stand."""
    model = model_of(table)
    return (
        f'FROM articles_trace AS trace LEFT JOIN "{table}" AS stands'
        f' ON stands."{model._meta.pk.column}" = trace.key::{column_type(model)}'
        " CROSS JOIN LATERAL jsonb_populate_record(stands, trace.before) AS one"
    )


def _first(asked: str, keys: list[int]) -> tuple[Any, ...] | None:
    with connection.cursor() as cursor:
        cursor.execute(asked, [keys])
        row: tuple[Any, ...] | None = cursor.fetchone()
    return row
