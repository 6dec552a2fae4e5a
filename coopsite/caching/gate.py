"""The gate of the site: what was answered from kept pages a moment ago is answered again before
Django makes a request of it.

    the same question, in the second in which the version is known to hold     the same answer
    else                                                                       Django's

Only what all of the middleware let pass is remembered, under all that its answer hangs on: a host
that is refused, a redirect to HTTPS, a session never come here. It is forgotten as soon as the
version is asked for again, so nothing is given that kept pages would not give.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.http import HttpResponse

from coopsite.caching.addresses import IN_A_LANGUAGE, carries_a_session
from coopsite.caching.middleware import HEADER, HIT
from coopsite.caching.version import Version, versions
from coopsite.watch.middleware import tell_of_kept
from coopsite.watch.requests import HEADER as ID
from coopsite.watch.requests import named

MOST = 100  # answers that are remembered: those of one second
Question = tuple[str | None, ...]

_HANGS_ON = (
    "PATH_INFO",
    "QUERY_STRING",
    "HTTP_ACCEPT_ENCODING",
    "HTTP_HOST",
    "SCRIPT_NAME",
    "wsgi.url_scheme",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_IF_NONE_MATCH",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_IF_MATCH",
    "HTTP_IF_UNMODIFIED_SINCE",
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent: all but the id of the request."""

    headers: list[tuple[str, str]]
    body: bytes


@dataclass(frozen=True, slots=True)
class Second:
    """What was answered while one look at the version held."""

    version: Version | None = None
    answers: dict[Question, Answer] = field(default_factory=dict)


class Request(WSGIRequest):
    """A request, also where it says to be in an encoding that is none of texts: it is refused later
    (`coopsite.middleware.refuse_encodings`), in a sentence."""

    def _set_content_type_params(self, meta: dict[str, Any]) -> None:
        try:
            super()._set_content_type_params(meta)  # type: ignore[misc]
        except (LookupError, ValueError):
            self.content_type, self.content_params = "", {"charset": "none of texts"}


class Gate(WSGIHandler):
    """The application that a server calls."""

    request_class = Request

    def __init__(self) -> None:
        super().__init__()
        self.second = Second()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        began, version = perf_counter(), versions.held()
        question = _question(environ) if version else None
        if not (version and question):
            return super().__call__(environ, start_response)
        second = self.second
        if second.version is version and (answer := second.answers.get(question)):
            key = named(environ)
            start_response("200 OK", [*answer.headers, (ID, key)])
            tell_of_kept(self.request_class, environ, perf_counter() - began)
            return [answer.body]
        response = super().__call__(environ, start_response)
        if isinstance(response, HttpResponse):
            self._remember(version, question, response)
        return response

    def _remember(self, version: Version, question: Question, response: HttpResponse) -> None:
        if response.status_code != 200 or response.headers.get(HEADER) != HIT:
            return
        second = self.second  # which another thread may replace: an answer stays with its version
        if second.version is not version:
            second = self.second = Second(version)
        if len(second.answers) < MOST:
            headers = [one for one in response.items() if one[0] != ID]
            second.answers[question] = Answer(headers, response.content)


def _question(environ: dict[str, Any]) -> Question | None:
    """All that an answer from kept pages hangs on; None where there is none of those."""
    path = environ.get("PATH_INFO", "")
    is_read = environ["REQUEST_METHOD"] == "GET" and path.startswith(IN_A_LANGUAGE)
    if not is_read or carries_a_session(environ):
        return None
    return tuple(map(environ.get, _HANGS_ON))
