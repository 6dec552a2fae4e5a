"""Rows and values of items in the words of the reader's language: what editors write has a label,
what the machine keeps beside it is told in one phrase."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.template.defaultfilters import yesno
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import date_format
from django.utils.text import Truncator, capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_prose_editor.fields import ProseEditorField

from articles.items import roles
from articles.items.history.past import Values
from articles.items.tables import called, model_of, stored
from articles.models.traces import Row
from articles.text.comparison import words_of_html
from articles.text.printing import date_in_words

LONGEST_NAME = 80  # characters of a row's name

# What a machine keeps of an item, where it is not just what was read anew.
KEPT = {
    "answered": gettext_lazy("doubts answered"),
    "withholding_id": gettext_lazy("withheld, or shown again"),
    "withheld_words": gettext_lazy("withheld, or shown again"),
}


def is_written(model: type[models.Model]) -> bool:
    """Whether editors write rows of a model, and not a machine alone."""
    if model._meta.auto_created:
        return True
    return roles.is_written(str(model._meta.model_name), apps.get_app_config(model._meta.app_label))


def written(model: type[models.Model]) -> dict[str, Any]:
    """The fields of a model that editors write, by column."""
    pairs = ((one.column, one) for one in stored(model) if one.editable and not one.primary_key)
    return dict(pairs) if is_written(model) else {}


def label_of(field: Any) -> str:
    """What a field is called, by itself."""
    return capfirst(called(field))


def kept_in_words(columns: Iterable[str]) -> list[str]:
    """What happened to columns that no editor writes."""
    said = (str(KEPT.get(column, _("read anew"))) for column in sorted(columns))
    return [*dict.fromkeys(said)]


def rows_label(item: type[models.Model], table: str) -> str:
    """What the rows of a table are called at an item that they belong to."""
    for relation in item._meta.many_to_many:
        if relation.remote_field.through._meta.db_table == table:  # type: ignore[union-attr]
            return capfirst(str(relation.verbose_name))
    return capfirst(str(model_of(table)._meta.verbose_name_plural))


def moment(at: datetime) -> str:
    """A day with its time, in the site's zone; Arabic has no short form of both of its own."""
    here = localtime(at)
    return f"{date_format(here, 'SHORT_DATE_FORMAT')} {date_format(here, 'TIME_FORMAT')}"


class Words:
    """Values in words; the rows that they refer to are asked for together."""

    def __init__(self, rows: Iterable[tuple[Row, Values]]) -> None:
        wanted: dict[type[models.Model], set[Any]] = defaultdict(set)
        for (table, _key), values in rows:
            for field, value in _relations(model_of(table), values):
                wanted[field.related_model].add(value)
        self.names = {
            (model, key): str(row)
            for model, keys in wanted.items()
            for key, row in model._default_manager.in_bulk(keys).items()
        }

    def of_field(self, field: Any, value: Any) -> str:
        """A value as a person reads it."""
        if value in (None, "", []):
            return ""
        if field.is_relation:
            return self.names.get((field.related_model, value)) or _("(gone: %(key)s)") % {
                "key": value
            }
        if isinstance(field, ArrayField):
            return ", ".join(self.of_field(field.base_field, one) for one in value)
        if field.flatchoices:
            return str(dict(field.flatchoices).get(value, value))
        return _plain(field, value)

    def of_row(self, item: type[models.Model], row: Row, values: Values) -> str:
        """All that editors write of a row which belongs to an item."""
        fields = written(model_of(row[0]))
        said = (
            self.of_field(field, values.get(column))
            for column, field in fields.items()
            if not _leads_to(field, item)
        )
        return ", ".join(filter(None, said))

    def name_of(self, item: type[models.Model], row: Row, values: Values, named: str) -> str:
        """A row in few words: the name that its line has, where it is one."""
        texts = (
            values.get(column)
            for column, field in written(model_of(row[0])).items()
            if isinstance(field, models.CharField | models.TextField) and not field.choices
        )
        name = named if named and named in texts else self.of_row(item, row, values)
        return str(Truncator(name or named).chars(LONGEST_NAME))


def _relations(model: type[models.Model], values: Values) -> Iterator[tuple[Any, Any]]:
    for column, field in written(model).items():
        if field.is_relation and values.get(column) is not None:
            yield field, values[column]


def _leads_to(field: Any, item: type[models.Model]) -> bool:
    return bool(field.is_relation and field.related_model is item)


def _plain(field: Any, value: Any) -> str:
    if isinstance(field, ProseEditorField):
        return words_of_html(str(value))
    if isinstance(field, models.BooleanField):
        return str(yesno(value))
    if isinstance(field, models.DateTimeField):
        at = parse_datetime(str(value))
        return moment(at) if at else str(value)
    if isinstance(field, models.DateField):
        day = parse_date(str(value))
        return date_in_words(day) or str(value)
    return str(value)
