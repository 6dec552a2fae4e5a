"""The pages that ask before two items are made one, and before that is taken back."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.items.acting import LONGEST_NOTE, NOTE
from articles.items.addresses import desk_address
from articles.items.history.words import written
from articles.items.listed import LookedAt
from articles.items.tables import called, models_by_table
from articles.lists.query import key_of
from coopsite.desk.merging.acts import MERGED, merge, refusal, take_back
from coopsite.models import Moved

LONGEST = 200  # characters of a value that are shown


def ask(request: HttpRequest, label: str) -> HttpResponse:
    """Two items side by side: which is kept?"""
    desk = _desk(request, label)
    rows = [get_object_or_404(desk.model, pk=key_of(key)) for key in _keys(request)]
    if len(rows) != 2:
        messages.error(request, _("Choose two rows, to make one of them."))
        return HttpResponseRedirect(desk_address(desk.model, "changelist"))
    if request.method == "POST":
        return _merged(request, desk, rows)
    context = {
        **admin.site.each_context(request),
        "title": _("Make one of two"),
        "opts": desk.opts,
        "rows": [(row, refusal(row, _other(row, rows))) for row in rows],
        "differences": _differences(*rows),
        "note_name": NOTE,
        "longest_note": LONGEST_NOTE,
    }
    return TemplateResponse(request, "admin/merge.html", context)


def _desk(request: HttpRequest, label: str) -> Any:
    if label not in MERGED:
        raise Http404
    desk = admin.site.get_model_admin(MERGED[label])
    if not (desk.has_change_permission(request) and desk.has_delete_permission(request)):
        raise PermissionDenied
    return desk


def _keys(request: HttpRequest) -> list[str]:
    return list(dict.fromkeys(request.GET.getlist("one")))[:3]


def _other(row: Any, rows: list[Any]) -> Any:
    return rows[1] if row.pk == rows[0].pk else rows[0]


def _merged(request: HttpRequest, desk: Any, rows: list[Any]) -> HttpResponse:
    kept = next((row for row in rows if str(row.pk) == request.POST.get("kept")), None)
    if not kept:
        messages.error(request, _("Choose the one that is kept."))
        return HttpResponseRedirect(request.get_full_path())
    try:
        moved, lost = merge(kept, _other(kept, rows), request.user)
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
        return HttpResponseRedirect(request.get_full_path())
    _tell(request, kept, moved, lost)
    return HttpResponseRedirect(desk_address(kept, "change", kept.pk))


def _tell(request: HttpRequest, kept: Any, moved: Moved, lost: list[Any]) -> None:
    said = _("Both are “%(item)s” now, and the other's address leads here.") % {"item": kept}
    undo = desk_address(Moved, "change", moved.pk)
    link = format_html('{} <a href="{}">{}</a>', said, undo, _("Take it back"))
    messages.success(request, link)
    if lost:
        said = ngettext(
            "%(count)d quote does not stand in it: it waits among the orphans.",
            "%(count)d quotes do not stand in it: they wait among the orphans.",
            len(lost),
        )
        messages.warning(request, said % {"count": len(lost)})


def _differences(first: Any, second: Any) -> list[tuple[str, str, str]]:
    """The fields in which they differ, with what each says."""
    names = written(type(first)).keys()
    fields = [field for field in first._meta.concrete_fields if field.column in names]
    pairs = ((field, _said(first, field), _said(second, field)) for field in fields)
    return [(capfirst(called(field)), one, two) for field, one, two in pairs if one != two]


def _said(row: Any, field: Any) -> str:
    value = getattr(row, field.name)
    display = getattr(row, f"get_{field.name}_display", None)
    text = str(display() if display else "" if value is None else value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"


@admin.register(Moved)
class MovedAdmin(LookedAt):
    """Which items were made one, and the way back."""

    list_display = ("old", "kind", "leads_to")
    list_display_links = ("old",)
    list_per_page = 50
    search_fields = ("old",)
    ordering = ("-id",)
    fields = readonly_fields = ("old", "kind", "leads_to")
    change_form_template = "admin/moved.html"

    @admin.display(description=_("kind of thing"))
    def kind(self, moved: Moved) -> str:
        return str(models_by_table()[moved.tabled]._meta.verbose_name)

    @admin.display(description=_("leads to"))
    def leads_to(self, moved: Moved) -> str:
        model = models_by_table()[moved.tabled]
        item = model._default_manager.filter(pk=moved.key).first()
        address = desk_address(model, "change", moved.key)
        return format_html('<a href="{}"><bdi>{}</bdi></a>', address, item or moved.key)

    def changeform_view(
        self, request: Any, object_id: Any = None, form_url: str = "", extra_context: Any = None
    ) -> Any:
        if request.method != "POST" or not object_id:
            return super().changeform_view(request, object_id, form_url, extra_context)
        moved = get_object_or_404(Moved, pk=key_of(object_id))
        model = models_by_table()[moved.tabled]
        _desk(request, model._meta.label_lower)
        try:
            take_back(moved)
        except ValidationError as refused:
            messages.error(request, " ".join(refused.messages))
            return HttpResponseRedirect(request.path)
        messages.success(request, _("Both stand again as they did."))
        return HttpResponseRedirect(desk_address(model, "changelist"))
