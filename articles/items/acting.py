"""Who acts, told to the database, which writes it into every line of what it traces.

with acting("import 12"):           a command, a run of an import
with acting(user=anna, note="…"):   a request; the middleware opens it
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from uuid import uuid4

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponseBase

Answer = Callable[[HttpRequest], HttpResponseBase]
READING = ("GET", "HEAD", "OPTIONS", "TRACE")
NOTE = "_note"  # the field of a form in which an editor says why
LONGEST_NOTE = 500  # characters


@contextmanager
def acting(
    act: str = "", user: AbstractBaseUser | AnonymousUser | None = None, note: str = ""
) -> Iterator[str]:
    """Whatever is written within is one act: of a name, by somebody, with a note."""
    told = {"act": act or uuid4().hex, "note": note[:LONGEST_NOTE]}
    if user and user.pk:
        told |= {"by": user.pk, "by_name": user.get_username()[:150]}
    before = _tell(json.dumps(told))
    try:
        yield told["act"]
    finally:
        with suppress(DatabaseError):  # then the connection is gone, or its transaction with it
            _tell(before)


def _tell(said: str) -> str:
    """Tell the database who acts; who did before."""
    setting = "coopsite.act"
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH before AS MATERIALIZED (SELECT current_setting(%s, true) AS said)"
            " SELECT coalesce(said, ''), set_config(%s, %s, false) FROM before",
            [setting, setting, said],
        )
        before: str = cursor.fetchone()[0]
        return before


def tell_who_acts(answer: Answer) -> Answer:
    """Let whatever a person changes carry who it was; reading costs nothing."""

    def within(request: HttpRequest) -> HttpResponseBase:
        if request.method in READING or not request.user.is_authenticated:
            return answer(request)
        with acting(user=request.user, note=request.POST.get(NOTE, "").strip()):
            return answer(request)

    return within
