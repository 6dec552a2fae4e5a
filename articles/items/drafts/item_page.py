"""A page of the desk about one item: looked up, and shown to whoever may look at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

Answer = Callable[[HttpRequest, Any], HttpResponse]


class ItemPage(admin.ModelAdmin):
    """Items that have pages of their own beside their form."""

    address: Callable[..., str]  # of `Revised`
    _get_obj_does_not_exist_redirect: Callable[..., HttpResponse]

    def of_item(
        self, request: HttpRequest, object_id: str, asked: Answer, done: Answer
    ) -> HttpResponse:
        """What answers to who looks at an item, and to who presses a button there."""
        item: Any = self.get_object(request, unquote(object_id))
        if item is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_or_change_permission(request, item):
            raise PermissionDenied
        return (done if request.method == "POST" else asked)(request, item)
