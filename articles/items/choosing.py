"""Fields of the admin in which one row of many is chosen by its name.

When a form is shown again, Django asks the database for whatever was sent as a key, and fails where
that is none ("x" for a number). Here what is no key is no choice; the form says so by itself.
"""

from __future__ import annotations

from typing import Any

from django.contrib.admin.widgets import AutocompleteMixin
from django.core.exceptions import ValidationError
from django.db.models import Field

_optgroups = AutocompleteMixin.optgroups


def let_keys_alone_be_chosen() -> None:
    """Have all such fields of the admin ask for keys alone."""
    AutocompleteMixin.optgroups = _optgroups_of_keys  # type: ignore[method-assign, assignment]


def _optgroups_of_keys(
    self: AutocompleteMixin, name: str, value: list[Any], attr: Any = None
) -> list[Any]:
    remote = self.field.remote_field.model._meta
    key = getattr(self.field.remote_field, "field_name", None) or remote.pk.attname
    field = remote.get_field(key)
    return _optgroups(self, name, [one for one in value if _is_key(field, one)], attr)


def _is_key(field: Field[Any, Any], text: Any) -> bool:
    try:
        field.to_python(text)
    except ValidationError:
        return False
    return True
