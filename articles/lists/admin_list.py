"""The admin's list of articles, as quick among 100,000 of them as among ten."""

from datetime import date
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.core.paginator import Paginator
from django.db import DataError, connection
from django.db.models import (
    BooleanField,
    F,
    Func,
    JSONField,
    Max,
    Min,
    OuterRef,
    Q,
    Subquery,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Coalesce, JSONObject
from django.utils.functional import cached_property
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles.items.addresses import form_address
from articles.items.drafts.listing import open_drafts
from articles.items.versions import NAMES
from articles.lists.holding import Holding
from articles.lists.query import number
from articles.lists.written import written_once
from articles.models import Article, Link, Publication
from articles.querysets import ArticleQuerySet
from articles.text.controls import without_nul

LONGEST = 300  # characters of a search that are read
SELECTED = SafeString(" selected")
MANY = 5_000  # rows that are counted; beyond them a filter helps more than a number

DAY = Coalesce(Cast("published_on", TextField()), Value(""))
PAPER = Publication.objects.filter(pk=OuterRef("publication")).values("name")
SHOWN = (  # what a row of the list is drawn of
    *("title", "language", "published_on", "date_precision", "publication__name"),
    *("status", "public_from", "doubts", "withholding", "withheld_words"),
)


def is_list(request: Any) -> bool:
    """Whether a request is for a list, or for the same as a table."""
    name = request.resolver_match.url_name
    return bool(name.endswith("_changelist") or name == "table")


class ListedArticles(ArticleQuerySet):
    """Articles of the admin: found, dated and marked without reading what a row does not show."""

    known_days: Any = None  # the first and the last, if a filter beside the list has asked for them

    def for_rows(self):
        """With what a row shows and nothing else: also whether its texts differ from those of the
        page, and what draft is open."""
        shown = self.select_related("publication").only(*SHOWN)
        return shown.annotate(
            differs=written_once(Article, differs),
            open_draft=written_once(Article, open_drafts, Article),
        )

    def without_texts(self):
        """Without what may be long."""
        return self.defer("search", "lede", "body", "as_read")

    def dates(self, field_name, kind, order="ASC"):
        """The years of all articles, of which an index knows the first and the last.

        To leave out the years in which a filter finds nothing, every article would be read.
        """
        if kind != "year":
            return super().dates(field_name, kind, order)
        return [date(year, 1, 1) for year in years(self.known_days or first_and_last())]

    def aggregate(self, *args, **named):
        """The line of years above a list of all articles asks for nothing but their two days."""
        is_known = self.known_days and named.keys() == {*self.known_days} and not self.query.where
        return self.known_days if is_known else super().aggregate(*args, **named)

    def holding(self, words):
        """Those whose title or text holds the words, as readers' search understands them."""
        with connection.cursor() as cursor:
            words = without_nul(words)[:LONGEST]
            cursor.execute("SELECT articles_search_query(%s)::text", [words])
            (query,) = cursor.fetchone()  # a literal tells the planner how common the words are
        return self.filter(Holding("search", Value(query)))


class _Overlaid(Func):
    """One JSON object laid over another."""

    arg_joiner = " || "
    template = "(%(expressions)s)"
    output_field = JSONField()


def differs():
    """`articles.items.versions.differing` as PostgreSQL says it: a field is not as last read."""
    paper = Coalesce(Subquery(PAPER), Value(""))
    stands = JSONObject(**{n: n for n in NAMES} | {"published_on": DAY, "publication": paper})
    return Q(_Unequal(stands, _Overlaid(stands, F("as_read"))))


class _Unequal(Func):
    arg_joiner = " <> "
    template = "(%(expressions)s)"
    output_field = BooleanField()
    conditional = True


def first_and_last():
    """The first and the last day on which an article was printed."""
    return Article.objects.aggregate(first=Min("published_on"), last=Max("published_on"))


def years(days):
    """Every year from the first day to the last."""
    return range(days["first"].year, days["last"].year + 1) if days["first"] else range(0)


class YearFilter(admin.SimpleListFilter):
    """Articles of a year, the latest year first."""

    title = _("year")
    parameter_name = "year"

    def lookups(self, request, model_admin):
        self.days = first_and_last()
        return [(str(year), str(year)) for year in reversed(years(self.days))]

    def queryset(self, request, queryset):
        year = number(self.value() or "") or 0
        return queryset.filter(published_on__year=year) if 0 < year < 9999 else queryset


def source_is_gone() -> Q:
    """The articles whose source answers no more."""
    return Q(source_url__in=Link.objects.lost().values("address"))


class AttentionFilter(admin.SimpleListFilter):
    """Articles that wait for a person, by what they wait for."""

    title = _("needs attention")
    parameter_name = "attention"

    def reasons(self):
        """What an article may wait for: word, label, and what says the condition."""
        return [
            ("doubts", _("doubts of the reader"), lambda: ~Q(doubts=[])),
            ("date", _("no date"), lambda: Q(published_on=None)),
            ("publication", _("no publication"), lambda: Q(publication=None)),
            ("source", _("the source is gone"), source_is_gone),
        ]

    def lookups(self, request, model_admin):
        words = [(word, label) for word, label, _condition in self.reasons()]
        return [("yes", _("yes")), *words, ("no", _("no"))]

    def queryset(self, request, queryset):
        if not self.value():
            return queryset
        conditions = {word: condition() for word, _label, condition in self.reasons()}
        waiting = Q()
        for condition in conditions.values():
            waiting |= condition
        conditions |= {"yes": waiting, "no": ~waiting}
        return queryset.filter(conditions.get(self.value() or "", Q()))


class MenuFilter(admin.SimpleListFilter):
    """One choice out of a menu: hundreds of them as links would fill the margin."""

    template = "admin/menu_filter.html"
    every: Any = ""  # what chooses nothing

    def chosen(self):
        """The choice, where it is one of those that are offered."""
        offered = {str(key) for key, _name in self.lookup_choices}
        return self.value() if self.value() in offered else None

    def choices(self, changelist):
        """One answer for the whole menu: its options, and what the other filters have chosen."""
        rows = (
            (key, SELECTED if str(key) == self.value() else "", name)
            for key, name in self.lookup_choices
        )
        options = format_html_join("", '<option value="{}"{}>{}</option>', rows)
        others = {k: v[-1] for k, v in changelist.filter_params.items() if k != self.parameter_name}
        yield {"options": options, "others": others, "every": self.every}


class PublicationFilter(MenuFilter):
    """Articles of one paper."""

    title = _("publication")
    parameter_name = "publication__id__exact"
    every = _("every publication")

    def lookups(self, request, model_admin):
        return list(Publication.objects.order_by("name").values_list("pk", "name"))

    def queryset(self, request, queryset):
        key = number(self.value() or "")
        return queryset if key is None else queryset.filter(publication=key)


class PatientPaginator(Paginator):
    """Pages that count no further than `MANY` rows."""

    @cached_property
    def count(self):
        return min(self._counted, MANY)

    @cached_property
    def has_more(self):
        """Whether there are rows beyond the last page."""
        return self._counted > MANY

    @cached_property
    def _counted(self):
        rows: Any = self.object_list
        try:
            return rows.order_by().values("pk")[: MANY + 1].count()
        except (DataError, OverflowError, ValueError) as error:  # no calendar has it
            raise IncorrectLookupParameters from error


class ArticleChangeList(ChangeList):
    """The list itself; what its rows show is asked for these rows alone."""

    def url_for_result(self, result):
        return form_address(Article, result.pk)

    def get_filters(self, request):
        try:
            return super().get_filters(request)
        except OverflowError as error:  # a year that no calendar has
            raise IncorrectLookupParameters from error

    def get_results(self, request):
        super().get_results(request)
        listed: Any = self.root_queryset
        shown = self.result_list.values("pk")  # of what stands before them only keys are read
        rows = listed.filter(pk__in=shown).for_rows()
        self.result_list = rows.order_by(*self.get_ordering(request, self.queryset))
        listed_by: Any = self.queryset  # whose years the line above the list names
        filters: Any = self.filter_specs
        listed_by.known_days = next((one.days for one in filters if hasattr(one, "days")), None)
