"""The chart that a figure stands in: as a page for frames of other sites, as SVG, PNG and CSV."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from programmes.evidence.chart_rows import csv_of
from programmes.evidence.charts.charting import ShownChart, shown_chart
from programmes.evidence.charts.png import chart_as_png
from programmes.evidence.indicator_values import PaperRow, values_beside
from programmes.evidence.proof import decided
from programmes.evidence.series import Series
from programmes.evidence.shown_figures import shown_in_groups
from programmes.models import Figure
from programmes.posters.elsewhere import rejected
from programmes.views.elsewhere.frames import as_framed, framed
from programmes.views.elsewhere.posters import or_later
from programmes.views.files import as_file, permalink
from programmes.views.withheld import as_plain_text, or_tombstone


@framed
def figure_chart(request: HttpRequest, pk: int) -> HttpResponse:
    """The chart alone, which any site may show in a frame; of a rejected value whose scope has no
    other a tombstone."""
    told = decided(pk)
    if other := told["same_as"]:
        return redirect("figure-chart", other)
    try:
        shown, _printed = chart_beside(pk)
    except Http404:
        if told["state"] != Figure.State.REJECTED:
            raise
        return as_framed(request, rejected(told), status=200)
    context = {"shown": shown, "today": timezone.localdate()}
    return render(request, "programmes/chart_frame.html", context)


@require_safe
@or_tombstone(as_plain_text)
def figure_chart_svg(request: HttpRequest, pk: int) -> HttpResponse:
    """The chart as a drawing to take away."""
    return as_file(_drawn(pk), "image/svg+xml", f"figure-{pk}.svg")


@require_safe
@or_later
@or_tombstone(as_plain_text)
def figure_chart_png(request: HttpRequest, pk: int) -> HttpResponse:
    """The same as an image in pixels."""
    return as_file(chart_as_png(_drawn(pk)), "image/png", f"figure-{pk}.png")


@require_safe
@or_tombstone(as_plain_text)
def figure_chart_csv(request: HttpRequest, pk: int) -> HttpResponse:
    """What it is drawn from."""
    _refuse_same(pk)
    shown, printed = chart_beside(pk)
    lines = csv_of(shown, printed, permalink)
    return as_file("".join(lines), "text/csv; charset=utf-8", f"figure-{pk}.csv")


def _refuse_same(pk: int) -> None:
    if decided(pk)["same_as"]:
        raise Http404


def chart_beside(pk: int) -> tuple[ShownChart, list[PaperRow]]:
    """The chart of the scope that a figure stands in, and the papers of its values; `Http404`
    where it has no public value."""
    values = values_beside(pk)
    results, targets = shown_in_groups(values["keys"], values["targets"])
    if not results:
        raise Http404
    return shown_chart(Series(results), targets, values["papers"]), values["papers"]


def _drawn(pk: int) -> str:
    _refuse_same(pk)
    shown, _printed = chart_beside(pk)
    if not shown.chart:
        raise Http404
    return str(shown.file(timezone.localdate()))
