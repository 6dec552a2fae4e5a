"""The filters of the article list."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import django_filters
from django.db.models import Exists, Max, Min, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Language, Publication


def publications_with_articles() -> QuerySet[Publication]:
    """Publications of which readers can see something."""
    return Publication.objects.filter(
        Exists(Article.objects.published().filter(publication=OuterRef("pk")))
    )


class ArticleFilter(django_filters.FilterSet):
    """Articles by publication, year and language."""

    publication = django_filters.ModelChoiceFilter(
        label=_("Publication"), queryset=Publication.objects.all(), to_field_name="slug"
    )
    year = django_filters.NumberFilter(
        label=_("Year"), method="filter_year", min_value=1900, max_value=2200
    )
    language = django_filters.ChoiceFilter(label=_("Language"), choices=Language.choices)

    class Meta:
        model = Article
        fields = ()

    def filter_year(
        self, articles: QuerySet[Article], name: str, value: Decimal
    ) -> QuerySet[Article]:
        """A range of days, which the index by day serves."""
        year = int(value)
        return articles.filter(
            published_on__gte=date(year, 1, 1), published_on__lte=date(year, 12, 31)
        )


def choices() -> dict[str, Any]:
    """What the filters offer: publications with something to read, years, newest first, languages.

    The years run between two look-ups in the index by day; listing those that occur would read all
    of it.
    """
    publications = publications_with_articles().order_by("name").values_list("slug", "name")
    ends = {"first": Min("published_on"), "last": Max("published_on")}
    first, last = Article.objects.published().aggregate(**ends).values()
    years = range(last.year, first.year - 1, -1) if first else range(0)
    return {
        "publications": list(publications),
        "years": years,
        "languages": Language.choices,
    }
