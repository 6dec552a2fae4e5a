"""The pages that the foot of every public page names.

They change a few times a year and stand everywhere, so each process asks for them once a version of
the content (`coopsite.caching.by_version`), and no page asks for them.

A preview asks anew and keeps nothing: what it sees is undone, and no reader may see it.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db import DatabaseError, InterfaceError
from django.utils.translation import get_language

from articles.models.translation import ShownText
from coopsite.caching.by_version import by_version, known
from coopsite.models import Page

MOST = 12


class FootLink(NamedTuple):
    """A page in the foot: what it is called, and where it stands."""

    title: ShownText
    path: str


def footer_pages(request: Any) -> tuple[FootLink, ...]:
    """The links, in the reader's language or in French; without a database what was known."""
    language = get_language()
    if getattr(request, "preview", None):
        return links(language)
    try:
        return by_version(links, language)
    except (DatabaseError, InterfaceError):
        last: tuple[FootLink, ...] = known.get((links, language), (None, ()))[1]
        return last


def links(_language: str | None) -> tuple[FootLink, ...]:
    """The links in the language that is active, by which they are known."""
    columns = ("kind", "slug", "title_fr", "title_en", "title_ar")
    pages = Page.objects.published().in_footer().only(*columns)[:MOST]
    return tuple(FootLink(page.shown("title"), page.get_absolute_url()) for page in pages)
