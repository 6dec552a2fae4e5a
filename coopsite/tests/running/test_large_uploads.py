"""Only where editors bring files in does a process take more than a form."""

import http.client

import pytest
from django.urls import reverse

from coopsite.tests.serving import served
from coopsite.worker import BODY, BROUGHT

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="module")
def port(django_db_setup, collected):
    with served("--workers=1", STATIC_ROOT=collected) as site:
        yield site.port


def sent(port, address, size):
    """The status of the answer to a form of so many bytes."""
    one = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        one.request("POST", address, b"x" * size, {"Content-Type": "application/octet-stream"})
        return one.getresponse().status
    except (BrokenPipeError, ConnectionResetError):
        return 413  # it was closed before all was sent
    finally:
        one.close()


def test_they_come_where_the_form_sends_them():
    assert reverse("admin:seeds_bring") == BROUGHT


def test_a_form_is_refused_that_no_form_is_as_large_as(port):
    assert sent(port, "/admin/login/", BODY + 1) == 413


def test_files_come_in_where_they_are_brought(port):
    assert sent(port, BROUGHT, BODY + 1) == 403  # whole, and without its token


def test_what_is_larger_than_all_files_may_be_is_refused(port):
    assert sent(port, BROUGHT, 70_000_000) == 413
