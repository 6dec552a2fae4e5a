"""Two items of a list, on the way to the page that makes one of them."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class Mergeable:
    """For the admin of items of which two may turn out to be one."""

    opts: Any
    message_user: Any

    @admin.action(
        description=gettext_lazy("Make one of the two selected …"), permissions=["delete"]
    )
    def make_one(self, request: HttpRequest, queryset: Any) -> HttpResponse | None:
        keys = list(queryset.order_by("pk").values_list("pk", flat=True)[:3])
        if len(keys) != 2:
            said = _("Choose two rows, to make one of them.")
            self.message_user(request, said, messages.ERROR)
            return None
        page = reverse("admin:merge", args=[self.opts.label_lower])
        return HttpResponseRedirect(f"{page}?{urlencode({'one': keys}, doseq=True)}")
