"""The press of a programme, organisation or place: published articles that mention it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Exists, OuterRef, Q

from articles import keyset
from articles.models import Article
from programmes.models import Mention

SIZE = 10


@dataclass(frozen=True, slots=True)
class Press:
    """One page of articles, newest first, by year; `page` has the cursors to its neighbours."""

    page: keyset.KeysetPage
    years: list[tuple[int, list[Article]]]

    def __bool__(self) -> bool:
        return bool(self.page.articles)


def press(named: Q, query: Mapping[str, str]) -> Press:
    """The articles whose standing mentions are those that `named` chooses."""
    mentions = Mention.objects.standing().filter(named, article=OuterRef("pk"))
    articles = Article.objects.published().filter(Exists(mentions)).for_cards()
    page = keyset.page(articles, query, SIZE)
    by_year = groupby(page.articles, key=_year)
    return Press(page, [(year, list(group)) for year, group in by_year])


def _year(article: Article) -> int:
    """A published article has a date (constraint `published_article_has_a_date`)."""
    return article.published_on.year if article.published_on else 0
