"""Each fault leaves a line that says when, who, where and what, and names the request."""

import json
import logging

import pytest
from django.contrib.auth.models import AnonymousUser, User
from django.test import Client, RequestFactory
from pythonjsonlogger.json import JsonFormatter

from coopsite.watch.logs import FIELDS, InUtc, WithRequest, WorthALine, logging_as
from coopsite.watch.requests import answering

pytestmark = pytest.mark.django_db


def line(message="Gone.", request=None, form=None, **values):
    """What is written of a message."""
    record = logging.LogRecord("coopsite", logging.ERROR, "", 0, message, (), None)
    vars(record).update(values, request=request)
    WithRequest().filter(record)
    return (form or InUtc(FIELDS)).format(record)


def asked(path="/fr/", user=None, **headers):
    request = RequestFactory().get(path, headers=headers)
    if user:
        request._cached_user = user
    return request


@pytest.fixture
def faulty(monkeypatch):
    """A client that gets an error page of a view that fails."""

    def fail(*args, **kwargs):
        raise RuntimeError("boom")

    monkeypatch.setattr("coopsite.views.keys_of_home", fail)
    return Client(raise_request_exception=False)


def test_an_error_leaves_a_line_with_its_traceback(faulty, caplog):
    answer = faulty.get("/fr/")
    (record,) = [one for one in caplog.records if one.levelname == "ERROR"]
    assert answer.status_code == 500
    assert "boom" in caplog.text
    assert WithRequest().filter(record)
    assert record.request_id == answer["X-Request-ID"]


def test_the_error_page_names_the_request(faulty):
    answer = faulty.get("/en/")
    assert answer["X-Request-ID"] in answer.content.decode()


@pytest.mark.parametrize("path", ["preview", "alerts/confirm", "alerts/leave"])
def test_no_line_holds_an_address_that_is_a_key(path):
    said = line(request=asked(f"/fr/{path}/SECRET:word/"))
    assert f"/fr/{path}/…/" in said
    assert "SECRET" not in said


def test_a_line_says_who_asked_for_what():
    user = User(username="anna")
    assert " anna GET /fr/figures/ Gone." in line(request=asked("/fr/figures/?value=9", user))


def test_what_a_reader_writes_makes_no_second_line():
    request = asked("/fr/", AnonymousUser())
    request.path = "/fr/\n2026 ERROR forged\x1b[31m"
    assert "\n" not in line(request=request)
    assert "\x1b" not in line(request=request)


def test_a_line_is_one_json_object_where_asked_for():
    settings = logging_as("json")["formatters"]["json"]
    form = JsonFormatter(settings["fmt"], timestamp=settings["timestamp"])
    said = json.loads(line(request=asked(), form=form))
    assert (said["message"], said["path"], said["levelname"]) == ("Gone.", "/fr/", "ERROR")


@pytest.mark.parametrize(
    ("status", "told"),
    [(500, True), (503, True), (403, True), (429, True), (404, False), (400, False)],
)
def test_faults_and_refusals_are_told_and_wrong_addresses_are_not(status, told):
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, "", (), None)
    record.status_code = status
    assert WorthALine().filter(record) is told


def test_the_id_of_the_proxy_is_kept(settings):
    settings.BEHIND_PROXY = True
    with answering(asked(**{"x-request-id": "abc-12345"})) as key:
        assert key == "abc-12345"


@pytest.mark.parametrize("given", ["short", "a b c d e f g h", "x" * 65, "<script>aaaa"])
def test_an_id_that_is_none_is_not_kept(settings, given):
    settings.BEHIND_PROXY = True
    with answering(asked(**{"x-request-id": given})) as key:
        assert key != given


def test_without_a_proxy_a_reader_names_no_request():
    with answering(asked(**{"x-request-id": "abc-12345"})) as key:
        assert key != "abc-12345"


@pytest.mark.parametrize("wanted", [True, False])
def test_each_request_has_a_line_where_it_is_asked_for(client, settings, caplog, wanted):
    settings.ACCESS_LOG = wanted
    with caplog.at_level(logging.INFO, "coopsite.access"):
        client.get("/robots.txt")
    lines = [one.message for one in caplog.records if one.name == "coopsite.access"]
    assert len(lines) == wanted
    assert all(one.startswith("200 in ") and one.endswith(" for 127.0.0.1") for one in lines)
