"""What is known of an address, in a sentence: for editors beside the field that holds it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from articles.models import Link
from articles.text.printing import date_in_words

State = Link.State


def tell_of_links(context: dict[str, Any]) -> None:
    """Say below each address in an item's form what was found when it was last looked at."""
    form = context["adminform"].form
    fields = {form[name].value(): form[name] for name in _addresses(form)}
    for link in Link.objects.filter(address__in=fields).exclude(state=State.NEW):
        field = fields[link.address]
        level = "lost" if link.is_lost else "found"
        said = format_html('<p class="link-state {}">{}</p>', level, in_words(link))
        field.help_text = format_html("{}{}", field.help_text, said)


def _addresses(form: forms.BaseForm) -> Iterator[str]:
    for name, field in form.fields.items():
        if isinstance(field, forms.URLField) and form[name].value():
            yield name


def in_words(link: Link) -> str:
    """The state of a link, since when, and when it was last looked at."""
    told = {"since": day_of(link.since), "looked": day_of(link.looked_at), "to": link.leads_to}
    if link.state == State.ANSWERS:
        return _("Its page answers (looked at on %(looked)s).") % told
    if link.state == State.MOVED:
        return _("Its page has moved to %(to)s (looked at on %(looked)s).") % told
    if link.state == State.REFUSED:
        return _("It answers, but shows its page to no machine: %(looked)s.") % told
    if link.state == State.GONE:
        return _("Its page is gone since %(since)s (looked at on %(looked)s).") % told
    if link.state == State.UNREACHABLE:
        return _("It cannot be reached since %(since)s (looked at on %(looked)s).") % told
    return _("Nobody looks at it: it leads to no public place.")


def day_of(moment: datetime | None) -> str:
    """The day of a moment, in words, or nothing."""
    return date_in_words(localdate(moment)) if moment else ""
