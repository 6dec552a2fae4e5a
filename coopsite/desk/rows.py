"""The rows of a list as Django's admin draws them, except that what holds for a whole column is
looked up once: for each of its cells, that takes longer than all that they say.

Only the label of the box by which a row is chosen is our own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import repeat
from typing import Any, NamedTuple

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.templatetags.admin_list import result_headers, result_hidden_fields
from django.contrib.admin.utils import display_for_field, display_for_value, label_for_field
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import DateField, Field, ForeignKey, TimeField
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from markupsafe import escape

Says = Callable[[Any], Any]  # of a row


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list: its classes, what it says, and whether it leads to a row or heads it."""

    name: Any
    classes: str
    says: Says
    leads: bool
    heads: bool


class Drawn(NamedTuple):
    """A row as it is drawn, with its form where something is typed into it."""

    cells: SafeString
    form: Any


def rows_as_drawn(listed: Any) -> dict[str, Any]:
    """What draws a list of the admin (`ChangeList`)."""
    heads = list(result_headers(listed))
    return {
        "result_hidden_fields": list(result_hidden_fields(listed)),
        "result_headers": heads,
        "num_sorted_fields": sum(head["sortable"] and head["sorted"] for head in heads),
        "results": list(_rows(listed)),
    }


def _rows(listed: Any) -> Iterator[Drawn]:
    columns = [_column(listed, name) for name in listed.list_display]
    forms = listed.formset.forms if listed.formset else repeat(None)
    for row, form in zip(listed.result_list, forms, strict=False):
        link = _link(listed, row)
        cells = [_cell(column, row, link, form) for column in columns]
        yield Drawn(SafeString("".join(cells)), form)


def _link(listed: Any, row: Any) -> str:
    """The tag that opens a link to a row, with the filters to which its form leads back."""
    kept = listed.preserved_filters and f"?{listed.preserved_filters}"
    key = row.serializable_value(listed.to_field or listed.pk_attname)
    opener = f' data-popup-opener="{escape(key)}"' if listed.is_popup else ""
    return f'<a href="{escape(listed.url_for_result(row) + kept)}"{opener}>'


def _cell(column: Column, row: Any, link: str, form: Any) -> str:
    tag = "th" if column.heads else "td"
    if form and not column.leads and column.name in form.fields:
        typed = form[column.name]
        return f'<{tag} class="{column.classes}">{typed.errors}{typed}</{tag}>'
    said = column.says(row)
    shown: str = said if isinstance(said, SafeString) else escape(said)
    if column.leads:
        shown = f"{link}{shown}</a>"
    return f'<{tag} class="{column.classes}">{shown}</{tag}>'


def _column(listed: Any, name: Any) -> Column:
    desk, links = listed.model_admin, listed.list_display_links or ()
    leads = name in links
    heads = leads and name == next(one for one in listed.list_display if one in links)
    _label, found = label_for_field(name, listed.model, desk, return_attr=True)
    empty = getattr(found, "empty_value_display", desk.get_empty_value_display())
    if found is None:
        field = listed.lookup_opts.get_field(name)
        apart = isinstance(field, DateField | TimeField | ForeignKey)
        says = partial(_of_a_field, field, leads, empty)
        return Column(name, f"field-{name}" + " nowrap" * apart, says, leads, heads)
    word = name.__name__ if callable(name) else name
    classes = "action-checkbox" if word == "action_checkbox" else f"field-{word}"
    is_sign = bool(getattr(found, "boolean", False))
    says = partial(_of_a_method, _asked(desk, name, found), is_sign, empty)
    return Column(name, classes, says, leads, heads)


def _asked(desk: Any, name: Any, found: Any) -> Says:
    """What is asked about a row: a function, a method of the admin, or the row itself."""
    if name == "action_checkbox":
        return _choice
    if callable(name) or name == "__str__" or hasattr(desk, name):
        says: Says = found
        return says
    return partial(_of_the_row, name)


def _choice(row: Any) -> SafeString:
    """The box by which a row is chosen; Django draws a widget by its templates for each."""
    label = gettext("Choose “%(article)s”") % {"article": row}
    return format_html(
        '<input type="checkbox" name="{}" value="{}" class="action-select" aria-label="{}">',
        ACTION_CHECKBOX_NAME,
        row.pk,
        label,
    )


def _of_the_row(name: str, row: Any) -> Any:
    value = getattr(row, name)
    return value() if callable(value) else value


def _of_a_field(field: Field[Any, Any], leads: bool, empty: Any, row: Any) -> Any:
    value = getattr(row, field.name)
    if isinstance(field, ForeignKey):
        return empty if value is None else value
    return display_for_field(value, field, empty, avoid_link=leads)


def _of_a_method(asked: Says, is_sign: bool, empty: Any, row: Any) -> Any:
    try:
        value = asked(row)
    except ObjectDoesNotExist:
        return empty
    if isinstance(value, SafeString) and value:  # as most are, and nothing is to be found out
        return value
    return display_for_value(value, empty, is_sign)
