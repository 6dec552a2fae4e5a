"""The outermost middleware: a request has its id while it is answered, and is counted after."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import perf_counter

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from coopsite.watch.metrics import count
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
                address = request.META.get("REMOTE_ADDR", "-")
                log.info("%s in %.0f ms for %s", response.status_code, 1000 * seconds, address)
        response[HEADER] = key
        count(request, response, seconds)
        return response
