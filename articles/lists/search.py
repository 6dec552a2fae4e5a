"""Full-text search over what may be shown of published articles.

The words of a query become one tsquery for three languages (migrations 0001 and 0003). The newest
matches are the candidates, so that a word that half of all articles have costs no more than a rare
one: PostgreSQL walks the days for the first and the words for the second. Among the candidates rank
decides, then age.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from django.utils.html import strip_tags
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from articles.models import Article
from articles.text.controls import without_nul
from articles.text.snippets import highlighted

CANDIDATES = 100
SIZE = 10
LONGEST = 300  # characters of a query that are read
LANGUAGES = {"=fr", "=en", "=ar"}  # the lexemes that name an article's language

# What a publication does not let us show must not be found either, nor make "-word" tell of it:
# the index answers for the words that must be there, the policy's own part of the text for all.
#
# OFFSET 0 keeps the policy out of the ordered part, so that the large search column is opened for
# the newest matches alone, until there are enough; an ORDER BY outside would open all of them.
# Where no word is negated the two queries are one, and the index has answered for a full text
# already.
SEARCH = """
WITH candidates AS MATERIALIZED (
    SELECT id, search, published_on FROM (
        SELECT article.id, article.search, article.published_on, publication.reuse
        FROM articles_article AS article
        JOIN articles_public_article USING (id)
        LEFT JOIN articles_publication AS publication ON publication.id = article.publication_id
        WHERE article.search @@ %(index)s::tsquery
        ORDER BY article.published_on DESC, article.id DESC
        OFFSET 0
    ) AS matching
    WHERE CASE coalesce(reuse, 'extract')
        WHEN 'full' THEN
            %(query)s::tsquery = %(index)s::tsquery OR search @@ %(query)s::tsquery
        WHEN 'extract' THEN ts_filter(search, '{a,b}') @@ %(query)s::tsquery
        ELSE ts_filter(search, '{a}') @@ %(query)s::tsquery
        END
    LIMIT %(candidates)s
)
SELECT id, count(*) OVER () FROM candidates
ORDER BY ts_rank(search, %(query)s::tsquery) DESC, published_on DESC, id DESC
LIMIT %(size)s OFFSET %(offset)s
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """One article found, its title and a part of its text with the found words highlighted."""

    article: Article
    title: SafeString
    snippet: SafeString


@dataclass(frozen=True, slots=True)
class FoundArticles:
    """One page of what was found; `total` never exceeds the candidates."""

    hits: list[Hit]
    total: int
    page: int

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
    def more_than_counted(self) -> bool:
        """Whether older matches may exist beyond the candidates."""
        return self.total == CANDIDATES

    @property
    def next_page(self) -> int | None:
        return self.page + 1 if self.page * SIZE < self.total else None

    @property
    def previous_page(self) -> int | None:
        return self.page - 1 if self.page > 1 else None


def search(words: str, page: int = 1) -> FoundArticles:
    """Published articles that hold `words`, best first."""
    page = min(max(page, 1), CANDIDATES // SIZE)
    query, index = _tsquery(without_nul(words[:LONGEST]))
    lexemes = set(re.findall(r"'((?:[^']|'')+)'", index)) - LANGUAGES
    if not lexemes:
        return FoundArticles([], 0, page)
    keys, total = _keys(query, index, page)
    shown = Article.objects.published().select_related("publication").defer("as_read", "doubts")
    articles = shown.in_bulk(keys)
    return FoundArticles(
        [_hit(articles[key], lexemes) for key in keys if key in articles], total, page
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


def _keys(query: str, index: str, page: int) -> tuple[list[int], int]:
    values: dict[str, str | int] = {
        "query": query,
        "index": index,
        "candidates": CANDIDATES,
        "size": SIZE,
        "offset": (page - 1) * SIZE,
    }
    with connection.cursor() as cursor:
        cursor.execute(SEARCH, values)
        rows = cursor.fetchall()
    return [key for key, _ in rows], rows[0][1] if rows else 0


def _hit(article: Article, lexemes: Iterable[str]) -> Hit:
    text = f"{article.shown_lede} {strip_tags(article.shown_body.replace('><', '> <'))}"
    return Hit(article, highlighted(article.title, lexemes), highlighted(text, lexemes, length=240))
