"""Filters of the list of figures: by article, by what became of the sentence, by age."""

from datetime import timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from articles.items.listed import RuleFilter
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


def _with_lost_sentence() -> Q:
    return Q(pk__in=Citation.objects.orphaned().values("figure"))


class SentenceFilter(RuleFilter):
    """Figures by whether a sentence of theirs is gone from its article."""

    title = _("sentence")
    parameter_name = "sentence"
    rules = (("gone", _("gone from its article"), _with_lost_sentence),)


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


class NewsFilter(RuleFilter):
    """Confirmed figures whose readers may ask what has become of it."""

    title = _("newer statement")
    parameter_name = "news"
    rules = (("none", _("none in 12 months"), without_news),)
