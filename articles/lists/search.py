"""Full-text search over what may be shown of published articles.

The words of a query become one tsquery for three languages (migrations 0001, 0003 and 0018). The
newest matches are the candidates, so that a word that half of all articles have costs no more than
a rare one: PostgreSQL walks the days for the first and the words for the second. Among the
candidates rank decides, then age.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.db import connection
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from articles.models import Article
from articles.querysets import ArticleQuerySet
from articles.text.controls import without_nul
from articles.text.html import text_of
from articles.text.snippets import highlighted

CANDIDATES = 100
LOOKED_AT = 1_000  # matches, the newest, among which candidates are those that may be shown
SIZE = 10
LONGEST = 300  # characters of a query that are read
LANGUAGES = {"=fr", "=en", "=ar"}  # the lexemes that name an article's language

# What a publication does not let us show must not be found either, nor make "-word" tell of it:
# the index answers for the words that must be there, the policy's own part of the text for all.
#
# Matches are read one by one until there are enough candidates, so that the large search column is
# opened for the newest alone; an ORDER BY outside would open all. Their LIMIT is far larger than
# what is wanted, because PostgreSQL does not know what opening that column costs: told of a
# hundred, it walks the days for a word that one article in a hundred has, and opens ten thousand.
# Where no word is negated the two queries are one, and the index has answered for a full text.
SEARCH = """
WITH matching AS MATERIALIZED (
    SELECT article.id, article.search, article.published_on, article.language, publication.reuse
    FROM articles_article AS article
    JOIN articles_public_article USING (id)
    LEFT JOIN articles_publication AS publication ON publication.id = article.publication_id
    WHERE article.search @@ %(index)s::tsquery{chosen}
    ORDER BY article.published_on DESC, article.id DESC LIMIT %(looked_at)s
), candidates AS MATERIALIZED (
    SELECT id, search, published_on, language FROM matching
    WHERE CASE coalesce(reuse, 'extract')
        WHEN 'full' THEN
            %(query)s::tsquery = %(index)s::tsquery OR search @@ %(query)s::tsquery
        WHEN 'extract' THEN ts_filter(search, '{{a,b}}') @@ %(query)s::tsquery
        ELSE ts_filter(search, '{{a}}') @@ %(query)s::tsquery
        END
    LIMIT %(candidates)s
)
SELECT id, language, extract(year FROM published_on)::int FROM candidates
ORDER BY ts_rank(search, %(query)s::tsquery) DESC, published_on DESC, id DESC
"""
OF_LANGUAGE = " AND article.language = %(language)s"
OF_YEAR = (
    " AND article.published_on BETWEEN make_date(%(year)s, 1, 1) AND make_date(%(year)s, 12, 31)"
)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What another house leaves of the articles: a condition on a row `article`, and its values."""

    condition: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


EVERY = Narrowed()


@dataclass(frozen=True, slots=True)
class Hit:
    """One article found, its title and a part of its text with the found words highlighted."""

    article: Article
    title: SafeString
    snippet: SafeString


@dataclass(frozen=True, slots=True)
class FoundArticles:
    """One page of what was found; `total` never exceeds the candidates, which are `keys`;
    `languages` and `years` say how many of them are of each."""

    hits: list[Hit]
    total: int
    page: int
    keys: list[int] = field(default_factory=list)
    languages: Counter[str] = field(default_factory=Counter)
    years: Counter[int] = field(default_factory=Counter)

    def summary(self, words: str) -> str:
        """How much was found, in a sentence."""
        if not self.total:
            said = gettext("Nothing was found for “%(words)s”. Try fewer or other words.")
        elif self.more_than_counted:
            said = gettext(
                "The %(total)s newest matches for “%(words)s”. Add a word to find older ones."
            )
        else:
            said = ngettext(
                "One match for “%(words)s”", "%(total)s matches for “%(words)s”", self.total
            )
        return said % {"total": self.total, "words": words}

    @property
    def counted(self) -> str:
        """How many were found, in words."""
        said = (
            gettext("the %(total)s newest articles")
            if self.more_than_counted
            else ngettext("%(total)s article", "%(total)s articles", self.total)
        )
        return said % {"total": self.total}

    @property
    def more_than_counted(self) -> bool:
        """Whether older matches may exist beyond the candidates."""
        return self.total == CANDIDATES

    @property
    def next_page(self) -> int | None:
        return self.page + 1 if self.page * SIZE < self.total else None

    @property
    def previous_page(self) -> int | None:
        return self.page - 1 if self.page > 1 else None


def search(
    words: str,
    page: int = 1,
    language: str = "",
    year: int | None = None,
    size: int = SIZE,
    among: Narrowed = EVERY,
) -> FoundArticles:
    """Published articles that hold `words`, best first; of all, or of a language and a year."""
    page = min(max(page, 1), CANDIDATES // size)
    query, index = _tsquery(without_nul(words[:LONGEST]))
    lexemes = set(re.findall(r"'((?:[^']|'')+)'", index)) - LANGUAGES
    if not lexemes:
        return FoundArticles([], 0, page)
    rows = _candidates(query, index, language, year, among)
    keys = [key for key, *_ in rows[(page - 1) * size : page * size]]
    articles = _hits().in_bulk(keys)
    return FoundArticles(
        [_hit(articles[key], lexemes) for key in keys if key in articles],
        len(rows),
        page,
        [key for key, *_ in rows],
        Counter(of for _, of, _ in rows),
        Counter(of for *_, of in rows),
    )


def _tsquery(words: str) -> tuple[str, str]:
    """The query as a literal, and the part of it that an index can answer, without "-word".

    From literals the planner sees how common the words are.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT query::text, querytree(query) FROM articles_search_query(%s) AS query", [words]
        )
        query, index = cursor.fetchone()
    return query, index


def _candidates(
    query: str, index: str, language: str, year: int | None, among: Narrowed
) -> list[tuple[int, str, int]]:
    """Key, language and year of the newest that match, best first."""
    chosen = (OF_LANGUAGE if language else "") + (OF_YEAR if year else "")
    chosen += f" {among.condition}"
    values: dict[str, Any] = {
        "query": query,
        "index": index,
        "candidates": CANDIDATES,
        "looked_at": LOOKED_AT,
        "language": language,
        "year": year,
        **among.values,
    }
    with connection.cursor() as cursor:
        cursor.execute(SEARCH.format(chosen=chosen), values)
        rows: list[tuple[int, str, int]] = cursor.fetchall()
    return rows


@cache
def _hits() -> ArticleQuerySet:
    """What is shown of what was found, put together once."""
    return Article.objects.published().for_hits()


def _hit(article: Article, lexemes: Iterable[str]) -> Hit:
    text = f"{article.shown_lede} {text_of(article.shown_body)}"
    return Hit(article, highlighted(article.title, lexemes), highlighted(text, lexemes, length=240))
