"""Only where editors bring files in does a process take more than a form."""

import http.client
import socket

import pytest
from django.urls import reverse

from coopsite.tests.serving import served
from coopsite.worker import BODY, BROUGHT

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="module")
def port(django_db_setup, collected):
    with served("--workers=1", STATIC_ROOT=collected) as site:
        yield site.port


def sent(port, address, size, language="en"):
    """The status of the answer to a form of so many bytes, and its page."""
    one = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    said = {"Content-Type": "application/octet-stream", "Accept-Language": language}
    try:
        one.request("POST", address, b"x" * size, said)
        answer = one.getresponse()
        return answer.status, answer.read().decode()
    finally:
        one.close()


def test_they_come_where_the_form_sends_them():
    assert reverse("admin:seeds_bring") == BROUGHT


@pytest.mark.parametrize(
    ("address", "language", "sentence"),
    [
        ("/admin/login/", "ar", "لم يُحفظ شيء"),
        ("/admin/login/", "fr", "Rien n’a été enregistré"),
        ("/en/reports/figures/1/", "fr", "Nothing was saved"),
    ],
)
def test_a_form_too_large_is_refused_in_the_language_of_its_reader(
    port, address, language, sentence
):
    status, page = sent(port, address, BODY + 1, language)
    assert status == 413
    assert sentence in page


def test_what_no_browser_sends_is_not_waited_for(port):
    """The answer comes before the body."""
    with socket.create_connection(("127.0.0.1", port), timeout=60) as one:
        one.sendall(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000000\r\n\r\n")
        assert one.recv(100).startswith(b"HTTP/1.1 413")


def test_files_come_in_where_they_are_brought(port):
    status, _page = sent(port, BROUGHT, BODY + 1)
    assert status == 403  # whole, and without its token


def test_what_is_larger_than_all_files_may_be_is_refused(port):
    status, page = sent(port, BROUGHT, 70_000_000)
    assert status == 413
    assert "send less" in page
