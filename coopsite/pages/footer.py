"""The pages that the foot of every public page names.

They change a few times a year and stand everywhere, so each process asks for them once a version of
the content (`coopsite.caching.version`), and no page asks for them.

A preview asks anew and keeps nothing: what it sees is undone, and no reader may see it.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any, NamedTuple

from django.db import DatabaseError, InterfaceError

from articles.models.translation import ShownText
from coopsite.caching.version import versions
from coopsite.models import Page

MOST = 12


class FootLink(NamedTuple):
    """A page in the foot: what it is called, and where it stands."""

    title: ShownText
    path: str


class _Kept:
    """What was asked for last, as titles and slugs."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.version: str | None = None  # of which they are, or of a later one

    def fresh(self) -> list[Page]:
        """The same, asked for anew where it is old; without a database what was known stays."""
        version = versions.current()
        if not version or version.name != self.version:
            with suppress(DatabaseError, InterfaceError):
                self.pages = _asked()
                self.version = version.name if version else None
        return self.pages


kept = _Kept()


def footer_pages(request: Any) -> list[FootLink]:
    """The links, in the reader's language or in French."""
    previewed = getattr(request, "preview", None)
    pages = _asked() if previewed else kept.fresh()
    return [FootLink(page.shown("title"), page.get_absolute_url()) for page in pages]


def _asked() -> list[Page]:
    columns = ("kind", "slug", "title_fr", "title_en", "title_ar")
    return list(Page.objects.published().in_footer().only(*columns)[:MOST])
