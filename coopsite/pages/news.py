"""News as lists show them: day, title and summary, without the text."""

from __future__ import annotations

from coopsite.models import Page
from coopsite.models.pages import PageQuerySet

_LONG = ("body_fr", "body_en", "body_ar", "as_read", "translated_from")


def listed_news() -> PageQuerySet:
    """All that readers may see, the latest first."""
    rows: PageQuerySet = Page.objects.published().news().defer(*_LONG)
    return rows
