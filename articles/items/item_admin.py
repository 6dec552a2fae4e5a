"""The admin of an item: what all kinds of items share at the desk."""

from __future__ import annotations

from typing import Any

from articles.items.acting import LONGEST_NOTE, NOTE
from articles.items.history.pages import Revised, key_of_line
from articles.items.history.past import newest
from articles.items.history.revisions import said_since
from articles.items.two_editors import TwoEditors

LINE = "_line"  # the field of a form that holds the last line of the item as it was opened


class ItemAdmin(TwoEditors, Revised):
    """Items: none of their editors' work is lost, and each of their revisions can be had back.

    The database traces what is done to them; the log of Django's admin would say it once more.
    """

    def render_change_form(
        self,
        request: Any,
        context: Any,
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> Any:
        context |= {
            "note_name": NOTE,
            "note": request.POST.get(NOTE, ""),
            "longest_note": LONGEST_NOTE,
        }
        if change and obj:
            opened, line = key_of_line(request.POST.get(LINE, "")), newest(obj)
            context |= {
                "line_name": LINE,
                "line": line,
                "since_address": self.address("since", obj.pk, line),
                "said_since": [] if opened is None else said_since(obj, opened),
                "compare_since": f"{self.address('compare', obj.pk)}?from={opened}",
            }
        return super().render_change_form(  # type: ignore[no-untyped-call]
            request, context, add, change, form_url, obj
        )

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
