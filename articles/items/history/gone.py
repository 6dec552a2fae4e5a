"""What was typed into the form of an item that somebody deleted meanwhile, field by field.

title               Un titre corrigé          ->  Title            Un titre corrigé
names-0-text        Le sillon d'or            ->  Other names 1, Name    Le sillon d'or
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.text import capfirst
from django_prose_editor.widgets import ProseEditorWidget

from articles.items.meeting import in_words

Typed = tuple[str, str]  # what a field is called, what was typed


def typed_by_field(desk: Any, request: Any) -> list[Typed]:
    """What a form sends, as far as it holds anything; nothing where no form was sent."""
    if request.method != "POST":
        return []
    return [*_own(desk, request), *_rows(desk, request)]


def _own(desk: Any, request: Any) -> Iterator[Typed]:
    fields = desk.get_form(request, None).base_fields
    for name, field in fields.items():
        if said := _said(field, name, request.POST):
            yield str(field.label or name), said


def _rows(desk: Any, request: Any) -> Iterator[Typed]:
    for inline in desk.get_inline_instances(request, None):
        formset = inline.get_formset(request, None)
        prefix, fields = formset.get_default_prefix(), formset.form.base_fields
        pattern = re.compile(rf"{re.escape(prefix)}-(\d{{1,9}})-(\w+)")
        for key in request.POST:
            match = pattern.fullmatch(key)
            field = match and fields.get(match[2])
            if match and field and (said := _said(field, key, request.POST)):
                rows = capfirst(str(inline.verbose_name_plural))
                yield f"{rows} {int(match[1]) + 1}, {field.label or match[2]}", said


def _said(field: forms.Field, key: str, posted: Any) -> str:
    """What was typed: a text as it is, for it is to be copied; a choice in words."""
    value = field.widget.value_from_datadict(posted, {}, key)
    is_text = isinstance(getattr(field.widget, "widget", field.widget), ProseEditorWidget)
    if value in (None, "", [], False) or isinstance(field.widget, forms.HiddenInput):
        return ""
    return str(value) if is_text else in_words(field, value)
