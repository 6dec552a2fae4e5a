"""The outermost middleware: a request has its id while it is answered, and is counted after."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import perf_counter
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from coopsite.watch.metrics import count, count_kept
from coopsite.watch.requests import HEADER, answering

log = logging.getLogger("coopsite.access")


class Watched:
    """Gives the id, counts, and writes a line where each request has one (`ACCESS_LOG`)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        begun = perf_counter()
        with answering(request) as key:
            response = self.get_response(request)
            seconds = perf_counter() - begun
            if settings.ACCESS_LOG:
                _write(request, response.status_code, seconds)
        response[HEADER] = key
        count(request, response, seconds)
        return response


def tell_of_kept(
    request_of: Callable[[dict[str, Any]], HttpRequest], environ: dict[str, Any], seconds: float
) -> None:
    """Count, and write a line of, a page that was given before there was a request."""
    if settings.ACCESS_LOG:
        request = request_of(environ)
        with answering(request):
            _write(request, 200, seconds)
    count_kept(seconds)


def _write(request: HttpRequest, status: int, seconds: float) -> None:
    address = request.META.get("REMOTE_ADDR", "-")
    log.info("%s in %.0f ms for %s", status, 1000 * seconds, address)
