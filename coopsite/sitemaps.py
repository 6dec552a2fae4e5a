"""What search engines should know of."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import GenericSitemap, Sitemap
from django.db.models import Count, DateTimeField, F, Func, Max, OuterRef, QuerySet, Subquery, Value
from django.db.models.expressions import RawSQL
from django.urls import reverse
from django.utils import translation

from articles.lists.filters import publications_with_articles
from articles.models import Article, Publication
from coopsite.caching.by_version import by_version
from coopsite.models import Page
from programmes.models import (
    Cooperative,
    Correction,
    Event,
    Figure,
    Indicator,
    Organisation,
    Place,
    Programme,
)
from programmes.shared.goals import GOALS, Goal


class _Own:
    """A sitemap whose addresses are the site's own, whatever host was asked for."""

    def get_protocol(self, protocol: str | None = None) -> str:
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site: Any = None) -> str:
        return urlsplit(settings.SITE_URL).netloc


class Listed(NamedTuple):
    """A page by the name of its address, and when anything that it lists last changed."""

    name: str
    changed: datetime | None


class Pages(_Own, Sitemap):
    """Pages that always stand, and lists that have something to show."""

    i18n = True
    alternates = x_default = True

    def items(self) -> list[Listed]:
        """No page that says that there is nothing yet is named."""
        return by_version(_listed)

    def location(self, item: Listed) -> str:
        return reverse(item.name)

    def lastmod(self, item: Listed) -> datetime | None:
        return item.changed

    def get_latest_lastmod(self) -> datetime | None:
        return self.items()[0].changed


def _latest(rows: QuerySet[Any], moment: str) -> datetime | None:
    """The latest change of rows, asked of the database: Django would read every row for it."""
    found: datetime | None = rows.order_by().aggregate(latest=Max(moment))["latest"]
    return found


class _Changed(_Own, GenericSitemap):
    """Rows with `changed`, the moment of their last change."""

    def __init__(self, rows: QuerySet[Any]) -> None:
        super().__init__({"queryset": rows, "date_field": "changed"})

    def get_latest_lastmod(self) -> datetime | None:
        return _latest(self.queryset, "changed")


class InEachLanguage(_Changed):
    """Rows that have a page in each language."""

    i18n = True
    alternates = x_default = True
    limit = 1000 * len(settings.LANGUAGES)  # addresses, each with its alternates

    def _items(self) -> _EachLanguage:
        """Django would read all rows for each of its pages, and for their number."""
        return _EachLanguage(self.items(), [code for code, _name in settings.LANGUAGES])


