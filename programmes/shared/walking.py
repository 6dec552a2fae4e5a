"""Walking a list that is ordered by name, by the number of its last row, never by counting.

?after=123     the rows that follow row 123
?before=123    the rows that come before it
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Q, QuerySet

from articles.lists.query import number


@dataclass(frozen=True, slots=True)
class Walk:
    """One page of rows; `before` and `after` are cursors, or None at that end."""

    rows: list[Any]
    before: int | None
    after: int | None


def walk(rows: QuerySet[Any], query: Mapping[str, str], name: str, size: int) -> Walk:
    """The page of `rows`, ordered by the column `name`, that `query` asks for."""
    if cursor := number(query.get("before", "")):
        found = list(_beyond(rows, name, cursor, "lt").order_by(f"-{name}", "-pk")[: size + 1])
        shown = found[:size][::-1]
        return Walk(
            shown, shown[0].pk if len(found) > size else None, shown[-1].pk if shown else None
        )
    cursor = number(query.get("after", ""))
    if cursor:
        rows = _beyond(rows, name, cursor, "gt")
    page = first_page(list(rows.order_by(name, "pk")[: size + 1]), size)
    return replace(page, before=page.rows[0].pk) if cursor and page.rows else page


def first_page(found: list[Any], size: int) -> Walk:
    """The page that a list begins with, of its first rows and one more."""
    shown = found[:size]
    return Walk(shown, None, shown[-1].pk if len(found) > size else None)


def is_turned(query: Mapping[str, str]) -> bool:
    """Whether another page than the first is asked for."""
    return any(number(query.get(cursor, "")) for cursor in ("before", "after"))


def _beyond(rows: QuerySet[Any], name: str, cursor: int, side: str) -> QuerySet[Any]:
    """Rows on one side of the row with that number; the index by name serves the first bound."""
    here = rows.model._default_manager.filter(pk=cursor).order_by().values(name)[:1]
    beyond = Q(**{f"{name}__{side}": here}) | Q(**{f"pk__{side}": cursor})
    return rows.filter(beyond, **{f"{name}__{side}e": here})
