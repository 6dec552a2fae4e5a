"""A few of many figures, named in a message: the first ten, and how many there are besides."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

NAMED = 10


def naming(said: str, names: Sequence[str], address: str = "") -> SafeString:
    """A sentence with “%(figures)s” in it; `address` is the list that holds all of them."""
    return SafeString(escape(said) % {"figures": _in_short(names, address)})


def _in_short(names: Sequence[str], address: str) -> SafeString:
    shown = format_html_join(", ", "{}", ((name,) for name in names[:NAMED]))
    others = len(names) - NAMED
    if others <= 0:
        return shown
    rest = _("and %(count)d more") % {"count": others}
    link = format_html('<a href="{}">{}</a>', address, rest) if address else rest
    return format_html("{}, {}", shown, link)