class _EachLanguage:
    """Each row with each language, as pages of it are asked for: whole rows alone."""

    def __init__(self, rows: QuerySet[Any], languages: list[str]) -> None:
        self.rows, self.languages = rows, languages

    def count(self) -> int:
        return self.rows.count() * len(self.languages)

    def __getitem__(self, wanted: slice) -> list[tuple[Any, str]]:
        ends = (wanted.start // len(self.languages), wanted.stop // len(self.languages))
        return [(row, code) for row in self.rows[slice(*ends)] for code in self.languages]


# The last change of a row, as the database wrote it into its traces.
_TRACED = """(
    SELECT at FROM articles_trace WHERE item_tabled = '{table}' AND tabled = '{table}'
        AND item_key = {table}.id::text ORDER BY id DESC LIMIT 1
)"""
# That of the figures that its page tells of.
_FIGURES = """(
    SELECT max(updated_at) FROM programmes_figure AS told JOIN programmes_public_figure USING (id)
    WHERE {of}
)"""


def changed(rows: QuerySet[Any], figures: str = "") -> QuerySet[Any]:
    """Rows with the moment of their last change, or of their figures: `figures` says which."""
    table = rows.model._meta.db_table
    sql = _TRACED.format(table=table)
    if figures:
        sql = f"greatest({sql}, {_FIGURES.format(of=figures)})"
    column = RawSQL(sql, (), DateTimeField())  # noqa: S611 - our own words
    with_moment: QuerySet[Any] = rows.order_by("pk").annotate(changed=column)
    return with_moment


def _saved(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Rows that keep the moment of their last change themselves."""
    with_moment: QuerySet[Any] = rows.order_by("pk").annotate(changed=F("updated_at"))
    return with_moment


# What lists show, by the name of their address.
LISTS: dict[str, QuerySet[Any]] = {
    "programme-list": changed(Programme.objects.published()),
    "prize-list": changed(Programme.objects.published().filter(kind=Programme.Kind.PRIZE)),
    "organisation-list": changed(Organisation.objects.told()),
    "goal-list": changed(Programme.objects.published().exclude(goals=[])),
    "place-list": changed(Place.objects.all()),
    "figure-list": _saved(Figure.objects.confirmed()),
    "cooperative-list": changed(Cooperative.objects.all()),
    "calendar": changed(Event.objects.all()),
    "indicator-list": changed(Indicator.objects.told()),
    "article-list": _saved(Article.objects.published()),
    "publication-list": _saved(Article.objects.published().exclude(publication=None)),
    "correction-list": changed(Correction.objects.public()),
}


def _listed() -> list[Listed]:
    """The first page, which shows something of all, and each list that is not empty; asked of all
    in one question, which reads every row: once a version."""
    asked = [_latest_of(name, rows) for name, rows in LISTS.items()]
    latest = {name: moment for name, moment, rows in asked[0].union(*asked[1:]) if rows}
    known = [moment for moment in latest.values() if moment]
    lists = [Listed(name, latest[name]) for name in LISTS if name in latest]
    return [Listed("home", max(known, default=None)), *lists]


def _latest_of(name: str, rows: QuerySet[Any]) -> Any:
    """The name of a list, its last change, and how many rows it has."""
    listed = rows.order_by().annotate(listed=Value(name)).values("listed")
    counted = listed.annotate(latest=Max("changed"), rows=Count("pk"))
    return counted.values_list("listed", "latest", "rows")


def _told(model: type[Any], *fields: str, figures: str = "") -> InEachLanguage:
    """The pages of rows of which anything is told."""
    return InEachLanguage(changed(model.objects.told().only(*fields), figures))


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
        return _latest(Article.objects.published(), "updated_at")


class Publications(InItsOwnLanguage):
    """Publications of which the site shows articles, each as old as the last change of one."""

    def items(self) -> QuerySet[Publication]:
        printed = Article.objects.published().filter(publication=OuterRef("pk"))
        latest = printed.order_by("-updated_at").values("updated_at")[:1]
        return publications_with_articles().annotate(changed=Subquery(latest))

    def lastmod(self, item: Any) -> datetime:
        moment: datetime = item.changed
        return moment


class GoalPages(_Own, Sitemap):
    """The goals that a programme works towards."""

    i18n = True
    alternates = x_default = True

    def items(self) -> list[Goal]:
        worked = Programme.objects.published().values_list(
            Func("goals", function="unnest"), flat=True
        )
        numbers = set(worked.order_by().distinct())
        return [goal for number, goal in GOALS.items() if number in numbers]


SITEMAPS: dict[str, type[Sitemap] | Sitemap] = {
    "pages": Pages,
    "programmes": InEachLanguage(
        changed(
            Programme.objects.published().only("slug", "kind"),
            "told.programme_id = programmes_programme.id",
        )
    ),
    "texts": InEachLanguage(_saved(Page.objects.published().only("slug", "kind"))),
    "organisations": _told(Organisation, "slug"),
    "places": _told(
        Place, "code", figures="told.places @> ARRAY[programmes_place.code]::varchar[]"
    ),
    "cooperatives": InEachLanguage(changed(Cooperative.objects.only("slug"))),
    "figures": InEachLanguage(_saved(Figure.objects.confirmed().only("pk"))),
    "indicators": _told(Indicator, "slug", figures="told.indicator_id = programmes_indicator.id"),
    "goals": GoalPages,
    "articles": Articles,
    "publications": Publications,
}
