"""Whether a fault is that the database cannot serve: then whoever asked is told to come again.

503.html              it cannot be reached
503_read_only.html    it takes no changes: a standby, or set so
503_full.html         its disk is full
500.html              whatever else: a fault of ours
"""

from __future__ import annotations

import psycopg
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from coopsite.watch.requests import request_id

RETRY_AFTER = 10  # seconds
_GONE = ("08", "57P")  # classes of SQLSTATE: connection lost, server shutting down or starting
_KEPT_FROM_WRITING = {"25006": "503_read_only.html", "53100": "503_full.html"}


def page_of(fault: BaseException | None) -> str:
    """The template of the page that tells of a fault."""
    if is_outage(fault):
        return "503.html"
    state = _state(fault) if isinstance(fault, DatabaseError) else None
    return _KEPT_FROM_WRITING.get(state or "", "500.html")


def unavailable(request: HttpRequest, page: str = "503.html") -> HttpResponse:
    """A page that asks neither the database nor the session, and says when to come again."""
    text = render_to_string(page, {"request_id": request_id(request)})
    return HttpResponse(text, status=503, headers={"Retry-After": str(RETRY_AFTER)})


def is_read_only(fault: DatabaseError) -> bool:
    """Whether a fault is that the database takes no changes."""
    return page_of(fault) == "503_read_only.html"


def is_outage(fault: BaseException | None) -> bool:
    """Whether a fault comes from a server that is gone, not from what it was asked."""
    if not isinstance(fault, (OperationalError, InterfaceError)):
        return False
    state = _state(fault)
    if state is None:  # no server answered, or no connection was free
        return isinstance(fault.__cause__, psycopg.Error)
    return state.startswith(_GONE)


def _state(fault: BaseException) -> str | None:
    """The SQLSTATE that the server gave, where one answered."""
    return getattr(fault.__cause__, "sqlstate", None)
