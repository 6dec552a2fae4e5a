"""Who did what, for administrators: a list that nobody can change, and the same as a file.

A line names the kind of thing, the thing, and the fields that changed, in words; the values of
before stand in the file, and in the revisions of an item.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, ClassVar

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ERROR_FLAG
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect, StreamingHttpResponse
from django.urls import path
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext_lazy, override

from articles.items import bin_page
from articles.items.addresses import desk_address, item_address
from articles.items.listed import LookedAt
from articles.items.tables import labels_of, models_by_table
from articles.lists.admin_list import PatientPaginator
from articles.models import Trace
from programmes.shared.cells import UTF8, csv_line, guarded

LISTED = 50  # lines of a page
COLUMNS = ("at", "by", "done", "kind", "key", "name", "fields", "before", "note", "act")


class KindFilter(admin.SimpleListFilter):
    """Lines about one kind of things."""

    title = gettext_lazy("kind of thing")
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return sorted(((table, kind_of(table)) for table in followed()), key=lambda one: one[1])

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.filter(tabled=self.value()) if self.value() else queryset


@admin.register(Trace)
class TraceAdmin(LookedAt):
    """The list; whoever may look at it may take it out as a file, which is traced too. The bin is a
    page of its own, for whoever may delete."""

    list_display = ("moment", "by_name", "what", "kind", "thing", "fields_in_words", "note")
    list_display_links = None
    list_filter: ClassVar = ("done", KindFilter, "at")
    list_per_page = LISTED
    paginator = PatientPaginator
    search_fields = ("by_name", "named", "note")
    search_help_text = gettext_lazy("An account, the name of a thing, or words of a note.")
    ordering = ("-id",)
    change_list_template = "admin/audit.html"

    def get_urls(self):
        file = path("file/", self.admin_site.admin_view(self.as_file), name="articles_trace_file")
        return [file, *bin_page.urls(self.admin_site), *super().get_urls()]

    def changelist_view(self, request, extra_context=None):
        title = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, (extra_context or {}) | title)

    def as_file(self, request: HttpRequest) -> HttpResponseBase:
        """The lines as the list is filtered, all of them, as CSV."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        try:
            lines = self.get_changelist_instance(request).get_queryset(request)
        except IncorrectLookupParameters:  # a filter that is none: the list tells of it
            listed = desk_address(Trace, "changelist")
            return HttpResponseRedirect(f"{listed}?{ERROR_FLAG}=1")
        Trace.objects.tell(Trace.Done.EXPORTED, request.user, str(self.opts.verbose_name_plural))
        file = as_csv(lines, get_language() or settings.LANGUAGE_CODE)
        response = StreamingHttpResponse(file, content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = 'attachment; filename="who-did-what.csv"'
        return response

    @admin.display(description=gettext_lazy("at"), ordering="id")
    def moment(self, trace):
        return localtime(trace.at).strftime("%Y-%m-%d %H:%M:%S")

    @admin.display(description=gettext_lazy("what was done"), ordering="done")
    def what(self, trace):
        return trace.get_done_display()

    @admin.display(description=gettext_lazy("kind of thing"))
    def kind(self, trace):
        return kind_of(trace.tabled)

    @admin.display(description=gettext_lazy("thing"))
    def thing(self, trace):
        shown = trace.named or trace.key
        address = item_address(trace.item_tabled, trace.item_key)
        return format_html('<a href="{}"><bdi>{}</bdi></a>', address, shown) if address else shown

    @admin.display(description=gettext_lazy("fields"), empty_value="–")
    def fields_in_words(self, trace):
        return ", ".join(fields_of(trace)) or None


def as_csv(lines: Any, language: str) -> Iterator[str]:
    """Lines as a table, its heads first."""
    yield UTF8 + csv_line(COLUMNS)
    for trace in lines.iterator(2000):
        with override(language):  # a stream outlives its request, and with it the request's own
            line = csv_line(map(guarded, _cells(trace)))
        yield line


def _cells(trace: Trace) -> Iterator[str]:
    yield from (localtime(trace.at).isoformat(timespec="seconds"), trace.by_name, trace.done)
    yield from (kind_of(trace.tabled), trace.key, trace.named, ", ".join(fields_of(trace)))
    yield json.dumps(trace.before, ensure_ascii=False) if trace.before else ""
    yield from (trace.note, trace.act)


def kind_of(table: str) -> str:
    """What the rows of a table are, in words."""
    model = models_by_table().get(table)
    return capfirst(str(model._meta.verbose_name)) if model else table


def fields_of(trace: Trace) -> list[str]:
    """The fields that a line says were changed, in words."""
    model = models_by_table().get(trace.tabled)
    if trace.done != Trace.Done.CHANGED or not model:
        return []
    labels = labels_of(model)
    return [labels.get(name, name) for name in trace.before or ()]


def followed() -> list[str]:
    """The tables whose changes are traced."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
            " WHERE tgname LIKE 'traced%' AND relnamespace = current_schema()::regnamespace"
        )
        return [table for (table,) in cursor.fetchall()]
