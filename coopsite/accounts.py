"""The accounts of the desk, which administrators open, give roles to and close.

Nobody gives away what is not theirs: only a superuser makes another one, touches one, or gives
single permissions and groups that are no role.
"""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.forms import ModelMultipleChoiceField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.items.roles import ROLES, called

admin.site.unregister([User, Group])


class Roles(ModelMultipleChoiceField):
    """Groups, by the names of their roles."""

    def label_from_instance(self, obj: Any) -> str:
        return called(obj)


class RoleFilter(admin.RelatedFieldListFilter):
    """Accounts by the names of their roles."""

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> Any:
        return [(group.pk, called(group)) for group in Group.objects.order_by("name")]


@admin.register(User)
class AccountAdmin(UserAdmin):
    """Accounts: closed rather than deleted, so that what they did keeps its name."""

    list_display = ("username", "first_name", "last_name", "email", "roles", "is_active")
    list_filter = ("is_active", ("groups", RoleFilter), "is_superuser")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("groups")

    @admin.display(description=_("roles"), empty_value="–")
    def roles(self, account: User) -> str | None:
        """The groups that it is in."""
        return ", ".join(map(called, account.groups.all())) or None

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        if not obj or _is_superuser(request):
            return fieldsets
        beyond = {"is_superuser", "user_permissions"}
        return [
            (label, {**options, "fields": [one for one in options["fields"] if one not in beyond]})
            for label, options in fieldsets
        ]

    def formfield_for_manytomany(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if db_field.name == "groups" and not _is_superuser(request):
            kwargs["queryset"] = Group.objects.filter(name__in=ROLES)
        if db_field.name == "groups":
            kwargs["form_class"] = Roles
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        beyond = obj and obj.is_superuser and not _is_superuser(request)
        return not beyond and super().has_change_permission(request, obj)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: Any) -> None:
        """Of an account in groups that the form does not offer, these stay."""
        groups = form.instance.groups
        others = [] if _is_superuser(request) else list(groups.exclude(name__in=ROLES))
        super().save_related(request, form, formsets, change)
        groups.add(*others)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        obj.is_staff = obj.is_staff or not change  # an account is one of the desk
        super().save_model(request, obj, form, change)


@admin.register(Group)
class RoleAdmin(GroupAdmin):
    """The roles, whose rights the houses say (articles.items.roles)."""


def _is_superuser(request: HttpRequest) -> bool:
    return bool(getattr(request.user, "is_superuser", False))
