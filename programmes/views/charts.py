"""The chart that a figure stands in: as a page for frames of other sites, as SVG, PNG and CSV."""

from __future__ import annotations

from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from programmes.evidence.chart_rows import csv_of
from programmes.evidence.charts.charting import ShownChart, shown_chart
from programmes.evidence.charts.png import as_png
from programmes.evidence.indicator_values import PaperRow, values_beside
from programmes.evidence.proof import decided
from programmes.evidence.series import Series
from programmes.evidence.shown_figures import shown_in_groups
from programmes.views.files import as_file, permalink
from programmes.views.withheld import as_framed, as_plain_text, or_tombstone


@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
@require_safe
@or_tombstone(as_framed)
def figure_chart(request: HttpRequest, pk: int) -> HttpResponse:
    """The chart alone, which any site may show in a frame."""
    if other := _same_as(pk):
        return redirect("figure-chart", other)
    shown, _printed = _found(pk)
    context = {"shown": shown, "today": timezone.localdate()}
    return render(request, "programmes/chart_frame.html", context)


@require_safe
@or_tombstone(as_plain_text)
def figure_chart_svg(request: HttpRequest, pk: int) -> HttpResponse:
    """The chart as a drawing to take away."""
    return as_file(_drawn(pk), "image/svg+xml", f"figure-{pk}.svg")


@require_safe
@or_tombstone(as_plain_text)
def figure_chart_png(request: HttpRequest, pk: int) -> HttpResponse:
    """The same as an image in pixels."""
    return as_file(as_png(_drawn(pk)), "image/png", f"figure-{pk}.png")


@require_safe
@or_tombstone(as_plain_text)
def figure_chart_csv(request: HttpRequest, pk: int) -> HttpResponse:
    """What it is drawn from."""
    _refuse_same(pk)
    shown, printed = _found(pk)
    lines = csv_of(shown, printed, permalink)
    return as_file("".join(lines), "text/csv; charset=utf-8", f"figure-{pk}.csv")


def _same_as(pk: int) -> int | None:
    """What a figure was found to be the same as; `Withheld` and `Http404` where it is that."""
    return decided(pk)["same_as"]


def _refuse_same(pk: int) -> None:
    if _same_as(pk):
        raise Http404


def _found(pk: int) -> tuple[ShownChart, list[PaperRow]]:
    """The chart of the scope that a figure stands in, and the papers of its values."""
    values = values_beside(pk)
    results, targets = shown_in_groups(values["keys"], values["targets"])
    if not results:
        raise Http404
    return shown_chart(Series(results), targets, values["papers"]), values["papers"]


def _drawn(pk: int) -> str:
    _refuse_same(pk)
    shown, _printed = _found(pk)
    if not shown.chart:
        raise Http404
    return str(shown.file(timezone.localdate()))
