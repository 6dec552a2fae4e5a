"""Filters of the list of figures: by article, by what became of the sentence, by age."""

from datetime import timedelta
from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from articles.lists.admin_list import MenuFilter
from articles.lists.query import key_of
from programmes.admin.lists import ProgrammeFilter
from programmes.admin.reviewing.choosing import ARTICLE_WORDS, article_choices, search_address
from programmes.admin.reviewing.menus import long_kinds, menu_of, words_of
from programmes.admin.reviewing.queue import of_article
from programmes.models import Citation, Figure


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
    """Figures of one programme, which is searched by any name where there are many."""

    words_name = ""

    def __init__(self, request: Any, params: Any, model: Any, model_admin: Any) -> None:
        self.words = params.pop(words_of("programme"), [""])[-1]
        self.search = search_address("programme")
        super().__init__(request, params, model, model_admin)

    def has_output(self) -> bool:
        return bool(self.words_name) or super().has_output()

    def lookups(self, request: Any, model_admin: Any) -> Any:
        typed = {words_of("programme"): self.words}
        menu = menu_of("programme", "slug", self.value(), typed, long_kinds())
        self.words_name = menu.words
        return menu.choices


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
    scope = {name: OuterRef(name) for name in ("indicator", "places", "kind")}
    later = Figure.objects.exclude(state=Figure.State.REJECTED)
    later = later.filter(**scope, as_of__gt=OuterRef("as_of"))
    # An index finds those of a programme, and those of none; "of the same or of none" it does not.
    same = later.filter(programme=OuterRef("programme"))
    of_programme = Q(programme__isnull=False) & ~Exists(same)
    of_none = Q(programme=None) & ~Exists(later.filter(programme=None))
    return Q(state=Figure.State.CONFIRMED, as_of__lt=before) & (of_programme | of_none)
