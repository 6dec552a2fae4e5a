"""The adjectives of articles: who may see them, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.text import slugify

if TYPE_CHECKING:
    from articles.models import Article, Publication


def shown_now(column: str) -> Q:
    """The rows that readers may see now; `column` holds their state."""
    return Q(**{column: "published"}) & (Q(public_from=None) | Q(public_from__lte=Now()))


class ArticleQuerySet(models.QuerySet["Article"]):
    """Articles, narrowed by words that chain."""

    def published(self) -> Self:
        """What readers may see; pages, feeds, sitemap and search all start here."""
        return self.listed().filter(withholding=None)

    def listed(self) -> Self:
        """What lists name: the same, and what is withheld, of which they say only that."""
        return self.filter(shown_now("status"))

    def with_tombstones(self) -> Self:
        """With what a list says in the place of what is withheld."""
        return self.select_related("publication", "withholding")

    def newest_first(self) -> Self:
        """The order of every list: latest day first, latest arrival first within a day."""
        return self.order_by("-published_on", "-id")

    def for_cards(self) -> Self:
        """Only what a card shows: never the body, which may be long."""
        return self.select_related("publication").only(
            "title",
            "lede",
            "authors",
            "language",
            "published_on",
            "date_precision",
            "withholding",
            "withheld_words",
            "publication__name",
            "publication__slug",
            "publication__language",
            "publication__reuse",
        )


_Articles = models.Manager.from_queryset(ArticleQuerySet)


class ArticleManager(_Articles["Article"]):
    """Articles without their search column, which only PostgreSQL reads."""

    def get_queryset(self) -> models.QuerySet[Article]:
        return super().get_queryset().defer("search")


class PublicationManager(models.Manager["Publication"]):
    """Publications by the name that pages print."""

    def named(self, name: str, **values: Any) -> Publication:
        """The publication of that name, made with `values` where there is none."""
        found = self.filter(name=name).first()
        return found or self.create(name=name, slug=self._free_slug(name), **values)

    def _free_slug(self, name: str) -> str:
        """A slug that no publication has: two names may differ in a mark alone."""
        slug = candidate = slugify(name, allow_unicode=True)[:190] or "publication"
        number = 2
        while self.filter(slug=candidate).exists():
            candidate, number = f"{slug}-{number}", number + 1
        return candidate
