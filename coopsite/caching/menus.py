"""The form by which a list is narrowed: menus of dozens of names, a fifth of their page.

Most readers choose nothing, and for them the form is drawn once a version of the content.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import get_language
from markupsafe import Markup

from coopsite.caching.by_version import by_version

Offer = Callable[[], Mapping[str, Any]]


def menus(template: str, offer: Offer, chosen: Mapping[str, str]) -> Markup:
    """The form of a template, with what `offer` says can be chosen and what is."""
    if chosen:
        return _drawn(template, offer, get_language(), chosen)
    return by_version(_drawn, template, offer, get_language())


def _drawn(
    template: str, offer: Offer, language: str | None, chosen: Mapping[str, str] | None = None
) -> Markup:
    offered = by_version(_offered, offer, language)
    drawn = render_to_string(template, {"chosen": chosen or {}, **offered}, using="jinja2")
    return Markup(drawn)  # noqa: S704 - it is escaped already


def _offered(offer: Offer, _language: str | None) -> Mapping[str, Any]:
    return offer()
