"""The admin behind one door, which counts failures and asks for a second factor."""

from functools import partial
from typing import Any

from allauth.account.views import login as ask_who_it_is
from allauth.account.views import logout as log_out
from django.contrib import admin, messages
from django.contrib.auth import logout
from django.contrib.sessions.models import Session
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.items.bin import kinds
from articles.items.notes.addressed import still_open
from coopsite.desk.shelves import Shelves
from coopsite.entrance import second_factor


class Desk(admin.AdminSite):
    """The admin, where nobody sits who still owes a second factor."""

    def has_permission(self, request: HttpRequest) -> bool:
        return super().has_permission(request) and not second_factor.is_owed_by(request.user)

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        """The first page: what waits, first things first; then all that can be opened."""
        from coopsite.desk.waiting import front  # noqa: PLC0415 - once the admins are there

        more = {"has_bin": bool(kinds(request)), "open_notes": still_open(request)}
        return super().index(request, (extra_context or {}) | more | front(request))

    def get_urls(self) -> list[Any]:
        """Also the pages that are for all kinds of rows."""
        from coopsite.desk.urls import urls  # noqa: PLC0415 - once the admins are there

        return [*urls(self), *super().get_urls()]

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> Any:
        """All models on their shelves; those of one house, where one is asked for, as they are."""
        if app_label:
            return super().get_app_list(request, app_label)
        key = (_rights_of(request.user), get_language())
        return Shelves(key, partial(super().get_app_list, request))

    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if super().has_permission(request) and second_factor.is_owed_by(request.user):
            messages.warning(request, _("Your account needs a second factor: choose one here."))
            return redirect("mfa_index")
        if request.user.is_authenticated and not self.has_permission(request):
            logout(request)  # somebody who has left the staff
        if request.method == "POST":
            _raise_where_nothing_can_be_counted()
        answer: HttpResponseBase = ask_who_it_is(request)
        return answer  # type: ignore[return-value]


def _rights_of(user: Any) -> frozenset[str] | None:
    """What somebody may do; of a superuser, who may do all, nothing is looked up."""
    if user.is_active and user.is_superuser:
        return None
    return frozenset(user.get_all_permissions())


def leave(request: HttpRequest) -> HttpResponse:
    """Log out; the browser forgets the pages that it was shown."""
    answer: HttpResponse = log_out(request)
    if request.method == "POST" and not request.user.is_authenticated:
        answer["Clear-Site-Data"] = '"cache", "storage"'
    return answer


def _raise_where_nothing_can_be_counted() -> None:
    """A read-only database refuses even to change no row; allauth would speak of a lock."""
    Session.objects.filter(session_key="").update(session_data="")


def as_at_the_desk(request: HttpRequest) -> dict[str, Any]:
    """What the templates of the admin ask for, on the pages of the entrance too."""
    match = request.resolver_match
    if not match or match.app_name == "admin" or not match.route.startswith("admin/"):
        return {}
    inside = request.user.is_authenticated  # if only to log out
    return admin.site.each_context(request) | {
        "has_permission": inside,
        "is_nav_sidebar_enabled": False,
    }
