"""What search engines should know of."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import GenericSitemap, Sitemap
from django.db import connection
from django.db.models import Func, Max, QuerySet
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


# Which lists show anything: no page that says that there is nothing yet is named.
LISTS = """
SELECT json_build_object(
    'programme-list', EXISTS (SELECT FROM programmes_public_programme),
    'prize-list', EXISTS (
        SELECT FROM programmes_programme JOIN programmes_public_programme USING (id)
        WHERE kind = 'prize'
    ),
    'organisation-list', EXISTS (SELECT FROM programmes_told_organisation),
    'goal-list', EXISTS (
        SELECT FROM programmes_programme JOIN programmes_public_programme USING (id)
        WHERE cardinality(goals) > 0
    ),
    'place-list', EXISTS (SELECT FROM programmes_place),
    'figure-list', EXISTS (SELECT FROM programmes_public_figure),
    'cooperative-list', EXISTS (SELECT FROM programmes_cooperative),
    'calendar', EXISTS (SELECT FROM programmes_event),
    'indicator-list', EXISTS (SELECT FROM programmes_told_indicator),
    'article-list', EXISTS (SELECT FROM articles_public_article),
    'publication-list', EXISTS (
        SELECT FROM articles_article JOIN articles_public_article USING (id)
        WHERE publication_id IS NOT NULL
    ),
    'correction-list', EXISTS (
        SELECT FROM programmes_correction AS correction WHERE withholding_id IS NULL AND (
            EXISTS (SELECT FROM articles_public_article AS seen WHERE seen.id = article_id)
            OR EXISTS (
                SELECT FROM programmes_figure AS figure JOIN programmes_readable_figure USING (id)
                WHERE figure.id = correction.figure_id AND same_as_id IS NULL
            )
        )
    )
)
"""


class Pages(_Own, Sitemap):
    """Pages that always stand, and lists that have something to show."""

    i18n = True
    alternates = True

    def items(self) -> list[str]:
        with connection.cursor() as cursor:
            cursor.execute(LISTS)
            (lists,) = cursor.fetchone()
        return ["home", *(name for name, filled in lists.items() if filled)]

    def location(self, item: str) -> str:
        return reverse(item)


class InEachLanguage(_Own, GenericSitemap):
    """Rows of the catalogue, which have a page in each language."""

    i18n = True
    alternates = True
    limit = 3000  # addresses, each with its alternates


def _told(model: type[Any], *fields: str) -> InEachLanguage:
    """The pages of rows of which anything is told."""
    return InEachLanguage({"queryset": model.objects.told().order_by("pk").only(*fields)})


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
    """The goals that a programme works towards."""

    i18n = True
    alternates = True

    def items(self) -> list[Goal]:
        worked = Programme.objects.published().values_list(
            Func("goals", function="unnest"), flat=True
        )
        numbers = set(worked.order_by().distinct())
        return [goal for number, goal in GOALS.items() if number in numbers]


SITEMAPS: dict[str, type[Sitemap] | Sitemap] = {
    "pages": Pages,
    "programmes": InEachLanguage(
        {"queryset": Programme.objects.published().order_by("pk").only("slug", "kind")}
    ),
    "texts": InEachLanguage(
        {"queryset": Page.objects.published().order_by("pk").only("slug", "kind")}
    ),
    "organisations": _told(Organisation, "slug"),
    "places": _told(Place, "code"),
    "cooperatives": InEachLanguage({"queryset": Cooperative.objects.order_by("pk").only("slug")}),
    "figures": InEachLanguage({"queryset": Figure.objects.confirmed().order_by("pk").only("pk")}),
    "indicators": _told(Indicator, "slug"),
    "goals": GoalPages,
    "articles": Articles,
    "publications": Publications,
}
