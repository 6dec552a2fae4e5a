"""What two databases hold alike, whatever keys their rows got and whenever they were written.

table -> how often it has a row that says this: its columns without key and times, and in the
         place of each key of another row what that row says
"""

from collections import Counter
from collections.abc import Iterator
from graphlib import TopologicalSorter
from hashlib import sha256

import psycopg
from django.apps import apps
from django.db import models
from psycopg.sql import SQL, Identifier

from articles.models import Trace
from seeds.models import ImportRun

OURS = ("articles", "programmes", "seeds")
OF_THE_RUN = {ImportRun, Trace}  # a killed import left its own row; lines name acts and keys


def likeness(url: str) -> dict[str, Counter[str]]:
    """The rows of every table of ours."""
    said: dict[type, dict[object, str]] = {}
    with psycopg.connect(url) as database:
        for model in _in_order():
            said[model] = dict(_rows(database, model, said))
    return {model._meta.db_table: Counter(rows.values()) for model, rows in said.items()}


def _in_order() -> list[type[models.Model]]:
    """Our models, each after those that its rows name."""
    ours = [m for label in OURS for m in apps.get_app_config(label).get_models(True)]
    named = {m: [f.related_model for f in _keys(m) if f.related_model is not m] for m in ours}
    order = TopologicalSorter(named).static_order()
    return [model for model in order if model in ours and model not in OF_THE_RUN]


def _keys(model: type[models.Model]) -> list[models.Field]:
    return [f for f in model._meta.concrete_fields if f.is_relation]


def _rows(
    database: psycopg.Connection, model: type[models.Model], said: dict[type, dict[object, str]]
) -> Iterator[tuple[object, str]]:
    fields = [f for f in model._meta.concrete_fields if _tells(f)]
    columns = SQL(", ").join(Identifier(f.column) for f in [model._meta.pk, *fields])
    table = Identifier(model._meta.db_table)
    for key, *values in database.execute(SQL("SELECT {} FROM {}").format(columns, table)):
        told = [_told(f, v, said) for f, v in zip(fields, values, strict=True)]
        yield key, sha256(repr(told).encode()).hexdigest()


def _tells(field: models.Field) -> bool:
    """Whether a column says something of its own."""
    passing = field.primary_key or field.generated or isinstance(field, models.DateTimeField)
    return not passing and field.related_model not in {*OF_THE_RUN, field.model}


def _told(field: models.Field, value: object, said: dict[type, dict[object, str]]) -> object:
    if field.is_relation and value is not None:
        return said.get(field.related_model, {}).get(value, value)
    return bytes(value) if isinstance(value, memoryview) else value
