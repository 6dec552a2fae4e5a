"""While the database is gone readers are told at once, and one of them tries."""

from types import SimpleNamespace

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from coopsite.watch import patience


@pytest.fixture
def site(monkeypatch):
    """A site behind the middleware: the statuses that it will give, and the hours."""
    one = SimpleNamespace(asked=0, status=503, now=1000.0)

    def view(request):
        one.asked += 1
        if one.status == 503:
            patience.noted_gone()
        return HttpResponse(status=one.status)

    monkeypatch.setattr(patience._Gone, "until", 0.0)
    monkeypatch.setattr(patience, "monotonic", lambda: one.now)
    middleware = patience.spare(view)
    one.get = lambda path="/fr/": middleware(RequestFactory().get(path))
    return one


def test_after_one_that_waited_others_are_told_at_once(site):
    site.get()
    answer = site.get()
    assert (answer.status_code, answer["Retry-After"], site.asked) == (503, "10", 1)


def test_one_alone_tries_again_after_a_moment(site):
    site.get()
    site.now += 1.1
    meanwhile = patience.spare(lambda _: site.get())  # while one waits, another comes
    meanwhile(RequestFactory().get("/fr/"))
    assert site.asked == 1


def test_all_are_served_once_one_was(site):
    site.get()
    site.now, site.status = site.now + 1.1, 200
    assert [site.get().status_code for _ in range(3)] == [200, 200, 200]


def test_a_database_that_is_gone_again_is_noticed_again(site):
    site.get()
    site.now, site.status = site.now + 1.1, 200
    site.get()
    site.status = 503
    assert [site.get().status_code for _ in range(3)] == [503] * 3
    assert site.asked == 3


def test_health_is_always_asked(site):
    site.get()
    site.get("/health/ready")
    assert site.asked == 2


def test_a_fault_of_ours_is_no_outage(site):
    site.status = 500
    site.get()
    site.get()
    assert site.asked == 2
