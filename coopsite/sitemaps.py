"""What search engines should know of."""

from django.contrib.sitemaps import Sitemap
from django.db.models import Max
from django.urls import reverse
from django.utils import translation

from articles.filters import publications_with_articles
from articles.models import Article


class Pages(Sitemap):
    """Pages that always stand."""

    i18n = True
    alternates = True

    def items(self):
        return ["home", "article-list", "publication-list"]

    def location(self, item):
        return reverse(item)


class InItsOwnLanguage(Sitemap):
    """Things that were printed in one language: each is named on the pages of that language."""

    def location(self, item):
        with translation.override(item.language):
            return item.get_absolute_url()


class Articles(InItsOwnLanguage):
    """Published articles."""

    limit = 5000

    def items(self):
        articles = Article.objects.published().order_by("id")
        return articles.only("title", "language", "updated_at")

    def lastmod(self, article):
        return article.updated_at

    def get_latest_lastmod(self):
        """The latest change, asked of the database: Django would read every article for it."""
        return Article.objects.published().aggregate(latest=Max("updated_at"))["latest"]


class Publications(InItsOwnLanguage):
    """Publications of which the site shows articles."""

    def items(self):
        return publications_with_articles()


SITEMAPS = {"pages": Pages, "articles": Articles, "publications": Publications}
