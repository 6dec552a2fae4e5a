"""What is answered at the gate, before there is a request, and what is not."""

import io
import logging
import math
from dataclasses import replace

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from coopsite.caching import gate as gates
from coopsite.caching.version import FRESH, Version, versions
from coopsite.models import Page
from coopsite.tests.pages.factories import make_page

pytestmark = pytest.mark.django_db
PAGE = "/fr/pages/contact/"


class Gate(gates.Gate):
    """A gate that counts what Django is asked."""

    asked = 0

    def get_response(self, request):
        self.asked += 1
        return super().get_response(request)

    def get(self, path=PAGE, **environ):
        """The status, headers and bytes of an answer."""
        told = []
        host = {"SERVER_NAME": "127.0.0.1", "SERVER_PORT": "80", "HTTP_HOST": "127.0.0.1"}
        asked = {"REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": "", **host}
        wsgi = {"wsgi.url_scheme": "http", "wsgi.input": io.BytesIO()}
        body = b"".join(self(asked | wsgi | environ, lambda *one: told.append(one)))
        ((status, headers),) = told
        return status, dict(headers), body


@pytest.fixture
def gate(process):
    """One behind which a page is kept and was asked for twice, so that the gate knows it."""
    make_page("Contact")
    for signal in (request_started, request_finished):  # as Django's own client does
        signal.disconnect(close_old_connections)
    made = Gate()
    name = Version("one", 0, math.inf)
    versions.known, versions.asked = name, math.inf
    made.get(), made.get()
    assert made.asked == 2
    yield made
    versions.known, versions.asked = None, -math.inf
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def test_what_was_asked_is_answered_again_without_django(gate, django_assert_num_queries):
    was = gate.second.answers
    with django_assert_num_queries(0):
        status, headers, body = gate.get()
    assert (gate.asked, status, len(was)) == (2, "200 OK", 1)
    versions.asked = -math.inf  # so that Django answers
    versions.known = None
    _status, drawn, whole = gate.get()
    assert body == whole
    told = {"Cache-Status", "X-Request-ID", "Last-Modified"}
    assert {*headers.items()} - {*drawn.items()} <= {(one, headers.get(one)) for one in told}
    assert {"Content-Security-Policy", "X-Frame-Options", "X-Content-Type-Options"} <= {*headers}


def test_each_answer_has_an_id_of_its_own(gate, settings):
    ids = {gate.get()[1]["X-Request-ID"] for _each in range(3)}
    assert (len(ids), gate.asked) == (3, 2)
    settings.BEHIND_PROXY = True
    assert gate.get(HTTP_X_REQUEST_ID="abc-12345")[1]["X-Request-ID"] == "abc-12345"


@pytest.mark.parametrize(
    "other",
    [
        {"QUERY_STRING": "page=2"},
        {"HTTP_ACCEPT_ENCODING": "gzip"},
        {"HTTP_HOST": "elsewhere.example"},
        {"REQUEST_METHOD": "HEAD"},
        {"REQUEST_METHOD": "POST"},
        {"HTTP_COOKIE": "sessionid=abc"},
        {"HTTP_AUTHORIZATION": "Bearer abc"},
        {"wsgi.url_scheme": "https"},
        {"HTTP_X_FORWARDED_PROTO": "https"},
        {"HTTP_IF_NONE_MATCH": 'W/"abc"'},
    ],
    ids=lambda one: next(iter(one)),
)
def test_whoever_asks_otherwise_is_django_s(gate, other):
    status, _headers, _body = gate.get(**other)
    assert gate.asked == 3
    assert status.startswith("400") is ("HTTP_HOST" in other)


def test_a_cookie_that_is_no_session_makes_no_difference(gate):
    gate.get(HTTP_COOKIE="colour=blue")
    assert gate.asked == 2


def test_nothing_is_answered_once_the_version_may_be_another(gate, monkeypatch):
    Page.objects.update(title_fr="Écrire")
    assert "Écrire" not in gate.get()[2].decode()  # within the second
    monkeypatch.setattr("coopsite.caching.version._name", lambda: "two")
    versions.asked = -FRESH
    assert "Écrire" in gate.get()[2].decode()
    assert gate.asked == 3


def test_nothing_is_answered_while_the_database_is_away(gate):
    versions.known = replace(versions.known, is_away=True)
    for asked in (3, 4):
        assert "away" in gate.get()[1]["Cache-Status"]
        assert gate.asked == asked


def test_it_remembers_so_many_and_no_more(gate, monkeypatch):
    monkeypatch.setattr(gates, "MOST", 2)
    for page in range(5):
        for _each in range(3):
            gate.get(QUERY_STRING=f"utm_source={page}")
    assert len(gate.second.answers) == 2


def test_it_is_counted_and_has_its_line(gate, settings, caplog, monkeypatch):
    counted = []
    settings.ACCESS_LOG, settings.METRICS_TOKEN = True, "a token"
    monkeypatch.setattr("coopsite.watch.metrics._count", lambda *one: counted.append(one[:3]))
    with caplog.at_level(logging.INFO, "coopsite.access"):
        gate.get(REMOTE_ADDR="127.0.0.9")
    assert counted == [("kept", "GET", 200)]
    (said,) = [one.message for one in caplog.records if one.name == "coopsite.access"]
    assert said.startswith("200 in ")
    assert said.endswith(" for 127.0.0.9")


@pytest.mark.parametrize("said", ["charset=rot13", "a*=undefined''%e9", "a*=none-such''%e9"])
def test_whoever_says_to_be_in_no_encoding_of_texts_has_an_answer_and_a_line(
    gate, settings, caplog, said
):
    settings.ACCESS_LOG = True
    with caplog.at_level(logging.INFO, "coopsite.access"):
        status, _headers, _body = gate.get(CONTENT_TYPE=f"text/plain; {said}")
    assert (status, gate.asked) == ("200 OK", 2)
    assert [one.name for one in caplog.records] == ["coopsite.access"]
