"""Rows that acts write, at the editors' desk."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.utils.translation import gettext

from articles.items.kept import Keeping, told_as_saved
from articles.lists.admin_list import PatientPaginator


class Recorded(Keeping):
    """Rows that acts write: they are looked at, and changed by acts alone."""

    list_per_page = 50
    paginator = PatientPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    def has_add_permission(self, request: Any, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:
        return False

    def get_readonly_fields(self, request, obj=None):
        shown = [
            name
            for _title, options in self.get_fieldsets(request, obj)
            for name in options["fields"]
        ]
        return [name for name in shown if name not in self.typed]

    typed: tuple[str, ...] = ()  # the fields that an editor may type

    def recorded(self, request: Any, act: Callable[[Any], object]) -> Any:
        """Do what a button of the form says; a refusal is told, and nothing is written."""
        back = HttpResponseRedirect(request.path)
        try:
            act(request.user)
        except ValidationError as refusal:
            self.message_user(request, " ".join(refusal.messages), messages.ERROR)
            return back
        self.message_user(request, gettext("Done, and recorded."))
        return told_as_saved(request, back)


class RecordedInline(admin.TabularInline):
    """Rows of a form that acts write: they are looked at alone."""

    extra = 0
    can_delete = False

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False
