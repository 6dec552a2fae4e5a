"""The press of a programme, organisation or place: published articles that mention it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, TypedDict

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.lists import keyset
from articles.models import Article, Publication
from programmes.shared.questions import prepared

SIZE = 5
READ = 200  # articles that are counted one by one
END = {True: (date.max, 2**63 - 1), False: (date.min, 0)}  # before the first, behind the last

# Written out, because building it from a queryset costs as much as running it. The index by day is
# walked; whether an article mentions the thing is looked up in another one.
ARTICLES = """
SELECT article.id, article.title, article.published_on, article.date_precision, article.language,
    publication.id, publication.name, publication.language
FROM articles_article AS article
JOIN articles_public_article USING (id)
LEFT JOIN articles_publication AS publication ON publication.id = article.publication_id
WHERE (article.published_on, article.id) {side} (%(day)s, %(key)s)
AND EXISTS (
    SELECT FROM programmes_mention
    WHERE article_id = article.id AND {kind}_id = ANY (%(keys)s) AND state <> 'struck'
)
ORDER BY article.published_on {order}, article.id {order} LIMIT %(count)s
"""
FIELDS = ("id", "title", "published_on", "date_precision", "language")  # in the model's order
PAPER = ("id", "name", "language")


class PressFacts(TypedDict):
    """How many articles mention a thing, one more than are counted where there are more, and the
    days of the first and the last of them."""

    count: int
    first: str | None
    last: str | None


# A piece of a page's one statement: facts of the articles that mention one of some things.
PRESS_FACTS = """
    SELECT json_build_object('count', count(*), 'first', min(published_on),
        'last', max(published_on))
    FROM (
        SELECT published_on FROM articles_article JOIN articles_public_article USING (id)
        WHERE id IN (
            SELECT article_id FROM programmes_mention
            WHERE {kind}_id = ANY ({keys}) AND state <> 'struck'
        ) LIMIT %(read)s + 1
    ) AS read
"""


@dataclass(frozen=True, slots=True)
class Press:
    """One page of articles, newest first; `page` has the cursors to its neighbours."""

    page: keyset.KeysetPage[Article]

    def __bool__(self) -> bool:
        return bool(self.page.rows)


def counted(facts: PressFacts) -> str:
    """How many articles there are, in words; of many, only that there are more."""
    count = facts["count"]
    if count > READ:
        return _("more than %(count)d articles") % {"count": READ}
    return ngettext("%(count)d article", "%(count)d articles", count) % {"count": count}


def first_and_last(facts: PressFacts) -> list[date]:
    """The days of the first and the last article, one where they are one; none where not all of
    them were counted."""
    days = [facts["first"], facts["last"]] if facts["count"] <= READ else []
    return [date.fromisoformat(day) for day in dict.fromkeys(days) if day]


def press(kind: str, keys: Sequence[int], query: Mapping[str, str]) -> Press:
    """The articles that mention one of these programmes, organisations or places (`kind`)."""
    return Press(keyset.page_of(partial(_rows, kind, keys), query, SIZE))


def _rows(
    kind: str, keys: Sequence[int], older: bool, cursor: keyset.Cursor | None, count: int
) -> list[Article]:
    side, order = ("<", "DESC") if older else (">", "ASC")
    day, key = cursor or END[older]
    values: dict[str, date | int | list[int]] = {
        "day": day,
        "key": key,
        "keys": list(keys),
        "count": count,
    }
    with prepared() as asked:
        asked.execute(ARTICLES.format(kind=kind, side=side, order=order), values)
        return [_article(row) for row in asked.fetchall()]


def _article(row: tuple[Any, ...]) -> Article:
    """An article and its publication, with what a list shows of them."""
    article = Article.from_db(None, FIELDS, row[: len(FIELDS)])
    paper = row[len(FIELDS) :]
    article.publication = Publication.from_db(None, PAPER, paper) if paper[0] else None
    return article
