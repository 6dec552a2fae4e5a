"""The evidence of a figure."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from programmes.models import Figure
from programmes.shown_figures import shown_by_key


@require_safe
def figure(request: HttpRequest, pk: int) -> HttpResponse:
    """The evidence of a confirmed figure."""
    found = get_object_or_404(Figure.objects.confirmed().only("pk"), pk=pk)
    (shown,) = shown_by_key([found.pk])
    return render(request, "programmes/figure.html", {"figure": shown})
