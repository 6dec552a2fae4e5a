"""Lists of rows that are put together once: written as SQL once a language, planned once a connection.

    PLACE = Once(lambda: Place.objects.filter(code=given("code")))
    PLACE.first(code="MA-05")

Django builds the question of a list anew for each page, and PostgreSQL plans it anew; of a list that
never changes but for a value or two, both take longer than the answer. Its words hang on the language
and on nothing else: what a page brings along is `given`, and the rows are asked for each time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import QuerySet, Value
from django.db.models.query import get_related_populators
from django.utils.translation import get_language

from programmes.shared.questions import prepared

Row = TypeVar("Row")


def given(name: str) -> Value:
    """A value of a list that comes with the page."""
    return Value(f"given {name}")


@dataclass(frozen=True, slots=True)
class _Written:
    """The statement of a list, and how what answers it becomes rows."""

    statement: str
    compiler: Any

    @classmethod
    def of(cls, rows: QuerySet[Any, Any], names: Iterable[str]) -> _Written:
        """The values of a list stand in it, so that it is planned for them; given ones are named."""
        compiler: Any = rows.query.get_compiler(DEFAULT_DB_ALIAS)
        of_postgresql: Any = connection.ops
        statement = str(of_postgresql.compose_sql(*compiler.as_sql())).replace("%", "%%")
        for name in names:
            statement = statement.replace(f"'given {name}'", f"%({name})s")
        return cls(statement, compiler)

    def rows(self, found: Iterable[tuple[Any, ...]]) -> Iterator[Any]:
        """What Django makes of the answer: rows of a model, or values."""
        answered = self.compiler.results_iter([found], tuple_expected=True)
        told = self.compiler.klass_info
        return self._of_model(answered, told) if told else answered

    def _of_model(self, answered: Iterable[Any], told: dict[str, Any]) -> Iterator[Any]:
        select, fields = self.compiler.select, told["select_fields"]
        start, end = fields[0], fields[-1] + 1
        names = [column.target.attname for column, *_ in select[start:end]]
        related = get_related_populators(told, select, DEFAULT_DB_ALIAS)
        annotated = (self.compiler.annotation_col_map or {}).items()
        for row in answered:
            one = told["model"].from_db(DEFAULT_DB_ALIAS, names, row[start:end])
            for populator in related:
                populator.populate(row, one)
            for name, place in annotated:
                setattr(one, name, row[place])
            yield one


class Once(Generic[Row]):
    """A list that `make` puts together, with the names of what is given to it."""

    def __init__(self, make: Callable[[], QuerySet[Any, Row]]) -> None:
        self._make = make
        self._written: dict[str | None, _Written] = {}

    def rows(self, **values: Any) -> list[Row]:
        """The rows there are now."""
        language = get_language()
        if language not in self._written:
            self._written[language] = _Written.of(self._make(), values)
        written = self._written[language]
        with prepared() as cursor:
            cursor.execute(written.statement, values)
            return list(written.rows(cursor.fetchall()))

    def first(self, **values: Any) -> Row | None:
        """The only row, or none."""
        return next(iter(self.rows(**values)), None)
