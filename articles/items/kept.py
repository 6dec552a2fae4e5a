"""Forms of the desk whose typing the browser keeps until it was saved (static/articles/kept.js).

page of a form    item            articles.article/12
typing            the browser     keeps it under the user, the item and a mark of its own
form is posted    kept_mark       lk2x9q1
  refused         the page        comes again with the mark: it is the same typing
  saved           the answer      .../#saved=lk2x9q1: the browser forgets it
"""

from __future__ import annotations

import re
from typing import Any

from django.contrib import admin
from django.http import HttpRequest

FIELD = "kept_mark"  # hidden in the form; empty where nothing was typed, or without scripts
MARK = re.compile(r"\w{1,40}", re.ASCII)


class Keeping(admin.ModelAdmin):
    """Items of whose form nothing typed is lost."""

    def render_change_form(self, request: Any, context: Any, *args: Any, **kwargs: Any) -> Any:
        obj = context["original"]
        if self._may_be_typed(request, obj):
            context["kept_item"] = f"{self.opts.label_lower}/{obj.pk if obj else 'add'}"
            context["kept_mark"] = _mark(request)
        return super().render_change_form(request, context, *args, **kwargs)

    def _may_be_typed(self, request: Any, obj: Any) -> bool:
        changed = obj and self.has_change_permission(request, obj)
        return bool(changed if obj else self.has_add_permission(request))

    def response_add(self, request: Any, obj: Any, post_url_continue: Any = None) -> Any:
        return told_as_saved(request, super().response_add(request, obj, post_url_continue))

    def response_change(self, request: Any, obj: Any) -> Any:
        return told_as_saved(request, super().response_change(request, obj))


def told_as_saved(request: HttpRequest, answer: Any) -> Any:
    """An answer that tells the browser to forget what it kept of the form that was posted."""
    mark = _mark(request)
    if mark and "Location" in answer:
        answer["Location"] += f"#saved={mark}"
    elif mark and hasattr(answer, "context_data"):
        answer.context_data = {**(answer.context_data or {}), "saved": mark}  # of a window
    return answer


def _mark(request: HttpRequest) -> str:
    mark = request.POST.get(FIELD, "")
    return mark if MARK.fullmatch(mark) else ""
