"""What a list asks of each of its rows beside their columns, written once a process: putting such a
question together takes longer than finding its answers."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from django.db import connection, models
from django.db.models.expressions import RawSQL


@cache
def written_once(model: type[models.Model], told: Callable[..., Any], *of: Any) -> RawSQL:
    """What `told(*of)` says of a row of a model, for `annotate`: a question that hangs on nothing
    else, neither on who asks nor when, and that names no table but that of its rows."""
    query = model._default_manager.order_by().annotate(told=told(*of)).values("told").query
    compiler: Any = query.get_compiler(connection=connection)
    compiler.setup_query()
    ((column, (sql, values), _alias),) = compiler.select
    of_postgresql: Any = connection.ops
    written = of_postgresql.compose_sql(sql, values).replace("%", "%%")
    return RawSQL(written, (), column.output_field)  # noqa: S611 - our own words
