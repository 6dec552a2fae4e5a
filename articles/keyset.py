"""Walking a list by the place of its last row, never by counting rows.

?before=2025-07-08.123    the rows older than that one
?after=2025-07-08.123     the rows newer than that one
?after=                   the oldest rows of all
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from articles.models import Article

SIZE = 12  # full rows of cards in two, three and four columns
CURSOR = re.compile(r"(\d{4})-(\d\d)-(\d\d)\.(\d{1,18})")

Cursor = tuple[date, int]


@dataclass(frozen=True, slots=True)
class KeysetPage:
    """One page of articles; `newer` and `older` are cursors, or None at that end."""

    articles: list[Article]
    newer: str | None
    older: str | None


def page(articles: QuerySet[Article], query: Mapping[str, str], size: int = SIZE) -> KeysetPage:
    """The page of `articles` that `query` asks for; a cursor that means nothing is the start."""
    if "after" in query:
        return _newer_than(articles, _parse(query["after"]), size)
    return _older_than(articles, _parse(query.get("before", "")), size)


def _older_than(articles: QuerySet[Article], cursor: Cursor | None, size: int) -> KeysetPage:
    if cursor:
        day, key = cursor
        articles = articles.filter(Q(published_on__lt=day) | Q(id__lt=key), published_on__lte=day)
    rows = list(articles.order_by("-published_on", "-id")[: size + 1])
    shown = rows[:size]
    newer = _cursor(shown[0]) if cursor and shown else None
    return KeysetPage(shown, newer, _cursor(shown[-1]) if len(rows) > size else None)


def _newer_than(articles: QuerySet[Article], cursor: Cursor | None, size: int) -> KeysetPage:
    if cursor:
        day, key = cursor
        articles = articles.filter(Q(published_on__gt=day) | Q(id__gt=key), published_on__gte=day)
    rows = list(articles.order_by("published_on", "id")[: size + 1])
    shown = rows[:size][::-1]
    older = _cursor(shown[-1]) if cursor and shown else None
    return KeysetPage(shown, _cursor(shown[0]) if len(rows) > size else None, older)


def _cursor(article: Article) -> str:
    return f"{article.published_on}.{article.pk}"


def _parse(text: str) -> Cursor | None:
    match = CURSOR.fullmatch(text)
    if not match:
        return None
    year, month, day, key = map(int, match.groups())
    try:
        return date(year, month, day), key
    except ValueError:
        return None
