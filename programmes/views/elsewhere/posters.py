"""Pictures of pages, which other sites show of a link: as PNG, with the page's own status."""

from __future__ import annotations

import logging
from functools import wraps
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.log import log_response
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from articles.models import Tombstone
from programmes.evidence.charts.png import Busy, Undrawable
from programmes.models import Indicator, Place, Programme
from programmes.posters import telling
from programmes.posters.drawing import drawn
from programmes.posters.elsewhere import elsewhere
from programmes.posters.pixels import digest_of, in_pixels
from programmes.posters.poster import Poster
from programmes.views.withheld import GONE, View, or_tombstone

OK = 200
SOON = 10  # seconds after which one may ask again
LOG = logging.getLogger(__name__)


def or_later(view: View) -> View:
    """For a view that draws pixels: where too many are being drawn, or none can be, that one may
    come again, which is no fault of the site that a line for each reader would have to tell."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Busy:
            pass
        except Undrawable as fault:
            LOG.error("no picture can be drawn: %s", fault)  # noqa: TRY400 - it says it all
        answer = HttpResponse(status=503, headers={"Retry-After": str(SOON)})
        log_response(
            "No picture now: %s", request.path, response=answer, request=request, level="info"
        )
        return answer

    return cast("View", shown)


def as_picture(request: HttpRequest, told: Tombstone) -> HttpResponse:
    """What stands in the place of the picture of a withheld figure."""
    return _shown(request, telling.of_told(told.said), GONE)


@require_safe
@or_later
def site(request: HttpRequest) -> HttpResponse:
    """The picture of pages that have none of their own."""
    return _shown(request, telling.of_site())


@require_safe
@or_later
@or_tombstone(as_picture)
def figure(request: HttpRequest, pk: int) -> HttpResponse:
    """The picture of a figure; of one that an editor rejected a tombstone."""
    told = elsewhere(pk)
    if told.same_as:
        return redirect("figure-poster", told.same_as)
    if told.tombstone:
        return _shown(request, telling.of_told(told.tombstone.said))
    if not told.figure:
        raise Http404
    return _shown(request, telling.of_figure(told.figure))


@require_safe
@or_later
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """The picture of a programme or prize."""
    found = get_object_or_404(Programme.objects.published(), slug=slug)
    return _shown(request, telling.of_programme_page(found))


@require_safe
@or_later
def place(request: HttpRequest, code: str) -> HttpResponse:
    """The picture of a country or region."""
    found = get_object_or_404(Place, code=slugify(code).upper())
    return _shown(request, telling.of_place_page(found))


@require_safe
@or_later
def indicator(request: HttpRequest, slug: str) -> HttpResponse:
    """The picture of what is measured."""
    return _shown(request, telling.of_indicator_page(get_object_or_404(Indicator, slug=slug)))


def _shown(request: HttpRequest, poster: Poster, status: int = OK) -> HttpResponse:
    """A poster in pixels, or that it has not changed; who keeps it asks each time."""
    svg = drawn(poster)
    tag = quote_etag(digest_of(svg))
    unchanged = get_conditional_response(request, etag=tag) if status == OK else None
    if unchanged:
        return unchanged
    answer = HttpResponse(in_pixels(svg), status=status, content_type="image/png")
    answer["ETag"] = tag
    answer["Cache-Control"] = "no-cache"
    return answer
