"""What search engines should know of."""

from django.contrib.sitemaps import Sitemap
from django.urls import reverse

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


class Articles(Sitemap):
    """Published articles, in the language of the interface that suits each."""

    limit = 5000

    def items(self):
        return Article.objects.published().order_by("id").only("title", "updated_at")

    def lastmod(self, article):
        return article.updated_at


class Publications(Sitemap):
    """Publications of which the site shows articles."""

    def items(self):
        return publications_with_articles()


SITEMAPS = {"pages": Pages, "articles": Articles, "publications": Publications}
