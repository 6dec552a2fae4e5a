"""The admin of an item: what all kinds of items share at the desk."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from articles.items.acting import LONGEST_NOTE, NOTE
from articles.items.addresses import bin_address
from articles.items.history.pages import Revised, key_of_line
from articles.items.history.past import newest
from articles.items.notes.pages import Noted
from articles.items.two_editors import TwoEditors
from articles.links.telling import tell_of_links
from articles.models.traces import lies_until
from articles.text.printing import date_in_words
from articles.writing.pointing_out import point_out_in

LINE = "_line"  # the field of a form that holds the last line of the item as it was opened


class ItemAdmin(TwoEditors, Revised, Noted):
    """Items: none of their editors' work is lost, each of their revisions can be had back, and what
    is deleted goes into the bin.

    The database traces what is done to them; the log of Django's admin would say it once more.
    """

    delete_confirmation_template = "admin/articles/delete_confirmation.html"
    delete_selected_confirmation_template = "admin/articles/delete_selected_confirmation.html"

    def render_change_form(self, request: Any, context: Any, *args: Any, **kwargs: Any) -> Any:
        obj = context["original"]
        context |= {
            "note_name": NOTE,
            "note": request.POST.get(NOTE, ""),
            "longest_note": LONGEST_NOTE,
        }
        if obj:
            opened, line = key_of_line(request.POST.get(LINE, "")), self.line_of(request, obj)
            context |= {
                "line_name": LINE,
                "line": line,
                "since_address": self.address("since", obj.pk, line),
            }
            if opened is not None:
                context["said_since"] = self.said_since(obj, opened)
                context["compare_since"] = self.compare_since(obj, opened)
        point_out_in(context)
        tell_of_links(context)
        return super().render_change_form(request, context, *args, **kwargs)

    def line_of(self, request: Any, item: Any) -> int:
        """The last line of an item that a form is drawn of."""
        return newest(item)

    # Django's own log

    def construct_change_message(
        self, request: Any, form: Any, formsets: Any, add: Any = False
    ) -> Any:
        return []

    def log_addition(self, request: Any, obj: Any, message: Any) -> Any:
        """Traced already."""

    def log_change(self, request: Any, obj: Any, message: Any) -> Any:
        """Traced already."""

    def log_deletions(self, request: Any, queryset: Any) -> Any:
        """Traced already."""

    # The bin

    def restored_whole(self, request: Any, items: Iterable[Any]) -> None:
        """Do what `restored` does for items with which all came back that was theirs."""
        for item in items:
            self.restored(request, item)

    def delete_view(self, request: Any, object_id: Any, extra_context: Any = None) -> Any:
        context = (extra_context or {}) | {"lies_until": _day()}
        return super().delete_view(request, object_id, context)

    def response_action(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        answer = super().response_action(request, *args, **kwargs)
        if isinstance(answer, TemplateResponse):  # the page that asks before they are deleted
            answer.context_data = (answer.context_data or {}) | {"lies_until": _day()}
        return answer

    def delete_model(self, request: Any, obj: Any) -> None:
        super().delete_model(request, obj)
        self._tell_of_the_bin(request)

    def delete_queryset(self, request: Any, queryset: Any) -> None:
        super().delete_queryset(request, queryset)
        self._tell_of_the_bin(request)

    def _tell_of_the_bin(self, request: Any) -> None:
        said = _("What you deleted lies in the bin until %(day)s.") % {"day": _day()}
        link = format_html('{} <a href="{}">{}</a>', said, bin_address(), _("Open the bin"))
        self.message_user(request, link, messages.INFO)


def _day() -> str:
    return date_in_words(localdate(lies_until(now())))
