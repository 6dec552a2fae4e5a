"""Some fields of many items, changed together from their list.

the rows are chosen  ->  a page says how many they are, and asks once  ->  all are written, or
none: one transaction, one act in the history of each
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.items.acting import LONGEST_NOTE, NOTE

MOST = 500  # rows of one act; each is read and written as its form would
ASKED = "_together"  # the button of the page that asks


class Together:
    """For the admin of rows of which `together` names the fields that many can get at once."""

    together: tuple[str, ...] = ()
    model: Any
    admin_site: Any
    opts: Any
    message_user: Any

    @admin.action(
        description=gettext_lazy("Change the selected together …"), permissions=["change"]
    )
    def change_together(self, request: HttpRequest, queryset: Any) -> HttpResponse | None:
        keys = list(queryset.order_by("pk").values_list("pk", flat=True)[: MOST + 1])
        if len(keys) > MOST:
            said = _("At most %(limit)d rows are changed together: choose fewer.")
            self.message_user(request, said % {"limit": MOST}, messages.ERROR)
            return None
        asked = ASKED in request.POST
        form = self._form_together(request)(request.POST if asked else None)
        if asked and form.is_valid() and self._written_together(request, keys, form):
            return None
        return self._page_together(request, form, keys)

    def _form_together(self, request: HttpRequest) -> type[forms.Form]:
        return type("TogetherForm", (TogetherForm,), self.fields_together(request))

    def fields_together(self, request: HttpRequest) -> dict[str, forms.Field]:
        """The fields of the page that asks, each of which may be left as it is."""
        return {name: _field(self.model._meta.get_field(name)) for name in self.together}

    def _page_together(
        self, request: HttpRequest, form: forms.Form, keys: list[Any]
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": _("Change together"),
            "opts": self.opts,
            "form": form,
            "keys": keys,
            "told": self.told_together(request, keys),
            "checkbox": ACTION_CHECKBOX_NAME,
            "asked": ASKED,
            "note_name": NOTE,
            "longest_note": LONGEST_NOTE,
        }
        return TemplateResponse(request, "admin/together.html", context)

    def told_together(self, request: HttpRequest, keys: list[Any]) -> list[str]:
        """What is to be known before they are changed."""
        return []

    def _written_together(self, request: HttpRequest, keys: list[Any], form: Any) -> bool:
        """Whether all were written; else none was, and the form says why."""
        try:
            with transaction.atomic():
                said = self._write_together(request, keys, form.values)
        except ValidationError as refusal:
            said_why = [_("Nothing was changed:"), *refusal.messages]
            form.add_error(None, " ".join(said_why))
            return False
        for one in said:
            self.message_user(request, one, messages.SUCCESS)
        return True

    def _write_together(
        self, request: HttpRequest, keys: list[Any], values: dict[str, Any]
    ) -> list[str]:
        self.before_together()
        chosen = self.model._default_manager.filter(pk__in=keys).order_by("pk")
        rows = list(chosen.select_for_update(no_key=True, of=("self",)))
        beside = [row for row in rows if self.change_one(request, row, values)]
        self.after_together(request, [row for row in rows if row not in beside], {*values})
        said = ngettext("%(count)d row was changed.", "%(count)d rows were changed.", len(rows))
        return [said % {"count": len(rows)}, *told_beside(beside)]

    def before_together(self) -> None:
        """Take what is locked before rows are."""

    def change_one(self, request: HttpRequest, row: Any, values: dict[str, Any]) -> bool:
        """Write values into a row; whether into a draft beside it."""
        self.put_together(row, values)
        return False

    def put_together(self, row: Any, values: dict[str, Any]) -> None:
        """Write values into one row."""
        put(row, values)

    def after_together(self, request: HttpRequest, rows: list[Any], names: set[str]) -> None:
        """Do what follows for rows that were written themselves."""


class TogetherForm(forms.Form):
    """What many rows are to get; what is left open stays as it is in each."""

    def clean(self) -> dict[str, Any]:
        if not self.errors and not self.values:
            raise ValidationError(_("Choose what is to change."))
        return self.cleaned_data

    @property
    def values(self) -> dict[str, Any]:
        """What was chosen, by field."""
        return {name: value for name, value in self.cleaned_data.items() if value}


def put(row: Any, values: dict[str, Any]) -> None:
    """Write values into a row, if they may stand there."""
    for name, value in values.items():
        setattr(row, name, value)
    others = {one.name for one in row._meta.fields} - {*values}
    row.clean_fields(exclude=others)
    row.clean()
    stamp = ["updated_at"] if "updated_at" in others else []
    row.save(update_fields=[*values, *stamp])


def told_beside(rows: Iterable[Any]) -> list[str]:
    """What is said of rows of which a draft was changed."""
    if not (count := len(list(rows))):
        return []
    said = ngettext(
        "Readers see %(count)d of them: a draft stands beside it, to be published.",
        "Readers see %(count)d of them: a draft stands beside each, to be published.",
        count,
    )
    return [said % {"count": count}]


def _field(field: Any) -> forms.Field:
    """A column of rows as the page asks for it."""
    label, left = capfirst(field.verbose_name), _("leave as it is")
    if field.remote_field:
        rows = field.remote_field.model._default_manager.all()
        return forms.ModelChoiceField(rows, required=False, label=label, empty_label=left)
    return forms.ChoiceField(choices=[("", left), *field.choices], required=False, label=label)
