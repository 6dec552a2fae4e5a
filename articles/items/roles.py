"""The roles at the desk: a group each, and what its members may do.

Each house says so of its models in its `AppConfig`: `rights` has, for each of them, what a
contributor may, what a reviewer may besides, what an editor may besides, and what an administrator.

    "article": ("view add change", "review", "publish delete", "")
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from django.apps import AppConfig, apps
from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from django.utils.translation import gettext, gettext_noop

CONTRIBUTORS, REVIEWERS, EDITORS, ADMINISTRATORS = ROLES = (
    gettext_noop("Contributors"),
    gettext_noop("Reviewers"),
    gettext_noop("Editors"),
    gettext_noop("Administrators"),
)


def ensure_roles() -> dict[str, Group]:
    """The groups of all roles, by name, with the rights that the houses give them today."""
    return {name: _ensure(name) for name in ROLES}


def group_of(role: str) -> Group:
    """The group of a role; made where the database lost it."""
    return Group.objects.filter(name=role).first() or ensure_roles()[role]


def is_written(model: str, room: AppConfig) -> bool:
    """Whether anybody at the desk may change rows of a model of a house."""
    rights = getattr(room, "rights", {}).get(model, ())
    return "change" in " ".join(rights).split()


def called(group: Group) -> str:
    """The name of a role in the reader's language; of another group, its name."""
    return gettext(group.name) if group.name in ROLES else group.name


def rights_of(role: str) -> Q:
    """The permissions of a role."""
    rights = chain.from_iterable(_rights(one, ROLES.index(role)) for one in apps.get_app_configs())
    return Q(*rights, _connector=Q.OR)


def _ensure(name: str) -> Group:
    group, _made = Group.objects.get_or_create(name=name)
    group.permissions.set(Permission.objects.filter(rights_of(name)))
    return group


def _rights(room: AppConfig, height: int) -> Iterator[Q]:
    """The permissions that a house gives to a role, with those of the roles below it."""
    for key, rights in getattr(room, "rights", {}).items():
        label, _dot, model = key.rpartition(".")
        verbs = " ".join(rights[: height + 1]).split()
        codenames = [f"{verb}_{model}" for verb in verbs]
        yield Q(content_type__app_label=label or room.label, codename__in=codenames)
