"""Each request has an id, from the proxy or made here, by which the log and a reader name it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.http import HttpRequest

HEADER = "X-Request-ID"
_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
_current: ContextVar[HttpRequest | None] = ContextVar("request", default=None)


_KEY = "coopsite.request_id"


@contextmanager
def answering(request: HttpRequest) -> Iterator[str]:
    """Give a request its id, and let the log know it, as long as it is answered."""
    key = request.META.get(_KEY) or named(request.META)
    token = _current.set(request)
    try:
        yield key
    finally:
        _current.reset(token)


def current() -> HttpRequest | None:
    """The request that is being answered, or none: a command runs."""
    return _current.get()


def request_id(request: HttpRequest | None) -> str:
    """Its id, or nothing."""
    return request.META.get(_KEY, "") if request else ""


def named(environ: dict[str, Any]) -> str:
    """The id that a request is given before it is answered."""
    key = environ[_KEY] = _id_of(environ)
    return key


def _id_of(said: Mapping[str, Any]) -> str:
    """The id that our proxy gave, where there is one; a reader may have written anything there."""
    given = said.get("HTTP_X_REQUEST_ID", "") if settings.BEHIND_PROXY else ""
    return given if _ID.fullmatch(given) else uuid4().hex
