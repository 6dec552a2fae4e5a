"""While the database is gone one request at a time waits for it; the others are told at once.

    gone --(a moment)--> one asks again --still gone--> gone
                                        --answered----> all ask

Else every thread of the server would stand waiting, and readers in a queue before them.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from django.http import HttpRequest, HttpResponse

from coopsite.watch.outage import unavailable

PAUSE = 0.3  # seconds until one asks again
LONGEST = 5  # seconds in which the one that asks has its answer
ALWAYS = "/health/"


class _Gone:
    """Until when nobody asks, as this process found; 0 while the database is there."""

    until = 0.0


def noted_gone() -> None:
    """The database was found gone just now."""
    _Gone.until = monotonic() + PAUSE


def spare(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponse]:
    """Middleware that answers for a database that is gone."""

    def answer(request: HttpRequest) -> HttpResponse:
        if not _Gone.until or request.path.startswith(ALWAYS):
            return get_response(request)
        if monotonic() < _Gone.until:
            return unavailable(request)
        _Gone.until = monotonic() + LONGEST
        response = get_response(request)
        if response.status_code != 503:
            _Gone.until = 0.0
        return response

    return answer
