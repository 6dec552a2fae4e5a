"""The notes of an item at the desk: a panel below its form, and a page of their own.

form of the item   the panel: notes, and a small form that scripts send without leaving the page
.../notes/         the page: the same without scripts, and where a note is deleted
"""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _

from articles.items.addresses import desk_address
from articles.items.notes.telling import PLACE
from articles.items.notes.writing import note
from articles.models import Note

FIELD = "note_text"
NEWEST = 50  # notes that the panel shows; the page has all
BY_SCRIPT = "application/json"  # what a script asks for
GONE = 410


class Noted(admin.ModelAdmin):
    """Items on which editors leave each other notes."""

    def get_urls(self) -> list[Any]:
        named = f"{self.opts.app_label}_{self.opts.model_name}"
        wrap = self.admin_site.admin_view
        one = "<path:object_id>/notes/<int:key>/delete/"
        return [
            path("<path:object_id>/notes/", wrap(self.notes), name=f"{named}_notes"),
            path(one, wrap(self.delete_note), name=f"{named}_note_delete"),
            *super().get_urls(),
        ]

    def render_change_form(self, request: Any, context: Any, *args: Any, **kwargs: Any) -> Any:
        obj = context["original"]
        if obj:
            newest = Note.objects.on(obj).order_by("-pk")[:NEWEST][::-1]
            context |= {"notes": newest} | self._about_notes(obj)
        return super().render_change_form(request, context, *args, **kwargs)

    def _about_notes(self, item: Any) -> dict[str, Any]:
        return {
            "notes_address": desk_address(self.model, "notes", item.pk),
            "note_field": FIELD,
            "notes_place": PLACE,
        }

    def notes(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """The notes of an item; one more, where one was sent."""
        item = self._noted(request, object_id)
        if request.method != "POST":
            return (
                self._notes_page(request, item) if item else self._nothing_there(request, object_id)
            )
        if item is None:
            said = _("It was deleted meanwhile: the note is not stored. Copy what you typed.")
            return self._note_refused(request, None, said, GONE)
        try:
            written = note(item, request.user, request.POST.get(FIELD, ""))  # type: ignore[arg-type]
        except ValidationError as refusal:
            return self._note_refused(request, item, " ".join(refusal.messages), 400)
        return self._note_written(request, item, written)

    def _noted(self, request: HttpRequest, object_id: str) -> Any:
        item = self.get_object(request, unquote(object_id))
        if not self.has_view_or_change_permission(request, item):
            raise PermissionDenied
        return item

    def _nothing_there(self, request: Any, object_id: str) -> Any:
        return self._get_obj_does_not_exist_redirect(  # type: ignore[attr-defined]
            request, self.opts, object_id
        )

    def _notes_page(
        self, request: HttpRequest, item: Any, error: str = "", status: int = 200
    ) -> HttpResponse:
        """The page of the notes; what was typed and not stored stands in its form."""
        context = {
            **self.admin_site.each_context(request),
            "title": _("Notes between editors"),
            "opts": self.opts,
            "item": item,
            "error": error,
            "typed": request.POST.get(FIELD, ""),
            "note_field": FIELD,
        }
        if item:
            notes = [(one, _may_delete(request, one)) for one in Note.objects.on(item)]
            form = f"{desk_address(self.model, 'change', item.pk)}#{PLACE}"
            context |= self._about_notes(item) | {"rows": notes, "form_address": form}
        return TemplateResponse(request, "admin/notes/page.html", context, status=status)

    def _note_refused(
        self, request: HttpRequest, item: Any, said: str, status: int
    ) -> HttpResponse:
        if _is_script(request):
            return JsonResponse({"error": said}, status=status)
        return self._notes_page(request, item, said, status)

    def _note_written(self, request: HttpRequest, item: Any, written: Note) -> HttpResponse:
        said = _("The note is stored.")
        if written.untold:
            untold = ", ".join(written.untold)
            failed = _("No mail could be sent to: %(names)s.") % {"names": untold}
            said = f"{said} {failed}"
        if _is_script(request):
            context = {"notes": Note.objects.on(item).order_by("-pk")[:NEWEST][::-1]}
            listed = render_to_string("admin/notes/list.html", context, request)
            return JsonResponse({"notes": listed, "said": said})
        level = messages.WARNING if written.untold else messages.SUCCESS
        self.message_user(request, said, level)
        return HttpResponseRedirect(desk_address(self.model, "notes", item.pk))

    def delete_note(self, request: HttpRequest, object_id: str, key: int) -> HttpResponse:
        """Delete a note: its writer may, and whoever may delete notes."""
        item = self._noted(request, object_id)
        one = Note.objects.on(item).filter(pk=key).first() if item else None
        if request.method == "POST" and one:
            if not _may_delete(request, one):
                raise PermissionDenied
            one.delete()
            self.message_user(request, _("The note is deleted."), messages.SUCCESS)
        elif not item:
            raise Http404
        return HttpResponseRedirect(desk_address(self.model, "notes", item.pk))


def _is_script(request: HttpRequest) -> bool:
    return request.headers.get("accept") == BY_SCRIPT


def _may_delete(request: HttpRequest, one: Note) -> bool:
    return one.by_id == request.user.pk or request.user.has_perm("articles.delete_note")
