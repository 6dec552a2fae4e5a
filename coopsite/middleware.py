"""What holds for every request: it is in UTF-8. For one to the admin besides: it holds no NUL, what
it ticks are keys of rows, and no cache keeps the answer."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.http import HttpRequest, HttpResponseBadRequest, HttpResponseBase, QueryDict
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from articles.text.controls import NUL
from coopsite.entrance.idleness import DESK

UTF8 = "utf-8"
LONGEST_KEY = 18  # digits that every key has room for
Answer = Callable[[HttpRequest], HttpResponseBase]


def refuse_encodings(answer: Answer) -> Answer:
    """Refuse what says to be in another encoding than UTF-8: some that Python knows make no text,
    others half letters, which nothing can keep."""

    def within(request: HttpRequest) -> HttpResponseBase:
        if (request.content_params or {}).get("charset", UTF8).lower() == UTF8:
            return answer(request)
        return HttpResponseBadRequest(
            _("The form cannot be read: send it in UTF-8."),
            content_type="text/plain; charset=utf-8",
        )

    return within


def refuse_nul(answer: Answer) -> Answer:
    """Take NUL out of the filters of the admin, refuse it in addresses and forms: no text of the
    database holds it."""

    def within(request: HttpRequest) -> HttpResponseBase:
        if not request.path.startswith(DESK):
            return answer(request)
        if NUL in request.path or _has_nul(request.POST):
            return HttpResponseBadRequest(
                _("The request holds a character that cannot be kept (NUL): write it without."),
                content_type="text/plain; charset=utf-8",
            )
        if _has_nul(request.GET):
            request.META["QUERY_STRING"] = request.META["QUERY_STRING"].replace("%00", "")
            request.GET = QueryDict(request.GET.urlencode().replace("%00", ""))
        return answer(request)

    return within


def refuse_no_keys(answer: Answer) -> Answer:
    """Refuse an act on rows that no list of the admin shows: their keys are numbers."""

    def within(request: HttpRequest) -> HttpResponseBase:
        is_at_the_desk = request.path.startswith(DESK)
        if not is_at_the_desk or all(map(_is_key, request.POST.getlist(ACTION_CHECKBOX_NAME))):
            return answer(request)
        return HttpResponseBadRequest(
            _("What was ticked is no row of the list: open the list again, and tick rows there."),
            content_type="text/plain; charset=utf-8",
        )

    return within


def keep_from_caches(answer: Answer) -> Answer:
    """Let nobody keep a page of the admin: some show codes and secrets, all show drafts."""

    def within(request: HttpRequest) -> HttpResponseBase:
        response = answer(request)
        if request.path.startswith(DESK):
            add_never_cache_headers(response)
        return response

    return within


def _has_nul(sent: QueryDict) -> bool:
    return any(NUL in name or NUL in "".join(values) for name, values in sent.lists())


def _is_key(sent: str) -> bool:
    return sent.isdecimal() and len(sent) <= LONGEST_KEY
