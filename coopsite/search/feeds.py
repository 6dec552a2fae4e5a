"""What a search finds, as an Atom feed: the figures of its numbers, then the newest articles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy

from articles.feeds import SIZE, OwnFeed
from articles.lists.search import CANDIDATES
from articles.models import Article
from articles.text.own_addresses import own_address
from articles.text.printing import address
from coopsite.search.answering import Answer, answer
from coopsite.search.asked import Asked, asked_in
from programmes.evidence.shown_figures import ShownFigure


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure or an article that was found."""

    title: str
    text: str
    path: str
    name: str  # by which a reader's program knows it again
    day: date | None
    author: str


class Found(OwnFeed):
    """The feed of one question; the same filters as its page."""

    page_name, feed_name = "search", "search-feed"
    subtitle = gettext_lazy("Figures and articles that answer a search")

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Asked:
        return asked_in(request.GET)

    def link(self, asked: Asked) -> str:  # type: ignore[override]
        return own_address(f"{reverse(self.page_name)}?{asked.query()}")

    def feed_url(self, asked: Asked) -> str:  # type: ignore[override]
        return own_address(f"{reverse(self.feed_name)}?{asked.query()}")

    def title(self, asked: Asked) -> str:
        words = {"site": settings.SITE_NAME, "words": asked.q}
        return gettext("%(site)s: search for “%(words)s”") % words

    def items(self, asked: Asked) -> list[Entry]:
        found = answer(asked, articles=CANDIDATES)
        figures = [_figure(one, found) for one in found.figures if asked.wants("figure")]
        articles = [hit.article for hit in found.articles.hits if asked.wants("article")]
        articles.sort(key=lambda article: (article.published_on or date.min, article.pk))
        return [*figures, *map(_article, reversed(articles))][:SIZE]

    def item_title(self, item: Entry) -> str:
        return item.title

    def item_description(self, item: Entry) -> str:
        return item.text

    def item_link(self, item: Entry) -> str:
        return own_address(item.path)

    def item_guid(self, item: Entry) -> str:
        return item.name

    def item_pubdate(self, item: Entry) -> datetime | None:
        return datetime.combine(item.day, time(), UTC) if item.day else None

    item_updateddate = item_pubdate

    def item_author_name(self, item: Entry) -> str | None:
        return item.author or None


def _figure(figure: ShownFigure, found: Answer) -> Entry:
    sentence = found.sentences.get(figure.id)
    if not sentence or sentence.tombstone:
        return Entry(figure.title, "", figure.path, figure.path, None, "")
    citation = sentence.citation
    paper, day = citation.publication_name, citation.article_day
    return Entry(figure.title, sentence.text, figure.path, figure.path, day, paper)


def _article(article: Article) -> Entry:
    return Entry(
        article.title,
        article.shown_lede,
        article.get_absolute_url(),
        address("article-by-number", article.pk),
        article.published_on,
        article.publication.name if article.publication else "",
    )
