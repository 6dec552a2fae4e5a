"""Menus of hundreds of rows, written at once: rows and widgets of Django cost a page its time."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from django import forms
from django.db.models import F, Model, Value
from django.db.models.functions import Coalesce, NullIf
from django.forms.utils import flatatt
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from translated_fields import to_attribute

from programmes.translation import ORIGINAL

Choices = list[tuple[Any, Any]]  # what an address or form says, and what a person reads


def named(model: type[Model], key: str) -> Choices:
    """All rows of a kind by a key, with their names in the interface's language or in French."""
    french = to_attribute("name", ORIGINAL)
    translated = NullIf(to_attribute("name", get_language() or ORIGINAL), Value(""))
    rows = model._default_manager.annotate(called=Coalesce(translated, F(french)))
    return list(rows.order_by(french, key).values_list(key, "called"))


def options(choices: Iterable[tuple[Any, Any]], chosen: Any) -> SafeString:
    """The options of a menu."""
    wanted = "" if chosen is None else str(chosen)
    rows = (
        f'<option value="{escape(str(key))}"{" selected" if str(key) == wanted else ""}>'
        f"{escape(str(label))}</option>"
        for key, label in choices
    )
    return SafeString("".join(rows))


class Menu(forms.Select):
    """A menu; Django's own renders a template for each option."""

    def render(self, name, value, attrs=None, renderer=None):
        written = flatatt(self.build_attrs(self.attrs, {"name": name} | (attrs or {})))
        return format_html("<select{}>{}</select>", written, options(self.choices, value))
