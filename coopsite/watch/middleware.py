"""The outermost middleware: a request has its id while it is answered, and is counted after."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from django.http import HttpRequest, HttpResponse

from coopsite.watch.metrics import count
from coopsite.watch.requests import HEADER, answering


class Watched:
    """Gives the id, and counts."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        begun = perf_counter()
        with answering(request) as key:
            response = self.get_response(request)
        response[HEADER] = key
        count(request, response, perf_counter() - begun)
        return response
