"""Walking a list by the place of its last row, never by counting rows.

?before=2025-07-08.123    the rows older than that one
?after=2025-07-08.123     the rows newer than that one
?after=                   the oldest rows of all
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

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


# Up to so many articles older (or newer) than a cursor, the nearest first.
Rows = Callable[[bool, Cursor | None, int], list[Article]]


def page(articles: QuerySet[Article], query: Mapping[str, str], size: int = SIZE) -> KeysetPage:
    """The page of `articles` that `query` asks for; a cursor that means nothing is the start."""
    return page_of(partial(_rows, articles), query, size)


def page_of(rows: Rows, query: Mapping[str, str], size: int) -> KeysetPage:
    """The page that `query` asks for, of what `rows` answers."""
    older = "after" not in query
    cursor = _parse(query.get("before", "") if older else query["after"])
    found = rows(older, cursor, size + 1)
    shown = found[:size] if older else found[:size][::-1]
    if not shown:
        return KeysetPage([], None, None)
    first, last = _cursor(shown[0]), _cursor(shown[-1])
    more = len(found) > size
    if older:
        return KeysetPage(shown, first if cursor else None, last if more else None)
    return KeysetPage(shown, first if more else None, last if cursor else None)


def _rows(
    articles: QuerySet[Article], older: bool, cursor: Cursor | None, count: int
) -> list[Article]:
    if cursor:
        day, key = cursor
        side = "lt" if older else "gt"
        beyond = Q(**{f"published_on__{side}": day}) | Q(**{f"id__{side}": key})
        articles = articles.filter(beyond, **{f"published_on__{side}e": day})
    order = ("-published_on", "-id") if older else ("published_on", "id")
    return list(articles.order_by(*order)[:count])


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
