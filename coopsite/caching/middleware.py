"""The middleware that answers from kept pages, and keeps those that it passes on.

a session, a form, another address        passed on; compressed where it holds no secret
kept in the coding that is asked for      given, or 304
kept whole                                compressed, kept so too, given
being drawn                               waited for, given
else                                      drawn, kept whole and compressed, given
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date

from coopsite.caching.addresses import address_in, carries_a_session
from coopsite.caching.compressing import IDENTITY, Compression, coding_for
from coopsite.caching.drawing import Drawing
from coopsite.caching.kept import Place, keep, kept, may_be_kept
from coopsite.caching.version import Version, versions

HEADER = "Cache-Status"  # RFC 9211
HIT = "coopsite; hit"
MISS = "coopsite; fwd=miss; stored"
AWAY = 'coopsite; hit; detail="the database is away"'
_CONDITIONS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")


class PageCache:
    """Stands before all that draws pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.compress = Compression(get_response).maybe_compress
        self.drawing = Drawing()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        address = address_in(request)
        version = versions.current() if address else None  # before anything is drawn
        if not (address and version):
            return self._passed_on(request)
        request.get_host()  # a name that is none of ours is refused, whatever is kept
        place, coding = Place(version, address), coding_for(request)
        if found := self._found(request, place, coding):
            return found
        with self.drawing.of(place.key(IDENTITY)) as was_drawn:
            found = self._found(request, place, coding) if was_drawn else None
            return found or self._drawn(request, place, coding)

    def _passed_on(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if carries_a_session(request.META):
            response.headers.setdefault("Cache-Control", "private")
        self.compress(request, response)
        return response

    def _found(self, request: HttpRequest, place: Place, coding: str) -> HttpResponse | None:
        found = kept(place, coding) or self._recoded(request, place, coding)
        if not found:
            return None
        found[HEADER] = AWAY if place.version.is_away else HIT
        return _given(request, found, place.version)

    def _recoded(self, request: HttpRequest, place: Place, coding: str) -> HttpResponse | None:
        """A page that was kept whole, compressed for this one and the next."""
        whole = kept(place, IDENTITY) if coding != IDENTITY else None
        if whole:
            self.compress(request, whole)
            keep(place, coding, whole)
        return whole

    def _drawn(self, request: HttpRequest, place: Place, coding: str) -> HttpResponse:
        response = self.get_response(request)
        if not may_be_kept(response):
            self.compress(request, response)
            return response
        say_how_long(response)
        if request.method == "GET":
            keep(place, IDENTITY, response)
            self.compress(request, response)
            if coding != IDENTITY:
                keep(place, coding, response)
            response[HEADER] = MISS
        return _given(request, response, place.version)


def say_how_long(response: HttpResponse) -> None:
    """Tell browsers to ask each time, and caches between how long they may keep a page; and by what
    it is known."""
    digest = blake2b(response.content, digest_size=12).hexdigest()
    response["ETag"] = f'W/"{digest}"'  # the same in each coding
    response["Cache-Control"] = "public, max-age=0"
    if seconds := settings.PAGE_CDN_SECONDS:
        response["Cache-Control"] += f", s-maxage={seconds}"
        # What browsers would heed too, were it said to all: they would show what was withheld.
        response["CDN-Cache-Control"] = f"max-age={seconds}, stale-while-revalidate={seconds}"
    patch_vary_headers(response, ("Accept-Encoding",))


def _given(request: HttpRequest, response: HttpResponse, version: Version) -> HttpResponse:
    """The page, or that who asks has it already."""
    modified = version.modified
    if modified is None:
        del response["Last-Modified"]  # of a feed
    else:
        response["Last-Modified"] = http_date(modified)
    if version.is_away:
        response["Cache-Control"] = "no-cache"
        del response["CDN-Cache-Control"]
    if not any(condition in request.META for condition in _CONDITIONS):
        return response
    answer = get_conditional_response(
        request, etag=response["ETag"], last_modified=modified, response=response
    )
    return cast("HttpResponse", answer)
