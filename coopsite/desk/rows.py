"""The rows of a list, as Django's admin draws them: but what holds for a whole column is looked up
once, and not for each of its cells, which took twice as long as what they say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib.admin.templatetags.admin_list import result_headers
from django.contrib.admin.utils import display_for_field, display_for_value, label_for_field
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import DateField, Field, ForeignKey, TimeField
from django.utils.safestring import SafeString


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list: what it says of a row, and whether that leads to the row or is its head."""

    classes: str
    says: Callable[[Any], Any]
    leads: bool
    is_head: bool


def rows_and_columns(listed: Any) -> dict[str, Any]:
    """What draws a list of the admin (`ChangeList`) into whose rows nothing can be typed."""
    heads = list(result_headers(listed))
    kept, key = listed.preserved_filters, listed.to_field or listed.pk_attname
    return {
        "listed": listed,
        "result_headers": heads,
        "num_sorted_fields": sum(head["sortable"] and head["sorted"] for head in heads),
        "results": listed.result_list,
        "columns": [_column(listed, name) for name in listed.list_display],
        "address_of": lambda row: listed.url_for_result(row) + (kept and f"?{kept}"),
        "key_of": lambda row: row.serializable_value(key),
    }


def _column(listed: Any, name: Any) -> Column:
    desk, links = listed.model_admin, listed.list_display_links or ()
    leads = name in links
    is_head = leads and name == next(one for one in listed.list_display if one in links)
    _label, found = label_for_field(name, listed.model, desk, return_attr=True)
    empty = getattr(found, "empty_value_display", desk.get_empty_value_display())
    if found is None:
        field = listed.lookup_opts.get_field(name)
        says = partial(_of_a_field, field, leads, empty)
        apart = isinstance(field, DateField | TimeField | ForeignKey)
        return Column(f"field-{name}" + " nowrap" * apart, says, leads, is_head)
    word = name.__name__ if callable(name) else name
    classes = "action-checkbox" if word == "action_checkbox" else f"field-{word}"
    is_sign = bool(getattr(found, "boolean", False))
    says = partial(_of_a_method, _asker(desk, name, found), is_sign, empty)
    return Column(classes, says, leads, is_head)


def _asker(desk: Any, name: Any, found: Any) -> Callable[[Any], Any]:
    """What is asked for the value of a row: a function, a method of the admin, or the row."""
    if callable(name) or name == "__str__" or getattr(found, "__self__", None) is desk:
        asker: Callable[[Any], Any] = found
        return asker
    return partial(_of_the_row, name)


def _of_the_row(name: str, row: Any) -> Any:
    value = getattr(row, name)
    return value() if callable(value) else value


def _of_a_field(field: Field[Any, Any], leads: bool, empty: Any, row: Any) -> Any:
    value = getattr(row, field.name)
    if isinstance(field, ForeignKey):
        return empty if value is None else value
    return display_for_field(value, field, empty, avoid_link=leads)


def _of_a_method(ask: Callable[[Any], Any], is_sign: bool, empty: Any, row: Any) -> Any:
    try:
        value = ask(row)
    except ObjectDoesNotExist:
        return empty
    if isinstance(value, SafeString) and value:  # what most columns say
        return value
    return display_for_value(value, empty, is_sign)
