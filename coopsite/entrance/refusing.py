"""The page for a form that was sent from an older page than the last login, or from elsewhere.

A login changes the token that forms carry (CSRF): a form that stood open in another window while
its editor logged in again is refused once; opened anew, it offers what was typed (`items.kept`).
"""

from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib import admin
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils.translation import gettext as _


def refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """What happened, that nothing is lost, and the way back to the form."""
    context = admin.site.each_context(request) | {
        "title": _("The form was not accepted"),
        "form_again": _form_again(request),
        "at_the_door": request.path == resolve_url(settings.LOGIN_URL),
        "is_inside": admin.site.has_permission(request),
        "is_nav_sidebar_enabled": False,
    }
    return render(request, "403_csrf.html", context, status=403)


def _form_again(request: HttpRequest) -> str:
    """The address of the form: a page of the desk, and nowhere else."""
    address, door = request.get_full_path(), resolve_url(settings.LOGIN_URL)
    onward = request.POST.get(REDIRECT_FIELD_NAME, "")
    is_safe = get_adapter(request).is_safe_url
    if request.path == door and is_safe(onward):
        return f"{door}?{urlencode({REDIRECT_FIELD_NAME: onward})}"
    return address if is_safe(address) else resolve_url(settings.LOGIN_REDIRECT_URL)
