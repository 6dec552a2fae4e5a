"""Second factors and sessions at the desk: looked at and ended, never written; and who did what."""

from typing import Any

from allauth.account import admin as _addresses  # noqa: F401 - registers what is replaced here
from allauth.account.models import EmailAddress
from allauth.mfa import admin as _factors  # noqa: F401
from allauth.mfa.models import Authenticator
from allauth.usersessions import admin as _sessions  # noqa: F401
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from coopsite import accounts as _accounts  # noqa: F401 - registers accounts and roles
from coopsite import audit as _audit  # noqa: F401 - registers who did what
from coopsite.desk.merging import pages as _merging  # noqa: F401 - registers what was merged
from coopsite.jobs import desk as _jobs  # noqa: F401 - registers jobs
from coopsite.pages import desk as _pages  # noqa: F401 - registers pages and news

# An account has the one address of its own form.
admin.site.unregister([EmailAddress, Authenticator, UserSession])

# allauth gives none of these a name that is translated.
NAMES: dict[type[Model], tuple[Any, Any]] = {
    Authenticator: (_("authenticator"), _("authenticators")),
    UserSession: (_("user session"), _("user sessions")),
}
FIELDS: dict[str, Any] = {
    "user": _("account"),
    "type": _("kind"),
    "created_at": _("since"),
    "last_used_at": _("last used"),
    "last_seen_at": _("last seen"),
    "ip": _("network address"),
    "user_agent": _("browser"),
}
for model, (one, many) in NAMES.items():
    model._meta.verbose_name, model._meta.verbose_name_plural = one, many
    for field in model._meta.fields:
        field.verbose_name = FIELDS.get(field.name, field.verbose_name)


class Ended(admin.ModelAdmin):
    """Rows that arise elsewhere and may only be deleted here."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Those of superusers are for superusers alone."""
        rows: QuerySet[Any] = super().get_queryset(request)
        is_superuser = getattr(request.user, "is_superuser", False)
        return rows if is_superuser else rows.filter(user__is_superuser=False)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(Authenticator)
class AuthenticatorAdmin(Ended):
    """Deleted where a device is lost; the secret is never shown."""

    list_display = fields = ("user", "type", "created_at", "last_used_at")
    list_filter = ("type",)
    list_select_related = ("user",)


@admin.register(UserSession)
class UserSessionAdmin(Ended):
    """Deleted, a session ends."""

    list_display = fields = ("user", "created_at", "last_seen_at", "ip", "user_agent")
    search_fields = ("user__username", "ip")
    list_select_related = ("user",)

    def delete_model(self, request: HttpRequest, obj: UserSession) -> None:
        obj.end()

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[UserSession]) -> None:
        for session in queryset:
            session.end()
