"""The form by which a list is narrowed: menus of dozens of names, a fifth of their page.

Most readers choose nothing, and for them the form is drawn once a version of the content.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from django.utils.translation import get_language
from jinja2 import Environment
from markupsafe import Markup

from coopsite.caching.by_version import by_version

Offer = Callable[[], Mapping[str, Any]]


def menus(env: Environment, template: str, offer: Offer) -> Callable[[Mapping[str, str]], Markup]:
    """What draws the form of a template, with what `offer` says can be chosen."""
    return partial(_menus, env, template, offer)


def _menus(env: Environment, template: str, offer: Offer, chosen: Mapping[str, str]) -> Markup:
    if chosen:
        return _drawn(env, template, offer, chosen)
    return by_version(_unchosen, env, template, offer, get_language())


def _unchosen(env: Environment, template: str, offer: Offer, _language: str | None) -> Markup:
    return _drawn(env, template, offer, {})


def _drawn(env: Environment, template: str, offer: Offer, chosen: Mapping[str, str]) -> Markup:
    offered = by_version(_offered, offer, get_language())
    return Markup(env.get_template(template).render(chosen=chosen, **offered))  # noqa: S704 - escaped


def _offered(offer: Offer, _language: str | None) -> Mapping[str, Any]:
    return offer()
