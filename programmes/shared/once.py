"""Lists of rows that are put together once: written as SQL once a language, planned once for each
connection.

    PLACE = Once(lambda: Place.objects.filter(code=given("code")))
    PLACE.first(code="MA-05")

Django builds the question of a list anew for each page, and PostgreSQL plans it anew; where nothing
in it changes but a value or two, both take longer than the answer. It hangs on the language and on
nothing else: what a page brings along is `given`. The rows are asked for each time
(docs/decisions/0045-lists-put-together-once.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import QuerySet, Value
from django.utils.translation import get_language

from articles.lists.written import with_values
from programmes.shared.questions import prepared

Row = TypeVar("Row")


def given(name: str) -> Value:
    """A value of a list that comes with the page."""
    return Value(f"given {name}")


@dataclass(frozen=True, slots=True)
class _Written:
    """A list as a statement. Values that stand in it are part of that, so that it is planned for
    them; given ones have their names there."""

    statement: str
    asked: Any
    compiler: Any

    @classmethod
    def of(cls, rows: QuerySet[Any, Any], names: Iterable[str]) -> _Written:
        """The list with these names of what is given to it.

        Raises TypeError where a day or an hour of this process would be written into it.
        """
        compiler: Any = rows.query.get_compiler(DEFAULT_DB_ALIAS)
        asked, values = compiler.as_sql()
        if any(isinstance(value, date) for value in values):
            raise TypeError("A day would stand in this list for good: ask PostgreSQL for it.")
        statement = with_values(asked, values).replace("%", "%%")
        for name in names:
            statement = statement.replace(f"'given {name}'", f"%({name})s")
        return cls(statement, rows, compiler)

    def rows(self, found: list[tuple[Any, ...]]) -> list[Any]:
        """What Django makes of the answer, as if it had asked itself."""
        answered, rows = copy(self.compiler), self.asked.all()
        answered.execute_sql = lambda *_, **__: [found]
        rows.query.get_compiler = lambda *_, **__: answered
        return list(rows)


class Once(Generic[Row]):
    """A list that `make` puts together. One of which the given values decide how it is best looked
    for is not `planned`."""

    def __init__(self, make: Callable[[], QuerySet[Any, Row]], planned: bool = True) -> None:
        self._make = make
        self._is_planned = planned
        self._written: dict[str | None, _Written] = {}

    def rows(self, **values: Any) -> list[Row]:
        """The rows there are now."""
        language = get_language()
        if language not in self._written:
            self._written[language] = _Written.of(self._make(), values)
        written = self._written[language]
        # each thread has a connection of its own
        with prepared() if self._is_planned else connection.cursor() as cursor:
            cursor.execute(written.statement, values)
            return written.rows(cursor.fetchall())

    def first(self, **values: Any) -> Row | None:
        """The only row, or none."""
        return next(iter(self.rows(**values)), None)
