"""The Atom feed of news."""

from datetime import datetime, time

from django.conf import settings
from django.utils.timezone import make_aware
from django.utils.translation import gettext, gettext_lazy

from articles.feeds import OwnFeed
from articles.text.own_addresses import own_address
from coopsite.models import Page
from coopsite.pages.news import listed_news

SIZE = 30


class LatestNews(OwnFeed):
    """The latest news, each with its summary."""

    page_name, feed_name = "news-list", "news-feed"
    subtitle = gettext_lazy("News of the organisation that keeps this site")

    def title(self) -> str:
        return gettext("%(site)s: news") % {"site": settings.SITE_NAME}

    def items(self) -> list[Page]:
        return list(listed_news()[:SIZE])

    def item_title(self, item: Page) -> str:
        return item.shown("title").text

    def item_description(self, item: Page) -> str:
        return item.shown("summary").text

    def item_guid(self, item: Page) -> str:
        """One name in all languages, whatever becomes of its slug."""
        return own_address(f"/news/{item.pk}")

    def item_pubdate(self, item: Page) -> datetime | None:
        return make_aware(datetime.combine(item.day, time())) if item.day else None

    def item_updateddate(self, item: Page) -> datetime:
        return item.updated_at
