"""What no request to the admin may hold."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBadRequest, HttpResponseBase, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.text.controls import NUL

Answer = Callable[[HttpRequest], HttpResponseBase]


def refuse_nul(answer: Answer) -> Answer:
    """Refuse NUL in addresses, filters and forms of the admin: no text of the database holds it."""

    def within(request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith(reverse("admin:index")) and _holds_nul(request):
            return HttpResponseBadRequest(
                _("The request holds a character that cannot be kept (NUL): write it without."),
                content_type="text/plain; charset=utf-8",
            )
        return answer(request)

    return within


def _holds_nul(request: HttpRequest) -> bool:
    return NUL in request.path or any(map(_has_nul, (request.GET, request.POST)))


def _has_nul(sent: QueryDict) -> bool:
    return any(NUL in name or NUL in "".join(values) for name, values in sent.lists())
