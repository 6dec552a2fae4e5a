"""Forms that any reader may send, and the one that reports something: no account, no cookie, no
puzzle.

A page that is signed stands for the cookie that other forms have: it says of what the form is and
when it was drawn. What a machine would do (fill in the field that nobody sees, answer at once) is
only asked for once more, with all that was typed: a person sends it again and is through.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core import signing
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models.reports import LONGEST
from programmes.reports.subjects import Subject

SALT = "report"
DAY = 24 * 3600  # seconds in which a form that was drawn may be sent
SWIFT = 2  # seconds in which nobody reads the form


class Plain(forms.CharField):
    """A text whose lines end in one character, as browsers count them."""

    def to_python(self, value: Any) -> str:
        return (super().to_python(value) or "").replace("\r\n", "\n")


class FormOfReaders(forms.Form):
    """What anybody may send of the thing that it is `known_as`."""

    page = forms.CharField(required=False, widget=forms.HiddenInput)
    website = forms.CharField(required=False)  # nobody sees it

    def __init__(self, known_as: str, *args: Any, is_ours: bool = True, **kwargs: Any) -> None:
        self.known_as, self.is_ours = known_as, is_ours
        super().__init__(*args, **kwargs)
        self.drawn = signed(known_as)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        given = said.get("page", "")
        if not self.is_ours:
            raise forms.ValidationError(
                gettext("This was sent from another site: if you want to, send it from here.")
            )
        if not is_drawn_of(self.known_as, given):
            raise forms.ValidationError(
                gettext("This page stood open for long: please send it again.")
            )
        self.drawn = given
        if said.get("website") or is_swift(given):
            raise forms.ValidationError(gettext("Please send it again: that was very quick."))
        return said


class ReportForm(FormOfReaders):
    """What a reader says is wrong."""

    reason = forms.ChoiceField(
        label=_("What is wrong?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose what is wrong."),
            "invalid_choice": _("Choose what is wrong."),
        },
    )
    text = Plain(
        label=_("In your words (if you like)"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def __init__(self, subject: Subject, *args: Any, **kwargs: Any) -> None:
        self.subject = subject
        super().__init__(subject.known_as, *args, **kwargs)
        self.fields["reason"].choices = [(one.value, one.label) for one in subject.reasons]  # type: ignore[attr-defined]


def signed(known_as: str) -> str:
    """What a form carries of what it is of and of when it was drawn."""
    return signing.dumps(known_as, salt=SALT)


def is_drawn_of(known_as: str, given: str) -> bool:
    """Whether a form was drawn by us, of this, not too long ago."""
    try:
        return bool(signing.loads(given, salt=SALT, max_age=DAY) == known_as)
    except signing.BadSignature:
        return False


def is_swift(given: str) -> bool:
    """Whether a form was drawn only just now."""
    try:
        signing.loads(given, salt=SALT, max_age=SWIFT)
    except signing.SignatureExpired:
        return False
    return True


def is_sent_from_here(request: HttpRequest) -> bool:
    """Whether a form was sent from a page of ours: from another, readers would report unawares."""
    origin = request.headers.get("Origin")
    if origin is None:  # a browser so old, or none
        return request.headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin")
    own = f"{request.scheme}://{request.get_host()}"
    return origin in (own, *settings.CSRF_TRUSTED_ORIGINS)
