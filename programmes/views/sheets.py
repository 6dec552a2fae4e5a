"""The figures of a place or programme as one page to print and hand out."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.text.controls import without_nul
from articles.text.own_addresses import own_address
from programmes.cuttings.codes import code_of
from programmes.cuttings.sheets import sheet
from programmes.evidence.key_figures import of_place, of_programme
from programmes.evidence.shown_figures import ShownFigure
from programmes.models import Place, Programme


@require_safe
def place_sheet(request: HttpRequest, code: str) -> HttpResponse:
    """The key figures of a country or region."""
    place = get_object_or_404(Place, code=without_nul(code).upper())
    if code != place.code.lower():
        raise Http404
    return _page(request, place, of_place(place)[0])


@require_safe
def programme_sheet(request: HttpRequest, slug: str) -> HttpResponse:
    """The key figures of a programme or prize that readers see."""
    programme = get_object_or_404(Programme.objects.published(), slug=slug)
    return _page(request, programme, of_programme(programme)[0])


def _page(
    request: HttpRequest, thing: Place | Programme, figures: list[ShownFigure]
) -> HttpResponse:
    link = own_address(thing.get_absolute_url())
    context = {
        "thing": thing,
        "figures": sheet(figures),
        "link": link,
        "code": code_of(link),
        "today": timezone.localdate(),
    }
    return render(request, "programmes/sheet.html", context)
