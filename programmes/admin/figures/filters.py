"""Filters of the list of figures: by article, by what became of the sentence, by age."""

from datetime import timedelta
from typing import Any

from django.contrib import admin
from django.db.models import BigIntegerField, Q
from django.db.models.expressions import RawSQL
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from articles.lists.admin_list import MenuFilter
from articles.lists.query import key_of
from programmes.admin.lists import ProgrammeFilter
from programmes.admin.reviewing.choosing import ARTICLE_WORDS, article_choices, search_address
from programmes.admin.reviewing.queue import of_article
from programmes.models import Citation


class ArticleFilter(MenuFilter):
    """Figures of one article, which is searched by words."""

    title = _("article")
    parameter_name = "article"
    every = _("every article")
    words_name = ARTICLE_WORDS

    def __init__(self, request: Any, params: Any, model: Any, model_admin: Any) -> None:
        self.words = params.pop(ARTICLE_WORDS, [""])[-1]
        self.search = search_address("article")
        super().__init__(request, params, model, model_admin)

    def has_output(self) -> bool:
        return True

    def lookups(self, request: Any, model_admin: Any) -> Any:
        return article_choices(request.GET.get("article", ""), self.words)

    def queryset(self, request: Any, queryset: Any) -> Any:
        said = self.value()
        return queryset.filter(of_article(key_of(said))) if said else queryset


class SearchedProgrammeFilter(ProgrammeFilter):
    """Figures of one programme, which is searched by any name."""

    @property
    def search(self) -> str:
        return search_address("programme")


class SentenceFilter(admin.SimpleListFilter):
    """Figures by whether a sentence of theirs is gone from its article."""

    title = _("sentence")
    parameter_name = "sentence"

    def lookups(self, request: Any, model_admin: Any) -> Any:
        return [("gone", _("gone from its article"))]

    def queryset(self, request: Any, queryset: Any) -> Any:
        gone = Q(pk__in=Citation.objects.orphaned().values("figure"))
        return queryset.filter(gone) if self.value() == "gone" else queryset


class NewsFilter(admin.SimpleListFilter):
    """Confirmed figures whose readers may ask what has become of it."""

    title = _("newer statement")
    parameter_name = "news"

    def lookups(self, request: Any, model_admin: Any) -> Any:
        return [("none", _("none in 12 months"))]

    def queryset(self, request: Any, queryset: Any) -> Any:
        return queryset.filter(without_news()) if self.value() == "none" else queryset


def without_news() -> Q:
    """Confirmed figures that are the latest of their scope, and older than 12 months."""
    before = localdate() - timedelta(days=365)
    return Q(pk__in=RawSQL(WITHOUT_NEWS, [before], BigIntegerField()))  # noqa: S611


# Scopes are gathered once from what editors confirmed, and only of those whose news are old is it
# asked whether something later waits: to ask that of each figure takes seconds for 50,000.
WITHOUT_NEWS = """
SELECT latest.id FROM (
    SELECT indicator_id, programme_id, places, kind, max(as_of) AS as_of
    FROM programmes_figure WHERE state = 'confirmed'
    GROUP BY indicator_id, programme_id, places, kind HAVING max(as_of) < %s
) AS scope
JOIN programmes_figure AS latest
    ON latest.state = 'confirmed' AND latest.indicator_id = scope.indicator_id
    AND latest.programme_id IS NOT DISTINCT FROM scope.programme_id
    AND latest.places = scope.places AND latest.kind = scope.kind AND latest.as_of = scope.as_of
WHERE NOT EXISTS (
    SELECT FROM programmes_figure AS later
    WHERE later.state <> 'rejected' AND later.indicator_id = scope.indicator_id
    AND later.programme_id IS NOT DISTINCT FROM scope.programme_id
    AND later.places = scope.places AND later.kind = scope.kind AND later.as_of > scope.as_of
)
"""
