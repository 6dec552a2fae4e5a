"""Questions written as text: putting one together takes longer than finding its answers."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from django.db import connection, models
from django.db.models.expressions import RawSQL


def with_values(sql: str, values: Any) -> str:
    """A statement with its values inside."""
    of_postgresql: Any = connection.ops
    return str(of_postgresql.compose_sql(sql, values))


@cache
def written_once(model: type[models.Model], told: Callable[..., Any], *of: Any) -> RawSQL:
    """What `told(*of)` says of a row of a model, for `annotate`: a question that hangs on nothing
    else, neither on who asks nor when, and that names no table but that of its rows."""
    query = model._default_manager.order_by().annotate(told=told(*of)).values("told").query
    compiler: Any = query.get_compiler(connection=connection)
    compiler.setup_query()
    ((column, (sql, values), _alias),) = compiler.select
    written = with_values(sql, values).replace("%", "%%")
    return RawSQL(written, (), column.output_field)  # noqa: S611 - our own words
