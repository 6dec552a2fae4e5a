"""The page of an item as readers will see it once its draft is published.

    rows stand as the draft says  ->  it is published  ->  its own public page is drawn  ->  undone

So it is that very page, and no reader of the site sees any of it.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from functools import wraps
from typing import Any
from urllib.parse import unquote

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import OperationalError, connection, models, transaction
from django.db.utils import InternalError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import resolve
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext_lazy as _

from articles.images.shown import before_readers
from articles.items.drafts.beside import as_drafted
from articles.models import Draft, Publishing

PATIENCE = "3s"  # as long as it waits for who is writing the same rows
GONE, REFUSED, NOT_NOW = 410, 409, 503
HINDERED = {  # classes of SQLSTATE
    "25006": _("The database takes no changes just now, and a preview tries some."),
    "55P03": _("It is being changed at this moment."),
    "40P01": _("It is being changed at this moment."),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page says of itself: that it is a preview, until when, and where."""

    until: str = ""
    path: str = ""  # of the preview, where its other languages are
    framed: bool = False  # at the desk: links open beside it


def sealed(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For what shows a draft: nobody keeps it, nobody lists it, no other site hears of it."""

    @wraps(view)
    def answer(*args: Any, **kwargs: Any) -> HttpResponse:
        response = view(*args, **kwargs)
        add_never_cache_headers(response)  # no-store, private
        response["Referrer-Policy"] = "no-referrer"
        response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        return response

    return answer


def preview(
    request: HttpRequest, item: Any, draft: Draft | None, by: Any, shown: Shown
) -> HttpResponse:
    """The page of an item as its draft says it, or a page that says why there is none."""
    try:
        return _as_published(request, item, draft, by, shown)
    except ValidationError as refusal:
        return without(request, " ".join(refusal.messages), REFUSED)
    except (OperationalError, InternalError) as fault:
        said = HINDERED.get(getattr(fault.__cause__, "sqlstate", None) or "")
        if not said:
            raise
        again = _("Come again in some minutes.")
        return without(request, f"{said} {again}", NOT_NOW)


def without(request: HttpRequest, said: Any, status: int = GONE) -> HttpResponse:
    """The page that says why there is no preview."""
    return render(request, "articles/no_preview.html", {"said": said}, status=status)


def _as_published(
    request: HttpRequest, item: Any, draft: Draft | None, by: Any, shown: Shown
) -> HttpResponse:
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = %s", [PATIENCE])
        with as_drafted(item, draft):
            drafted = _fresh(item)
            if not drafted.is_public:
                drafted.publish()
            desk: Any = admin.site.get_model_admin(type(item))
            desk.previewed(drafted, by)  # `PreviewPage`
            with before_readers():
                return _page(request, _fresh(item).get_absolute_url(), shown)


def _page(request: HttpRequest, address: str, shown: Shown) -> HttpResponse:
    """What answers at an address of the site, with a line on top that says what it is."""
    path = unquote(address)
    asked: Any = copy(request)
    asked.path = asked.path_info = path
    asked.GET = QueryDict()
    asked.preview = shown
    view, args, kwargs = resolve(path)
    answer: HttpResponse = view(asked, *args, **kwargs)
    return answer


def _fresh(item: models.Model) -> Any:
    return type(item)._default_manager.get(pk=item.pk)


def is_there(item: Any, draft: Draft | None) -> bool:
    """Whether there is something of an item that readers do not see."""
    is_drafted = bool(draft and draft.is_beside) or not item.is_public
    return is_drafted and item.publishing != Publishing.ARCHIVED
