"""The process of gunicorn that serves coopsite: requests come in whole before a thread has them.

    client ── bytes ──> one loop (waitress) ── whole request ──> a thread: the application
           <── bytes ──                      <── whole answer ──

No thread waits for a client: one that sends half a request, or does not read its answer, costs an
open connection (decision 19). gunicorn begins, replaces and stops these processes as any other's.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Iterable
from copy import copy
from typing import Any, ClassVar
from weakref import WeakSet

from gunicorn.workers import base
from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.server import BaseWSGIServer, create_server
from waitress.utilities import RequestEntityTooLarge

PATIENCE = 30  # seconds in which an open connection must send or take something
HEADERS = 64 * 1024  # bytes
BODY = 10_000_000  # bytes; the largest table that an editor may send in has half of it
BROUGHT = "/admin/seeds/importrun/bring/"  # where whole files may come (BROUGHT_BYTES)
PASSED_BY = 100_000_000  # bytes too many that are let go by: a browser reads no answer before
LARGE = 4  # requests with more than BODY that a process takes at a time, so the disk is not filled
HTML = "text/html; charset=utf-8"
LINGER = 1  # seconds in which a process that stops takes requests from who is connected
SWITCH = 0.001  # seconds after which a thread that computes lets the loop have its turn
TURN = 0.5  # seconds until a loop in which nothing happens looks up
OTHER_FILES = 100  # that a process needs besides: the database's, the log's, Python's own


class Worker(base.Worker):
    """One process, until it is told to stop or has answered enough."""

    def run(self) -> None:
        """Serve; then finish what was begun."""
        from django.conf import settings  # noqa: PLC0415 - by now the application has loaded them

        Request.largest = settings.BROUGHT_BYTES + BODY  # the form around the files
        # Python's own 0.005 makes threads wait for work (decision 19).
        sys.setswitchinterval(SWITCH)
        self.open: dict[int, Any] = {}
        create_server(
            self._answer,
            self.open,
            sockets=[one.sock for one in self.sockets],
            threads=self.cfg.threads,
            backlog=self.cfg.backlog,
            connection_limit=_as_many_as_files_allow(self.cfg.worker_connections),
            channel_timeout=PATIENCE,
            cleanup_interval=PATIENCE // 6,
            max_request_header_size=HEADERS,
            max_request_body_size=BODY,
            asyncore_use_poll=True,
            # What a proxy says is believed, or not, by the settings alone (BEHIND_PROXY).
            clear_untrusted_proxy_headers=False,
            log_socket_errors=False,
            ident=None,
        )
        for one in self.open.values():
            if isinstance(one, BaseWSGIServer):
                one.channel_class = Channel
        while self.alive and self.ppid == os.getppid():
            self._turn()
        self._finish()

    def _answer(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        self.nr += 1
        if self.nr >= self.max_requests:
            self.alive = False
        answer: Iterable[bytes] = self.wsgi(environ, start_response)
        return answer

    def _turn(self) -> None:
        self.notify()
        wasyncore.loop(timeout=TURN, use_poll=True, map=self.open, count=1)

    def _finish(self) -> None:
        """Take no new connection, and let what is being answered be answered and read."""
        for one in self.open.values():
            if isinstance(one, BaseWSGIServer):
                one.accepting = False
        told = time.monotonic()
        while (waited := time.monotonic() - told) < self.cfg.graceful_timeout:
            owing = _is_connection if waited < LINGER else _is_answered
            if not any(map(owing, self.open.values())):
                return
            self._turn()


class Request(HTTPRequestParser):
    """A request that comes in: no larger than BODY, but where editors bring files in."""

    largest = BODY
    large: ClassVar[WeakSet[Request]] = WeakSet()  # those that are coming in
    error: Any = None
    passing = 0  # bytes of what is too large that are still to come, and are not kept

    def received(self, data: bytes) -> int:
        if self.passing:
            return self._pass_by(data)
        taken: int = super().received(data)
        if isinstance(self.error, RequestEntityTooLarge):
            self.error = TooLarge(self.path, self.headers.get("ACCEPT_LANGUAGE", ""))
            if self.content_length <= PASSED_BY and not self.expect_continue:
                self.passing = self.content_length
                self.completed = False
        return taken

    def _pass_by(self, data: bytes) -> int:
        taken = min(len(data), self.passing)
        self.passing -= taken
        self.completed = not self.passing
        return taken

    def parse_header(self, header_plus: bytes) -> None:
        super().parse_header(header_plus)
        if self.content_length >= BODY and self.path == BROUGHT and len(self.large) < LARGE:
            self.large.add(self)
            self.adj: Any = copy(self.adj)
            self.adj.max_request_body_size = self.largest


class TooLarge(RequestEntityTooLarge):
    """The refusal of what is too large: a page in the language of whoever sent it."""

    def __init__(self, path: str, languages: str) -> None:
        super().__init__("")
        self.path, self.languages = path, languages

    def to_response(self, ident: str | None = None) -> tuple[str, list[tuple[str, str]], bytes]:
        # By now the application has loaded Django.
        from django.template.loader import render_to_string  # noqa: PLC0415
        from django.utils.translation import override  # noqa: PLC0415

        with override(self._language()):
            page = render_to_string("413.html")
        return f"{self.code} {self.reason}", [("Content-Type", HTML)], page.encode()

    def _language(self) -> str:
        from django.http import HttpRequest  # noqa: PLC0415
        from django.utils.translation import get_language_from_request  # noqa: PLC0415

        asked = HttpRequest()
        asked.path_info, asked.META["HTTP_ACCEPT_LANGUAGE"] = self.path, self.languages
        return get_language_from_request(asked, check_path=True)


class Channel(HTTPChannel):
    """A connection on which such requests come."""

    parser_class = Request


def _is_connection(one: Any) -> bool:
    return isinstance(one, HTTPChannel)


def _is_answered(one: Any) -> bool:
    """Whether this is a connection on which an answer is owed or under way."""
    return _is_connection(one) and bool(one.requests or one.total_outbufs_len)


def _as_many_as_files_allow(wanted: int) -> int:
    """How many connections may be open, each perhaps with a file for what memory is not to hold."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = 2 * wanted + OTHER_FILES
    if soft < needed:
        soft = needed if hard == resource.RLIM_INFINITY else min(needed, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return min(wanted, (soft - OTHER_FILES) // 2)
