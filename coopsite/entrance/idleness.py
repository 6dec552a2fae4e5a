"""Sessions that end when nothing was done at the desk for a while (the setting SESSION_MINUTES).

Each act at the desk puts the end off, at most once a minute; public pages never touch the session.
While the database takes no changes the desk can be read, and nothing is put off.
"""

import time
from collections.abc import Callable

from allauth.account.adapter import get_adapter
from allauth.usersessions.models import UserSession
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from coopsite.watch.outage import is_read_only

DESK = "/admin/"
OFTEN = 60  # seconds
BY_ITSELF = "X-By-Itself"  # of what an open page asks while perhaps nobody sits before it


def stay_awake(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponse]:
    """Middleware that puts off the end of a session in which somebody works."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        is_act = request.path.startswith(DESK) and BY_ITSELF not in request.headers
        if is_act and request.user.is_authenticated:
            _put_off(request)
        return response

    return answer


def _put_off(request: HttpRequest) -> None:
    now = int(time.time())
    if now - request.session.get("seen", 0) < OFTEN:
        return
    try:
        UserSession.objects.filter(session_key=request.session.session_key).update(
            last_seen_at=timezone.now(), ip=get_adapter().get_client_ip(request)
        )
    except DatabaseError as error:
        if not is_read_only(error):
            raise
    else:
        request.session["seen"] = now
