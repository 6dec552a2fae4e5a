"""How other sites put a figure or a chart of ours into theirs: oEmbed 1.0 (oembed.com).

    /oembed?url=https://…/fr/figures/12/           a figure in a frame
    /oembed?url=https://…/fr/figures/12/chart/     the chart of its scope
    /oembed?url=https://…/fr/indicators/coops/     the chart of the value that its page sets large

In the language of the address that is asked for. What no reader sees has no answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as Tree

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import Resolver404, resolve, reverse
from django.utils import translation
from django.utils.translation import get_language_from_path
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.lists.query import number
from articles.models.translation import ORIGINAL
from articles.text.controls import without_controls
from articles.text.own_addresses import own_address
from programmes.models import Indicator
from programmes.posters.canvas import HEIGHT, WIDTH
from programmes.posters.elsewhere import elsewhere, frame_html
from programmes.posters.telling import value_kept
from programmes.views.charts import chart_beside
from programmes.views.withheld import as_plain_text, or_tombstone

FIGURE, CHART = (600, 480), (720, 620)  # pixels
LONGEST = 2000  # of an address
Said = dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Embedded:
    """What stands in the frame, and the address of its picture."""

    title: str
    path: str
    size: tuple[int, int]
    poster: str


# A stored answer would be that of another address where a cache drops the query.
@never_cache
@require_safe
@or_tombstone(as_plain_text)
def oembed(request: HttpRequest) -> HttpResponse:
    """What an address of ours is put into other sites with, as JSON or XML."""
    write = WRITERS.get(request.GET.get("format", "json"))
    if not write:
        return _refused(_("Only JSON and XML are answered here."), 501)
    try:
        return write(_asked(request.GET))
    except Http404:
        return _refused(_("Nothing that can be embedded stands at this address."), 404)


def _asked(query: Mapping[str, str]) -> Said:
    """The answer to a query, in the language of the address that it names."""
    path = _own_path(query.get("url", ""))
    with translation.override(get_language_from_path(path)):
        return _said(_embedded(path), query)


def _own_path(url: str) -> str:
    """The path of an address of this site, with a language; `Http404` where it is of another."""
    try:
        parts = urlsplit(without_controls(url)[: LONGEST + 1])
        own = (
            parts.scheme in ("http", "https") and parts.netloc == urlsplit(settings.SITE_URL).netloc
        )
    except ValueError:  # "http://[::1"
        own = False
    if not own or len(url) > LONGEST:
        raise Http404
    path = unquote(parts.path)
    return path if get_language_from_path(path) else f"/{ORIGINAL}{path}"


def _embedded(path: str) -> Embedded:
    try:
        found = resolve(path)
    except Resolver404:
        raise Http404 from None
    of = KINDS.get(found.url_name or "")
    if not of:
        raise Http404
    return of(**found.kwargs)


def _of_figure(pk: int) -> Embedded:
    """A confirmed figure; what is the same as another is that one."""
    told = elsewhere(pk)
    if told.same_as:
        return _of_figure(told.same_as)
    if not told.figure:
        raise Http404
    frame, poster = (reverse(f"figure-{form}", args=[pk]) for form in ("frame", "poster"))
    return Embedded(told.figure.title_in_full, frame, FIGURE, poster)


def _of_chart(pk: int) -> Embedded:
    told = elsewhere(pk)
    if told.same_as:
        return _of_chart(told.same_as)
    shown, _printed = chart_beside(pk)
    return Embedded(shown.title, shown.path(), CHART, reverse("figure-poster", args=[shown.key]))


def _of_indicator(slug: str) -> Embedded:
    latest = value_kept(get_object_or_404(Indicator, slug=slug))
    if not latest:
        raise Http404
    return _of_chart(latest.id)


def _said(embedded: Embedded, query: Mapping[str, str]) -> Said:
    """No larger than asked for; the picture only where it is no larger either."""
    most = [number(query.get(name, ""), digits=5) for name in ("maxwidth", "maxheight")]
    width, height = (
        min(own, limit) if limit else own for own, limit in zip(embedded.size, most, strict=True)
    )
    said: Said = {
        "version": "1.0",
        "type": "rich",
        "title": embedded.title,
        "provider_name": settings.SITE_NAME,
        "provider_url": own_address("/"),
        "html": frame_html(embedded.path, embedded.title, width, height),
        "width": width,
        "height": height,
    }
    if all(not limit or own <= limit for own, limit in zip((WIDTH, HEIGHT), most, strict=True)):
        said |= {
            "thumbnail_url": own_address(embedded.poster),
            "thumbnail_width": WIDTH,
            "thumbnail_height": HEIGHT,
        }
    return said


def _as_xml(said: Said) -> HttpResponse:
    root = Tree.Element("oembed")
    for name, value in said.items():
        Tree.SubElement(root, name).text = without_controls(str(value))
    text = Tree.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n'
    return HttpResponse(f"{head}{text}", content_type="text/xml; charset=utf-8")


def _refused(said: str, status: int) -> HttpResponse:
    return HttpResponse(f"{said}\n", status=status, content_type="text/plain; charset=utf-8")


KINDS: Mapping[str, Callable[..., Embedded]] = {
    "figure": _of_figure,
    "figure-frame": _of_figure,
    "figure-chart": _of_chart,
    "indicator": _of_indicator,
}
WRITERS: Mapping[str, Callable[[Said], HttpResponse]] = {"json": JsonResponse, "xml": _as_xml}
