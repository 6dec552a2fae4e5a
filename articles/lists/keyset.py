"""Walking a list by the place of its last row, never by counting rows.

?before=2025-07-08.123    the rows older than that one
?after=2025-07-08.123     the rows newer than that one
?after=                   the oldest rows of all
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Generic, TypeVar

from django.db.models import Model, Q, QuerySet

SIZE = 12  # full rows of cards in two, three and four columns
CURSOR = re.compile(r"(\d{4})-(\d\d)-(\d\d)\.(\d{1,18})")

DAY = "published_on"  # the column that articles are walked by

Cursor = tuple[date, int]
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class KeysetPage(Generic[Row]):
    """One page of rows; `newer` and `older` are cursors, or None at that end."""

    rows: list[Row]
    newer: str | None
    older: str | None


# Up to so many rows older (or newer) than a cursor, the nearest first.
Rows = Callable[[bool, Cursor | None, int], list[Row]]


def page(
    rows: QuerySet[Row], query: Mapping[str, str], size: int = SIZE, by: str = DAY
) -> KeysetPage[Row]:
    """The page of `rows` that `query` asks for; a cursor that means nothing is the start."""
    return page_of(partial(_rows, rows, by), query, size, by)


def page_of(rows: Rows[Row], query: Mapping[str, str], size: int, by: str = DAY) -> KeysetPage[Row]:
    """The page that `query` asks for, of what `rows` answers, by the day in the column `by`."""
    older = "after" not in query
    cursor = _parse(query.get("before", "") if older else query["after"])
    found = rows(older, cursor, size + 1)
    shown = found[:size] if older else found[:size][::-1]
    if not shown:
        return KeysetPage([], None, None)
    first, last = _cursor(shown[0], by), _cursor(shown[-1], by)
    more = len(found) > size
    if older:
        return KeysetPage(shown, first if cursor else None, last if more else None)
    return KeysetPage(shown, first if more else None, last if cursor else None)


def _rows(
    rows: QuerySet[Row], by: str, older: bool, cursor: Cursor | None, count: int
) -> list[Row]:
    if cursor:
        day, key = cursor
        side = "lt" if older else "gt"
        beyond = Q(**{f"{by}__{side}": day}) | Q(**{f"id__{side}": key})
        rows = rows.filter(beyond, **{f"{by}__{side}e": day})
    order = (f"-{by}", "-id") if older else (by, "id")
    return list(rows.order_by(*order)[:count])


def _cursor(row: Any, by: str) -> str:
    return f"{getattr(row, by)}.{row.pk}"


def _parse(text: str) -> Cursor | None:
    match = CURSOR.fullmatch(text)
    if not match:
        return None
    year, month, day, key = map(int, match.groups())
    try:
        return date(year, month, day), key
    except ValueError:
        return None
