"""What an item was when its form was opened: a digest a field, signed, hidden in the form.

    title      Bilan 2025        ->  fields  {"title": "9f86d081...", ...}
    mentions   two rows          ->  rows    {"mentions": "60303ae2..."}
    ...........................................................  signed for this item alone

A digest is of what the field says, not of how it was typed: "8" and 8 are one.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from decimal import Decimal
from hashlib import sha256
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest

HIDDEN = "_opened"  # the field of the form that holds it
CHOICE = "_choice-"  # before a field's name: whose version an editor chose, "mine" or "theirs"

Digests = dict[str, str]


@dataclass
class Opened:
    """The digests of fields and rows as a form was opened, and what its editor chose since."""

    fields: Digests = field(default_factory=dict)
    rows: Digests = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)  # collisions of which a version is to be chosen
    chosen: dict[str, str] = field(default_factory=dict)
    unreadable: bool = False

    def signed(self, item: Model) -> str:
        """As the form of an item carries it."""
        said = [self.fields, self.rows, self.asked]
        return signing.dumps(said, salt=_of(item), compress=True)

    def as_field(self, name: str) -> str | None:
        """A field's digest as the form was opened."""
        return "" if self.unreadable else self.fields.get(name)

    def as_rows(self, prefix: str) -> str | None:
        """The digest of rows as the form was opened."""
        return "" if self.unreadable else self.rows.get(prefix)


def opened_in(request: HttpRequest, item: Model | None) -> Opened:
    """What a posted form says of the item as it was opened.

    A form that says nothing (a script, a tab from before an upgrade) counts as opened just now:
    what it posts is written. One that says what cannot be read knows nothing of the item as it was:
    whatever differs in it is a collision.
    """
    if not item or request.method != "POST" or HIDDEN not in request.POST:
        return Opened()
    sent = {key: str(value) for key, value in request.POST.items() if key.startswith(CHOICE)}
    chosen = {key.removeprefix(CHOICE): value for key, value in sent.items()}
    try:
        fields, rows, asked = signing.loads(request.POST[HIDDEN], salt=_of(item))
    except signing.BadSignature:
        return Opened(chosen=chosen, unreadable=True)
    return Opened(fields, rows, asked, chosen)


def _of(item: Model) -> str:
    return f"{item._meta.label_lower} {item.pk}"


def digest(said: Any) -> str:
    """A short name of plain values."""
    return sha256(repr(said).encode()).hexdigest()[:16]


def plain(of: forms.Field, value: Any) -> str | list[str]:
    """What a field says, whether it comes from the row or from a browser."""
    value = of.prepare_value(value)
    if not isinstance(of, forms.ModelChoiceField):  # which would ask the database
        with suppress(ValidationError):  # then it is as it was typed
            value = of.to_python(value)
    if isinstance(value, list | tuple | set):
        said = [_text(one) for one in value]
        return sorted(said) if _is_set(of) else said
    return _text(value)


def _is_set(of: forms.Field) -> bool:
    return isinstance(of, forms.MultipleChoiceField | forms.ModelMultipleChoiceField)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(value).replace("\r\n", "\n").strip()
