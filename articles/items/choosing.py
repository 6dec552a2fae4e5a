"""Fields of the admin in which one row of many is chosen by its name.

When a form is shown again, Django asks the database for whatever was sent as a key, and fails where
that is none ("x" for a number). Here what is no key is no choice; the form says so by itself. What
readers do not see is offered like any other, and marked.
"""

from __future__ import annotations

from typing import Any

from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.admin.widgets import AutocompleteMixin
from django.core.exceptions import ValidationError
from django.db.models import Field

from articles.items.drafts.standing import WORDS, state_of
from articles.models import Publishable

_optgroups = AutocompleteMixin.optgroups
_offered = AutocompleteJsonView.serialize_result


def let_keys_alone_be_chosen() -> None:
    """Have all such fields of the admin ask for keys alone."""
    AutocompleteMixin.optgroups = _optgroups_of_keys  # type: ignore[method-assign, assignment]


def mark_what_readers_do_not_see() -> None:
    """Have all such fields say of an item that it is a draft, scheduled or archived."""
    AutocompleteJsonView.serialize_result = _marked  # type: ignore[method-assign, assignment]


def _marked(self: AutocompleteJsonView, item: Any, to_field_name: str) -> dict[str, str]:
    offered: dict[str, str] = _offered(self, item, to_field_name)
    if isinstance(item, Publishable) and not item.is_public:
        offered["text"] = f"{offered['text']} ({WORDS[state_of(item)]()})"
    return offered


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
