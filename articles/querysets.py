"""The adjectives of articles: who may see them, and in which order."""

from django.db import models


class ArticleQuerySet(models.QuerySet):
    """Articles, narrowed by words that chain."""

    def published(self):
        """What readers may see; pages, feeds, sitemap and search all start here."""
        return self.filter(status="published")

    def newest_first(self):
        """The order of every list: latest day first, latest arrival first within a day."""
        return self.order_by("-published_on", "-id")

    def for_cards(self):
        """Only what a card shows: never the body, which may be long."""
        return self.select_related("publication").only(
            "title",
            "lede",
            "authors",
            "language",
            "published_on",
            "date_precision",
            "publication__name",
            "publication__slug",
            "publication__language",
            "publication__reuse",
        )


class ArticleManager(models.Manager.from_queryset(ArticleQuerySet)):  # type: ignore[misc]
    """Articles without their search column, which only PostgreSQL reads."""

    def get_queryset(self):
        return super().get_queryset().defer("search")
