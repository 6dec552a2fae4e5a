"""How many rows several lists hold, in one question, and none of them counted further than needed.

SELECT (SELECT count(*) FROM (... LIMIT 1001) AS listed), (SELECT count(*) ...), ...
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection, models
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.formats import number_format

from articles.lists.written import with_values

MANY = 1000  # rows that are counted; whoever has more to do needs no number


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows there are, as far as they were counted."""

    number: int
    has_more: bool = False

    def __str__(self) -> str:
        """As it is printed: "12", "1,000+"."""
        return number_format(self.number, force_grouping=True) + "+" * self.has_more


def count_of_each(lists: Sequence[QuerySet[Any]]) -> list[Count]:
    """How many rows each of some lists holds."""
    if not lists:
        return []
    with connection.cursor() as cursor:
        cursor.execute(*_question(lists))
        return counts_in(cursor.fetchone())


def statement_counting(lists: Sequence[QuerySet[Any]]) -> str:
    """The question with its values inside, for who asks it again and again."""
    return with_values(*_question(lists))


def counts_in(found: Any) -> list[Count]:
    """The counts in the row that answers."""
    return [Count(min(number, MANY), number > MANY) for number in found]


def _question(lists: Sequence[QuerySet[Any]]) -> tuple[str, list[Any]]:
    asked = [_limited(rows) for rows in lists]
    parts = ", ".join(f"(SELECT count(*) FROM ({sql}) AS listed)" for sql, _values in asked)  # noqa: S608
    return f"SELECT {parts}", [value for _sql, values in asked for value in values]


def _limited(rows: QuerySet[Any]) -> tuple[str, tuple[Any, ...]]:
    """A list as SQL, but its keys alone and no more of them than are counted."""
    keys = rows.order_by().values("pk")[: MANY + 1]
    try:
        sql, values = keys.query.sql_with_params()
    except EmptyResultSet:
        return "SELECT 1 WHERE false", ()
    return sql, tuple(values)


def number_of(rows: QuerySet[Any], by: str, what: str = "pk") -> Subquery:
    """How many of some rows are tied to a row of a list by a field, as a column of that list;
    nothing where none are. Each row of the list is counted for alone, not all of the others."""
    tied = rows.filter(**{by: OuterRef("pk")}).order_by().values(by)
    return Subquery(tied.annotate(number=models.Count(what, distinct=True)).values("number"))
