"""The form in which a reader asks for an alert: an address, and nothing else."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from programmes.models.alerts import LONGEST_ADDRESS
from programmes.reports.forms import FormOfReaders

WRONG = _("Write a mail address, as name@example.org.")
TROUBLES = ("required", "invalid", "max_length", "null_characters_not_allowed")


class Address(forms.EmailField):
    """A mail address in ASCII, with a domain of the world: one in other letters is kept as mail
    servers know it, and none names a machine by its number or this one."""

    def clean(self, value: Any) -> str:
        local, _at, domain = str(super().clean(value)).rpartition("@")
        try:
            domain = domain.encode("idna").decode("ascii").lower()
        except UnicodeError:
            domain = ""
        if not (local.isascii() and local.isprintable()) or local.startswith('"'):
            raise forms.ValidationError(WRONG)  # letters that look alike, or quotes
        if "." not in domain or "[" in domain or len(local) + len(domain) >= LONGEST_ADDRESS:
            raise forms.ValidationError(WRONG)
        return f"{local}@{domain}"


class AlertForm(FormOfReaders):
    """Whom to tell."""

    address = Address(max_length=LONGEST_ADDRESS, error_messages=dict.fromkeys(TROUBLES, WRONG))
