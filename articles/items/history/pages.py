"""The history of an item at the desk: its revisions, two of them side by side, one restored."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from articles.items.acting import acting
from articles.items.addresses import bin_address, desk_address
from articles.items.history.comparing import differences
from articles.items.history.gone import typed_by_field
from articles.items.history.past import State, newest, row_of, values_at
from articles.items.history.restoring import Restored, restore
from articles.items.history.revisions import (
    acts_of,
    deletion,
    revision_at,
    revisions,
    said_since,
    when,
    who,
)
from articles.items.history.words import label_of, rows_label, written
from articles.items.tables import models_by_table
from articles.models import Trace

PAGE = 25  # revisions on a page of the list
NOW = 2**63 - 1  # the mark of what stands: no line comes after it


class Revised(admin.ModelAdmin):
    """Items whose every revision can be looked at; those that act alone change are not restored."""

    restorable = True
    lock: Callable[[str], None]  # of `TwoEditors`: holds a row until it is written

    def get_urls(self) -> list[Any]:
        named = f"{self.opts.app_label}_{self.opts.model_name}"
        wrap = self.admin_site.admin_view
        return [
            path("<path:object_id>/history/compare/", wrap(self.compare), name=f"{named}_compare"),
            path("<path:object_id>/since/<int:line>/", wrap(self.since), name=f"{named}_since"),
            *super().get_urls(),
        ]

    def address(self, page: str, *args: Any) -> str:
        """The address of one of an item's pages at the desk."""
        return desk_address(self.model, page, *args)

    # The list

    def history_view(self, request: Any, object_id: str, extra_context: Any = None) -> Any:
        """The revisions of an item, the newest first; of a deleted one too."""
        item = self._looked_at(request, object_id)
        if item is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        page = Paginator(acts_of(item), PAGE).get_page(request.GET.get("p"))
        context = self._context(request, item, _("History")) | {
            "page": page,
            "pages": page.paginator.get_elided_page_range(page.number),
            "revisions": revisions(item, list(page)),
            "newest": newest(item),
        }
        return TemplateResponse(request, "admin/revisions/list.html", context)

    def _looked_at(self, request: HttpRequest, object_id: str) -> Any:
        """The item, or a blank one in the place of one that was deleted."""
        key = unquote(object_id)
        item = self.get_object(request, key)
        if not self.has_view_or_change_permission(request, item):
            raise PermissionDenied
        return item or self._deleted(key)

    def _deleted(self, key: str) -> Any:
        try:
            blank = self.model(pk=self.opts.pk.to_python(key))
        except ValidationError:
            return None  # no key
        return blank if deletion(blank) else None

    def _context(self, request: HttpRequest, item: Any, title: str) -> dict[str, Any]:
        gone = deletion(item)
        return {
            **self.admin_site.each_context(request),
            "title": title,
            "opts": self.opts,
            "item": item,
            "called": gone.named if gone else str(item),
            "form_address": None if gone else self.address("change", item.pk),
            "history_address": self.address("history", item.pk),
            "compare_address": self.address("compare", item.pk),
            "bin_address": bin_address() if gone else None,
        }

    # Two revisions

    def compare(self, request: HttpRequest, object_id: str) -> Any:
        """Two revisions of an item side by side, or one and what stands now; restore from them."""
        item = self._looked_at(request, object_id)
        if item is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if request.method == "POST":
            return self._restored(request, item)
        return self._compared(request, item)

    def _compared(self, request: HttpRequest, item: Any, refusal: str = "") -> HttpResponse:
        left, right = (_mark(item, request.GET.get(one, "")) for one in ("from", "to"))
        if left is None or right is None or "from" not in request.GET:
            said = _("There is no such revision: choose two from the list.")
            self.message_user(request, said, messages.WARNING)
            return HttpResponseRedirect(self.address("history", item.pk))
        left, right = sorted((left, right))
        states = [values_at(item, mark) for mark in (left, right)]
        context = self._context(request, item, _("Two revisions side by side")) | {
            "sides": [_side(item, *one) for one in zip((left, right), states, strict=True)],
            "differences": differences(item, *states),
            "newest": newest(item),
            "may_restore": self._may_restore(request, item),
            "refusal": refusal,
        }
        return TemplateResponse(request, "admin/revisions/compare.html", context)

    # Restoring

    def _may_restore(self, request: HttpRequest, item: Any) -> bool:
        return self.restorable and not deletion(item) and self.has_change_permission(request, item)

    def _restored(self, request: HttpRequest, item: Any) -> HttpResponse:
        """Restore what a button says; what stands in the way is told, and nothing is written."""
        if not self._may_restore(request, item):
            raise PermissionDenied
        said, _colon, only = request.POST.get("restore", "").partition(":")
        mark = _mark(item, said)
        if mark in (None, NOW) or (only and not self._may_write(request, item, only)):
            return self._compared(request, item, _("Choose what to restore, and from when."))
        try:
            with transaction.atomic():
                self.lock(str(item.pk))
                return self.put_as_it_was(request, self._unchanged(request, item), mark, only)
        except ValidationError as refused:
            return self._compared(request, item, " ".join(refused.messages))

    def _unchanged(self, request: Any, item: Any) -> Any:
        """The item as it stands, unless somebody changed it since the page was opened."""
        stands: Any = self.get_object(request, str(item.pk))
        if stands is None or request.POST.get("newest") != str(newest(stands)):
            raise ValidationError(
                _("It was changed since you opened this page: nothing was restored. Look again.")
            )
        return stands

    def put_as_it_was(self, request: Any, item: Any, mark: int, only: str) -> HttpResponse:
        """Restore an item that is held, or a part of it."""
        revision = revision_at(item, mark)
        day = revision.day if revision else _("before the first revision")
        may = {one for one in models_by_table() if self._may_write(request, item, one)}
        with acting(user=request.user, note=_("restored from %(day)s") % {"day": day}):
            restored = restore(item, mark, only, may)
            item = self.get_object(request, str(item.pk))
            if restored.columns or restored.tables:
                self.restored(request, item)
        self._tell_restored(request, item, restored, day)
        return HttpResponseRedirect(self.address("change", item.pk))

    def restored(self, request: Any, item: Any) -> None:
        """What is to follow when an item, or a part of it, came back."""

    def _may_write(self, request: Any, item: Any, name: str) -> bool:
        """Whether somebody may write a field of an item, or its rows of a table."""
        model = models_by_table().get(name)
        if not model:
            return name in written(type(item))
        if model._meta.auto_created:
            return True
        acts = ("add", "change", "delete")
        meta = model._meta
        rights = [f"{meta.app_label}.{act}_{meta.model_name}" for act in acts]
        return bool(request.user.has_perms(rights))

    def _tell_restored(self, request: Any, item: Any, restored: Restored, day: str) -> None:
        fields = written(type(item))
        names = [label_of(fields[one]) for one in restored.columns]
        names += [rows_label(type(item), one) for one in restored.tables]
        if restored.lost:
            said = _("The site no longer has these fields, they are left out: %(fields)s.")
            told = said % {"fields": ", ".join(map(capfirst, sorted(restored.lost)))}
            self.message_user(request, told, messages.WARNING)
        if not names:
            self.message_user(request, _("It stands so already: nothing was written."))
            return
        said = _(
            "Restored from %(day)s: %(names)s. Look it over below; the history has what stood"
            " before, should you want it back."
        )
        self.message_user(request, said % {"day": day, "names": ", ".join(names)}, messages.SUCCESS)

    # What an open form asks

    def since(self, request: HttpRequest, object_id: str, line: int) -> JsonResponse:
        """What was changed in an item since a line, for a form that is still open."""
        item = self._looked_at(request, object_id)
        if item is None:
            return JsonResponse({"said": [], "compare": ""})
        where = bin_address() if deletion(item) else self.compare_since(item, line)
        return JsonResponse({"said": self.said_since(item, line), "compare": where})

    def said_since(self, item: Any, line: int) -> list[str]:
        """What was done to an item since a line, a sentence an act."""
        return said_since(item, line)

    def compare_since(self, item: Any, line: int) -> str:
        """Where that is seen."""
        return f"{self.address('compare', item.pk)}?from={line}"

    # What somebody deleted meanwhile

    def _get_obj_does_not_exist_redirect(self, request: Any, opts: Any, object_id: str) -> Any:
        """Say who deleted it and where it is; what was typed into its form is shown, to copy."""
        item = self._deleted(unquote(object_id))
        gone = item and deletion(item)
        if not gone or not self.has_view_or_change_permission(request):
            return super()._get_obj_does_not_exist_redirect(  # type: ignore[misc]
                request, opts, object_id
            )
        context = self._context(request, item, _("It was deleted meanwhile")) | {
            "who": who(gone),
            "when": when(gone.at),
            "note": gone.note,
            "typed": typed_by_field(self, request),
        }
        return TemplateResponse(request, "admin/revisions/gone.html", context, status=410)


def _mark(item: models.Model, said: str) -> int | None:
    """A mark of an item as an address says it: a line of it, 0 before the first, none for now."""
    if said in ("", "0"):
        return 0 if said else NOW
    known = key_of_line(said)
    return known if known and Trace.objects.of(item).filter(pk=known).exists() else None


def key_of_line(said: str) -> int | None:
    """The key of a line as a request says it; nothing where it is none."""
    return int(said) if re.fullmatch(r"[0-9]{1,18}", said) else None


def _side(item: models.Model, mark: int, state: State) -> dict[str, Any]:
    """One of two revisions, as its column says it."""
    return {
        "mark": mark,
        "is_now": mark == NOW,
        "revision": revision_at(item, mark),
        "can_come_back": mark != NOW and row_of(item) in state,
    }
