"""Figures in the admin, with the import run that read them."""

from django.contrib import admin

from articles.lists.query import number
from programmes.admin.figures.figures import FigureAdmin
from programmes.admin.figures.queue import FILTERS
from programmes.models import Figure
from seeds.admin.showing import in_short
from seeds.models import ImportRun, SeedDocument

RUNS = 50  # latest import runs that the review screen offers


@admin.register(Figure)
class ImportedFigureAdmin(FigureAdmin):
    """Figures, also by the import run that brought their articles."""

    filters = (*FILTERS, "run")

    def more_filters(self):
        runs = ImportRun.objects.only("started_at").order_by("-pk")[:RUNS]
        label = ImportRun._meta.verbose_name
        return [("run", label, [(str(run.pk), in_short(run.started_at)) for run in runs])]

    def narrowed(self, query):
        figures = super().narrowed(query)
        run = number(query.get("run", ""))
        if run is None:
            return figures
        documents = SeedDocument.objects.filter(entries__run=run).values("article")
        return figures.filter(
            pk__in=Figure.objects.filter(citations__article__in=documents).values("pk")
        )
