"""What search engines should know of."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import GenericSitemap, Sitemap
from django.db.models import Max, QuerySet
from django.urls import reverse
from django.utils import translation

from articles.lists.filters import publications_with_articles
from articles.models import Article, Publication
from coopsite.models import Page
from programmes.models import Cooperative, Figure, Indicator, Organisation, Place, Programme
from programmes.shared.goals import GOALS, Goal


class _Own:
    """A sitemap whose addresses are the site's own, whatever host was asked for."""

    def get_protocol(self, protocol: str | None = None) -> str:
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site: Any = None) -> str:
        return urlsplit(settings.SITE_URL).netloc


class Pages(_Own, Sitemap):
    """Pages that always stand."""

    i18n = True
    alternates = True

    def items(self) -> list[str]:
        return [
            "home",
            "programme-list",
            "prize-list",
            "place-list",
            "figure-list",
            "cooperative-list",
            "calendar",
            "indicator-list",
            "article-list",
            "publication-list",
            "correction-list",
        ]

    def location(self, item: str) -> str:
        return reverse(item)


class InEachLanguage(_Own, GenericSitemap):
    """Rows of the catalogue, which have a page in each language."""

    i18n = True
    alternates = True
    limit = 3000  # addresses, each with its alternates


def _pages_of(model: type[Any], *fields: str) -> InEachLanguage:
    return InEachLanguage({"queryset": model.objects.order_by("pk").only(*fields)})


class InItsOwnLanguage(_Own, Sitemap):
    """Things that were printed in one language: each is named on the pages of that language."""

    def location(self, item: Article | Publication) -> str:
        with translation.override(item.language):
            return item.get_absolute_url()


class Articles(InItsOwnLanguage):
    """Published articles."""

    limit = 5000

    def items(self) -> QuerySet[Article]:
        articles = Article.objects.published().order_by("id")
        return articles.only("title", "language", "updated_at")

    def lastmod(self, item: Article) -> datetime:
        return item.updated_at

    def get_latest_lastmod(self) -> datetime | None:
        """The latest change, asked of the database: Django would read every article for it."""
        found = Article.objects.published().aggregate(latest=Max("updated_at"))
        latest: datetime | None = found["latest"]
        return latest


class Publications(InItsOwnLanguage):
    """Publications of which the site shows articles."""

    def items(self) -> QuerySet[Publication]:
        return publications_with_articles()


class GoalPages(_Own, Sitemap):
    """The 17 goals."""

    i18n = True
    alternates = True

    def items(self) -> list[Goal]:
        return list(GOALS.values())


SITEMAPS: dict[str, type[Sitemap] | Sitemap] = {
    "pages": Pages,
    "programmes": InEachLanguage(
        {"queryset": Programme.objects.published().order_by("pk").only("slug", "kind")}
    ),
    "texts": InEachLanguage(
        {"queryset": Page.objects.published().order_by("pk").only("slug", "kind")}
    ),
    "organisations": _pages_of(Organisation, "slug"),
    "places": _pages_of(Place, "code"),
    "cooperatives": _pages_of(Cooperative, "slug"),
    "figures": InEachLanguage({"queryset": Figure.objects.confirmed().order_by("pk").only("pk")}),
    "indicators": _pages_of(Indicator, "slug"),
    "goals": GoalPages,
    "articles": Articles,
    "publications": Publications,
}
