"""Pieces of pages that hang on nothing but the language and what they are given.

They are given values of a small closed set, and so are drawn once a process, but for each page
while templates are written.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import lru_cache

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import get_language
from markupsafe import Markup

MOST = 200  # pieces that a process holds


def piece(name: str, **given: Hashable) -> Markup:
    """A piece by the name of its template."""
    draw = _drawn if settings.DEBUG else _kept
    return draw(name, get_language(), **given)


def _drawn(name: str, _language: str | None, **given: Hashable) -> Markup:
    drawn = render_to_string(name, given, using="jinja2")
    return Markup(drawn)  # noqa: S704 - it is escaped already


_kept = lru_cache(MOST)(_drawn)
