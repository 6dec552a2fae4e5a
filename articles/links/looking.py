"""One look at an address: whether its page still answers, asked as little as that takes.

    HEAD, from redirect to redirect; GET where HEAD was refused      nothing is read but the heads
    Look(State.MOVED, "200", "https://paper.example/new")

Each step of the way is judged anew (`places`): no redirect leads into a network that is not public.
"""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from threading import Timer
from time import monotonic
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from articles.links.places import Barred, place_of
from articles.models.links import LONGEST, Link
from articles.text.controls import has_controls

State = Link.State
Places = Callable[[str, int], tuple[str, int]]

SECONDS = 10  # to wait for the next bytes ...
IN_ALL = 20  # ... and for all of the way, however slowly they come
REDIRECTS = 5
MOVING = {301, 302, 303, 307, 308}
FOR_GOOD = {301, 308}
GONE = {404, 410}
SAFE = "/%:@!$&'()*+,;=~-._?"


class Look(NamedTuple):
    """What was found at an address."""

    state: Link.State
    said: str = ""  # the status, or why there was none
    leads_to: str = ""


class _Answer(NamedTuple):
    status: int
    location: str


@dataclass(slots=True)
class _Way:
    """From one address to the next, whether all that was said of moving is for good, until when."""

    here: str
    until: float  # the moment at which it is left
    for_good: bool = True


def look(address: str, agent: str, places: Places = place_of) -> Look:
    """Look at an address; whatever happens is an answer."""
    way = _Way(address, monotonic() + IN_ALL)
    try:
        for _step in range(REDIRECTS + 1):
            answer = _asked(way, agent, places)
            if answer.status not in MOVING or not answer.location:
                return _judged(address, way, answer.status)
            if has_controls(answer.location):
                raise ValueError(answer.location)  # no address has any, and no row could keep it
            way.for_good = way.for_good and answer.status in FOR_GOOD
            way.here = urljoin(way.here, answer.location)
    except Barred:
        return Look(State.BARRED)
    except (OSError, http.client.HTTPException, ValueError) as failure:
        return Look(State.UNREACHABLE, _reason(failure))
    return Look(State.UNREACHABLE, "redirects")


def _judged(address: str, way: _Way, status: int) -> Look:
    if status in GONE:
        return Look(State.GONE, str(status))
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Look(State.UNREACHABLE, str(status))
    if status >= HTTPStatus.BAD_REQUEST:
        return Look(State.REFUSED, str(status))
    if way.here != address and way.for_good and len(way.here) <= LONGEST:
        return Look(State.MOVED, str(status), way.here)
    return Look(State.ANSWERS, str(status))


def _reason(failure: Exception) -> str:
    if isinstance(failure, socket.gaierror):
        return "name"
    if isinstance(failure, TimeoutError):
        return "time"
    if isinstance(failure, ssl.SSLError):
        return "certificate"
    return "broken"


def _asked(way: _Way, agent: str, places: Places) -> _Answer:
    """The answer to HEAD; to GET, where a server may only not have liked HEAD."""
    try:
        answer = _answer("HEAD", way, agent, places)
    except http.client.HTTPException:
        return _answer("GET", way, agent, places)
    liked = answer.status < HTTPStatus.BAD_REQUEST or answer.status == HTTPStatus.TOO_MANY_REQUESTS
    return answer if liked else _answer("GET", way, agent, places)


def _answer(method: str, way: _Way, agent: str, places: Places) -> _Answer:
    connection = _connected(way.here, places)
    deadline = Timer(max(0, way.until - monotonic()), connection.break_off)
    deadline.daemon = True
    deadline.start()
    try:
        headers = {"User-Agent": agent, "Accept": "*/*", "Connection": "close"}
        connection.request(method, _path_of(way.here), headers=headers)
        with connection.getresponse() as response:  # whose body nobody reads
            if connection.is_over:  # what was read until then ends as if it were whole
                raise TimeoutError
            return _Answer(response.status, response.getheader("Location") or "")
    finally:
        deadline.cancel()
        connection.close()


def _path_of(address: str) -> str:
    parts = urlsplit(address)
    path = quote(parts.path or "/", safe=SAFE)
    return f"{path}?{quote(parts.query, safe=SAFE)}" if parts.query else path


def _connected(address: str, places: Places) -> _Connection:
    """A connection to the place of an address, which is judged before anything is asked of it."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Barred
    host = parts.hostname.encode("idna").decode()
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return _Connection(host, port, places(host, port), parts.scheme == "https")


class _Connection(http.client.HTTPConnection):
    """A connection to a place that was judged, in the name of its host."""

    def __init__(self, host: str, port: int, place: tuple[str, int], is_secure: bool) -> None:
        super().__init__(host, port, timeout=SECONDS)
        self.default_port = 443 if is_secure else 80  # which the name of the host need not say
        self.place = place
        self.is_over = False
        self.is_secure = is_secure

    def connect(self) -> None:
        self.sock = socket.create_connection(self.place, SECONDS)
        if self.is_secure:
            secure = ssl.create_default_context()
            self.sock = secure.wrap_socket(self.sock, server_hostname=self.host)

    def break_off(self) -> None:
        """End it, whatever it waits for."""
        self.is_over = True
        with suppress(OSError, AttributeError):  # it was closed, or not open yet
            self.sock.shutdown(socket.SHUT_RDWR)
