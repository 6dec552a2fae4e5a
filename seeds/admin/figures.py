"""Figures in the admin, with the import run that read them."""

from django.contrib import admin
from django.db.models import Q
from django.http import QueryDict

from articles.lists.query import key_of
from programmes.admin.figures.figures import FigureAdmin
from programmes.admin.reviewing.menus import Menu
from programmes.admin.reviewing.queue import FILTERS, QueueFilter
from programmes.models import Citation, Figure
from seeds.admin.missed import Missed, may_mark, missed_in
from seeds.admin.showing import in_short
from seeds.models import ImportRun, SeedDocument

RUNS = 50  # latest import runs that the review screen offers


def _latest_runs(_query: QueryDict, _long: set[str]) -> Menu:
    runs = ImportRun.objects.only("started_at").order_by("-pk")[:RUNS]
    return Menu([(run.pk, in_short(run.started_at)) for run in runs])


def _of_run(key: str) -> Q:
    """Whether a figure is cited from an article that an import run brought."""
    documents = SeedDocument.objects.filter(entries__run=key_of(key)).values("article")
    return Q(pk__in=Citation.objects.filter(article__in=documents).values("figure"))


@admin.register(Figure)
class ImportedFigureAdmin(Missed, FigureAdmin):
    """Figures, also by the import run that brought their articles; and those that it missed."""

    review_template = "admin/seeds/figure_review.html"

    filters = (*FILTERS, QueueFilter("run", ImportRun._meta.verbose_name, _latest_runs, _of_run))

    def shown(self, request, figure, form):
        """Also the text of its article, in which another figure can be marked."""
        context = super().shown(request, figure, form)
        articles = (one.citation.article for one in context["sentences"])
        article = next(filter(None, articles), None)
        return context | ({"missed": missed_in(article)} if article and may_mark(request) else {})
