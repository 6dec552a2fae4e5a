"""The Atom feed of the latest articles."""

from datetime import UTC, datetime, time
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext, gettext_lazy

from articles.models import Article
from articles.text.controls import without_controls
from articles.text.own_addresses import own_address
from articles.text.printing import address

SIZE = 30
BEFORE = datetime(2000, 1, 1, tzinfo=UTC)  # of what has no day, for Atom wants one


class Atom(Atom1Feed):
    """A feed that a control character pasted into one entry does not break for all; a path of the
    site may name an entry. The same entries are the same bytes."""

    def add_item(self, *args: Any, **values: Any) -> None:
        values["unique_id"] = urljoin(self.feed["link"], values["unique_id"])
        values["updateddate"] = values["updateddate"] or values["pubdate"] or BEFORE
        super().add_item(*args, **{name: _plain(value) for name, value in values.items()})

    def latest_post_date(self) -> datetime:
        """The last change of an entry; of a feed without any it is not the present moment."""
        return super().latest_post_date() if self.items else BEFORE


def _plain(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return without_controls(value) if isinstance(value, str) else value


class OwnFeed(Feed):
    """A feed whose links begin with the site's own address."""

    feed_type = Atom
    page_name = feed_name = ""  # of the page that tells the same, and of the feed

    def link(self) -> str:
        return own_address(reverse(self.page_name))

    def feed_url(self) -> str:
        return own_address(reverse(self.feed_name))

    def author_name(self) -> str:
        """Who speaks where an entry has no author of its own."""
        return str(settings.SITE_NAME)

    def item_link(self, item: Any) -> str:
        return own_address(super().item_link(item))


class LatestArticles(OwnFeed):
    """The newest published articles; how much of each, its publication decides."""

    page_name, feed_name = "article-list", "article-feed"
    subtitle = gettext_lazy("Press articles on programmes that support cooperatives")

    def title(self) -> str:
        return gettext("%(site)s: latest articles") % {"site": settings.SITE_NAME}

    def items(self) -> QuerySet[Article]:
        latest = Article.objects.listed().with_tombstones().newest_first()[:SIZE]
        return latest.defer("body", "as_read", "doubts")

    def item_title(self, item: Article) -> str:
        return item.tombstone.said if item.tombstone else item.title

    def item_description(self, item: Article) -> str:
        return item.tombstone.words if item.tombstone else item.shown_lede

    def item_link(self, item: Article) -> str:
        path = self.item_guid(item) if item.tombstone else item.get_absolute_url()
        return own_address(path)

    def item_guid(self, item: Article) -> str:
        """The name of the entry: without the title, so that a reader's program knows it again."""
        return address("article-by-number", item.pk)

    def item_pubdate(self, item: Article) -> datetime | None:
        return datetime.combine(item.published_on, time(), UTC) if item.published_on else None

    def item_updateddate(self, item: Article) -> datetime:
        return item.updated_at

    def item_author_name(self, item: Article) -> str | None:
        if item.tombstone:
            return None
        names = ", ".join(item.authors)
        return names or (item.publication.name if item.publication else None)

    def item_categories(self, item: Article) -> list[str]:
        return [item.publication.name] if item.publication else []
