"""The Atom feed of the latest articles."""

from datetime import UTC, datetime, time
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.urls import reverse_lazy
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext, gettext_lazy

from articles.models import Article
from articles.text.controls import without_controls

SIZE = 30


class Atom(Atom1Feed):
    """A feed that a control character pasted into one entry does not break for all."""

    def add_item(self, *args: Any, **values: Any) -> None:
        super().add_item(*args, **{name: _plain(value) for name, value in values.items()})


def _plain(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return without_controls(value) if isinstance(value, str) else value


class LatestArticles(Feed):
    """The newest published articles; how much of each, its publication decides."""

    feed_type = Atom
    link = reverse_lazy("article-list")
    subtitle = gettext_lazy("Press articles on programmes that support cooperatives")

    def title(self) -> str:
        return gettext("%(site)s: latest articles") % {"site": settings.SITE_NAME}

    def items(self) -> QuerySet[Article]:
        latest = Article.objects.published().newest_first()[:SIZE]
        return latest.select_related("publication").defer("body", "as_read", "doubts")

    def item_title(self, item: Article) -> str:
        return item.title

    def item_description(self, item: Article) -> str:
        return item.shown_lede

    def item_pubdate(self, item: Article) -> datetime | None:
        return datetime.combine(item.published_on, time(), UTC) if item.published_on else None

    def item_updateddate(self, item: Article) -> datetime:
        return item.updated_at

    def item_author_name(self, item: Article) -> str | None:
        names = ", ".join(item.authors)
        return names or (item.publication.name if item.publication else None)

    def item_categories(self, item: Article) -> list[str]:
        return [item.publication.name] if item.publication else []
