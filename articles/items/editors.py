"""The group of editors, and what its members may do.

Each house says so of its own models in its `AppConfig`: `editors_write` names what they change,
`editors_read` what they only look at.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from django.apps import AppConfig, apps
from django.contrib.auth.models import Group, Permission
from django.db.models import Q

EDITORS = "Editors"


def ensure_editors_group() -> Group:
    """The group "Editors", with the rights that the houses give it today."""
    group, _ = Group.objects.get_or_create(name=EDITORS)
    rights = chain.from_iterable(map(_rights, apps.get_app_configs()))
    group.permissions.set(Permission.objects.filter(Q(*rights, _connector=Q.OR)))
    return group


def _rights(room: AppConfig) -> Iterator[Q]:
    """The permissions that a room gives to editors."""
    of_room = Q(content_type__app_label=room.label)
    written, read = (getattr(room, name, ()) for name in ("editors_write", "editors_read"))
    yield of_room & Q(content_type__model__in=written)
    yield of_room & Q(content_type__model__in=read, codename__startswith="view_")
