"""Tables and their models, for what reads lines of what was done: these know tables alone."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connection, models

LANGUAGES = dict(settings.LANGUAGES)


@cache
def models_by_table() -> dict[str, type[models.Model]]:
    """Every model of the site by its table; lines may name tables that are no more."""
    return {one._meta.db_table: one for one in apps.get_models(include_auto_created=True)}


def model_of(table: str) -> type[models.Model]:
    """The model of a table."""
    return models_by_table()[table]


def stored(model: type[models.Model]) -> list[Any]:
    """The fields of a model that are columns, but generated ones."""
    return [one for one in model._meta.concrete_fields if not getattr(one, "generated", False)]


def since_then(model: type[models.Model], said: Collection[str]) -> dict[str, Any]:
    """The columns that a table has got since it had only those, with what a new row holds."""
    return {one.column: one.get_default() for one in stored(model) if one.column not in said}


def called(field: Any) -> str:
    """What a field is called, with its language where it is one of three."""
    name = str(field.verbose_name)
    language = getattr(field, "_translated_field_language_code", None)
    return f"{name} ({LANGUAGES[language]})" if language else name


def labels_of(model: type[models.Model]) -> dict[str, str]:
    """What the columns of a table are called."""
    return {str(one.column): called(one) for one in model._meta.concrete_fields}


@cache
def references(table: str) -> tuple[tuple[str, str], ...]:
    """The columns of a table that lead to another row, each with that row's table."""
    fields = [one for one in stored(model_of(table)) if one.remote_field]
    return tuple((one.column, one.related_model._meta.db_table) for one in fields)


def column_type(model: type[models.Model]) -> str:
    """The type of the column of a model's keys, which lines hold as text."""
    key: Any = model._meta.pk
    return str(key.rel_db_type(connection))
