"""Hints in the form of an item, each beside its field, which they describe."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join

from articles.writing.hints import hints_of, texts_of


def point_out_in(context: dict[str, Any]) -> None:
    """Point out what is hard to hear in the texts of an item's form, and of the rows in it."""
    for form in _forms_of(context):
        for text in texts_of(form.instance):
            if text.field in form.fields:
                add_hints(form[text.field], hints_of(text))


def _forms_of(context: dict[str, Any]) -> Iterator[forms.ModelForm[Any]]:
    yield context["adminform"].form
    for inline in context.get("inline_admin_formsets", ()):
        yield from inline.formset.forms


def add_hints(field: forms.BoundField, hints: list[str]) -> None:
    """Say hints below a field."""
    if not hints:
        return
    items = format_html_join("", "<li>{}</li>", ((said,) for said in hints))
    field.help_text = format_html('{}<ul class="hints">{}</ul>', field.help_text, items)
