"""The Atom feeds of one programme, place or indicator: its figures and articles, as they change.

What is withheld is not in them: that a figure or an article of this one thing is withheld would
tell which it is. The feeds of all figures and of all articles say that something is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext

from articles.feeds import SIZE, LatestArticles, OwnFeed
from articles.models import Article
from articles.text.own_addresses import own_address
from programmes.catalogue.other_names import called
from programmes.evidence.feeds import ChangedFigure, ChangedFigures, changed_last
from programmes.models import Figure, Indicator, Mention, Place, Programme

Entry = ChangedFigure | Article


class FeedLink(NamedTuple):
    """A feed, as the head of a page names it."""

    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Followed:
    """What a feed is of: the path of its page, its figures and its articles."""

    page: str
    feed: FeedLink
    figures: Q
    articles: Q | None = None


def programme_feed(programme: Programme) -> FeedLink:
    """The feed of a programme, project or prize."""
    return _feed_of(str(programme.shown("name")), "programme-feed", programme.slug)


def place_feed(place: Place) -> FeedLink:
    """The feed of a country or region."""
    return _feed_of(_name_of(place), "place-feed", place.code.lower())


def indicator_feed(indicator: Indicator) -> FeedLink:
    """The feed of an indicator."""
    return _feed_of(str(indicator.shown("name")), "indicator-feed", indicator.slug)


def _feed_of(name: str, feed: str, key: str) -> FeedLink:
    title = gettext("%(name)s: figures and articles") % {"name": name}
    return FeedLink(title, reverse(feed, args=[key]))


def _name_of(place: Place) -> str:
    return str(place.shown("name")) or place.code


class FollowedFeed(OwnFeed):
    """The figures that changed last and the newest articles of one thing, the last change first."""

    figures, articles = ChangedFigures(), LatestArticles()

    def link(self, followed: Followed) -> str:  # type: ignore[override]
        return own_address(followed.page)

    def feed_url(self, followed: Followed) -> str:  # type: ignore[override]
        return own_address(followed.feed.path)

    def title(self, followed: Followed) -> str:
        return f"{settings.SITE_NAME} · {followed.feed.title}"

    def items(self, followed: Followed) -> list[Entry]:
        readable = Figure.objects.readable().filter(followed.figures)
        entries: list[Entry] = [*changed_last(readable), *_press(followed.articles)]
        return sorted(entries, key=_changed, reverse=True)[:SIZE]

    def _of(self, item: Entry) -> Any:
        return self.articles if isinstance(item, Article) else self.figures

    def item_title(self, item: Entry) -> str:
        return str(self._of(item).item_title(item))

    def item_description(self, item: Entry) -> str:
        return str(self._of(item).item_description(item))

    def item_link(self, item: Entry) -> str:
        return str(self._of(item).item_link(item))

    def item_guid(self, item: Entry) -> str:
        """The same in every feed, so that a reader's program shows it once."""
        return self.articles.item_guid(item) if isinstance(item, Article) else self.item_link(item)

    def item_pubdate(self, item: Entry) -> datetime | None:
        day: datetime | None = self._of(item).item_pubdate(item)
        return day

    def item_updateddate(self, item: Entry) -> datetime:
        return _changed(item)

    def item_author_name(self, item: Entry) -> str | None:
        name: str | None = self._of(item).item_author_name(item)
        return name


def _changed(item: Entry) -> datetime:
    return item.updated_at if isinstance(item, Article) else item.changed


def _press(mentioning: Q | None) -> QuerySet[Article]:
    if mentioning is None:
        return Article.objects.none()
    named = Mention.objects.standing().filter(mentioning).values("article")
    articles = Article.objects.published().filter(pk__in=named).select_related("publication")
    return articles.newest_first().defer("body", "as_read", "doubts")[:SIZE]


class ProgrammeFeed(FollowedFeed):
    """Of a programme, project or prize, with the figures of its projects."""

    def get_object(self, request: HttpRequest, slug: str) -> Followed:
        found = Programme.objects.filter(slug=slug).first() or called("programme", slug)
        if not found.is_public:
            raise Http404
        projects = Programme.objects.published().filter(parent=found).values("pk")
        own = Q(programme=found) | Q(programme__in=projects)
        feed, page = programme_feed(found), found.get_absolute_url()
        return Followed(page, feed, own, Q(programme=found))


class PlaceFeed(FollowedFeed):
    """Of a country or region; the articles of a country's regions are its own."""

    def get_object(self, request: HttpRequest, code: str) -> Followed:
        name = slugify(code, allow_unicode=True)
        found = Place.objects.filter(code=slugify(code).upper()).first() or called("place", name)
        within = Q(place=found) | Q(place__parent=found)
        feed, page = place_feed(found), found.get_absolute_url()
        return Followed(page, feed, Q(places__contains=[found.code]), within)


class IndicatorFeed(FollowedFeed):
    """Of an indicator: its values alone, for articles name none."""

    def get_object(self, request: HttpRequest, slug: str) -> Followed:
        found = get_object_or_404(Indicator, slug=slug)
        feed, page = indicator_feed(found), found.get_absolute_url()
        return Followed(page, feed, Q(indicator=found))
