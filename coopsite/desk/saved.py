"""Lists that are kept under a name: on the first page of the desk, and above the list itself."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib import admin, messages
from django.contrib.admin.exceptions import NotRegistered
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles.text.controls import without_nul
from coopsite.models import NAME, QUERY, SavedList

SHARING = "coopsite.share_savedlist"
PLACES = ("p", "all", "e", "_popup", "_to_field")  # where in a list, or how it was opened


def desk_of(request: HttpRequest, label: str) -> Any:
    """The admin of a kind of rows that somebody may look at; else there is none."""
    try:
        desk = admin.site.get_model_admin(apps.get_model(label))
    except (LookupError, ValueError, NotRegistered) as error:
        raise Http404 from error
    if not desk.has_view_or_change_permission(request):
        raise PermissionDenied
    return desk


def filters_of(query: QueryDict) -> str:
    """What of the address of a list narrows or orders it."""
    kept = query.copy()
    for name in PLACES:
        kept.pop(name, None)
    return kept.urlencode()


def seen_by(request: HttpRequest, model: Any = None) -> list[SavedList]:
    """The lists that somebody may open, their own and shared ones; of one kind, or of all."""
    rows = SavedList.objects.of(request.user)
    rows = rows.of_kind(model) if model else rows
    return [one for one in rows if _is_seen(request, one)]


def _is_seen(request: HttpRequest, one: SavedList) -> bool:
    try:
        return bool(desk_of(request, one.kind))
    except (Http404, PermissionDenied):
        return False


def may_drop(user: Any, one: SavedList) -> bool:
    """Whether somebody may give a list up: their own, or a shared one where they may share."""
    return one.owner_id == user.pk or (one.shared and user.has_perm(SHARING))


@require_POST
@transaction.atomic
def keep(request: HttpRequest) -> HttpResponse:
    """Keep a list under a name; the same name again is the list as it is filtered now."""
    desk = desk_of(request, request.POST.get("kind", ""))
    name = " ".join(without_nul(request.POST.get("name", "")).split())[:NAME]
    query = filters_of(QueryDict(without_nul(request.POST.get("query", ""))))
    shared = "shared" in request.POST
    if shared and not request.user.has_perm(SHARING):
        raise PermissionDenied
    one = SavedList(name=name, kind=desk.opts.label_lower, query=query)
    if not name:
        messages.error(request, _("Give the list a name."))
    elif len(query) > QUERY:
        messages.error(request, _("The list is filtered by too many words to be kept."))
    else:
        owner: Any = request.user
        SavedList.objects.update_or_create(
            name=name,
            kind=one.kind,
            owner=owner,
            defaults={"query": query, "shared": shared},
        )
        messages.success(request, _("“%(list)s” is kept.") % {"list": name})
    return HttpResponseRedirect(one.address)


@require_POST
def drop(request: HttpRequest, key: int) -> HttpResponse:
    """Give a list up that was kept."""
    one = get_object_or_404(SavedList.objects.of(request.user), pk=key)
    if not may_drop(request.user, one):
        raise PermissionDenied
    one.delete()
    messages.success(request, _("“%(list)s” is no longer kept.") % {"list": one})
    return HttpResponseRedirect(one.address)
