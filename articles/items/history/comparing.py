"""Two revisions of an item side by side: each field and each kind of rows in which they differ."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Model
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from articles.items.history.past import State, row_of, rows_of
from articles.items.history.restoring import tables_of
from articles.items.history.words import Words, label_of, rows_label, written
from articles.items.tables import model_of, stored
from articles.text.comparison import compared


@dataclass(frozen=True, slots=True)
class Difference:
    """A field, or the rows of one kind, as both revisions have it, the differing words marked."""

    name: str  # a column of the item or a table of its rows
    label: str
    left: SafeString
    right: SafeString
    same_words: bool
    is_stored: bool = True  # whether the site still has it, so that it can be restored


def differences(item: Model, left: State, right: State) -> list[Difference]:
    """What differs of what editors write, the item's own fields first."""
    words = Words([*left.items(), *right.items()])
    tables = sorted(tables_of(item, left | right))
    rows = (_rows_beside(item, words, table, left, right) for table in tables)
    return [*_own(item, words, left, right), *filter(None, rows)]


def _rows_beside(
    item: Model, words: Words, table: str, left: State, right: State
) -> Difference | None:
    """The rows of one kind, where they differ."""
    before, after = _rows(table, left), _rows(table, right)
    if before == after:
        return None
    said = (_rows_in_words(item, words, side) for side in (before, after))
    return _beside(table, rows_label(type(item), table), *said)


def _own(item: Model, words: Words, left: State, right: State) -> list[Difference]:
    """The fields of the item itself, with those that the site no longer has."""
    own, fields = row_of(item), written(type(item))
    before, after = left.get(own, {}), right.get(own, {})
    known = {one.column for one in type(item)._meta.concrete_fields}
    found = [
        _beside(
            column, label_of(one), *(words.of_field(one, v.get(column)) for v in (before, after))
        )
        for column, one in fields.items()
        if column in before.keys() | after.keys() and before.get(column) != after.get(column)
    ]
    former = sorted((before.keys() | after.keys()) - known)
    return found + [
        _beside(
            one, capfirst(one), str(before.get(one, "")), str(after.get(one, "")), is_stored=False
        )
        for one in former
        if before.get(one) != after.get(one)
    ]


def _rows(table: str, state: State) -> State:
    """The rows of a table, without columns that the site no longer has."""
    columns = {one.column for one in stored(model_of(table))}
    return {
        row: {name: value for name, value in values.items() if name in columns}
        for row, values in rows_of(table, state).items()
    }


def _rows_in_words(item: Model, words: Words, rows: State) -> str:
    ordered = sorted(rows.items(), key=lambda one: (len(one[0][1]), one[0][1]))
    return " / ".join(words.of_row(type(item), row, values) for row, values in ordered)


def _beside(name: str, label: str, *sides: str, is_stored: bool = True) -> Difference:
    return Difference(name, label, *compared(*sides), len({*sides}) == 1, is_stored)
