"""What the site says of its safety: whom to tell, and what browsers are to keep to."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from coopsite.tests.processes import manage, settings_in


def told(client):
    """The lines of security.txt, by name."""
    text = client.get("/.well-known/security.txt").content.decode()
    return dict(line.split(": ", 1) for line in text.splitlines())


def test_whoever_finds_a_weakness_is_told_whom_to_tell(client, settings):
    settings.SECURITY_CONTACT = "mailto:security@coops.example"
    lines = told(client)
    assert lines["Contact"] == "mailto:security@coops.example"
    assert lines["Canonical"] == "http://testserver/.well-known/security.txt"
    left = datetime.fromisoformat(lines["Expires"]) - timezone.now()
    assert timedelta(days=150) < left < timedelta(days=365)


def test_where_nobody_is_named_there_is_no_such_file(client, settings):
    settings.SECURITY_CONTACT = ""
    assert client.get("/.well-known/security.txt").status_code == 404


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({}, "max-age=31536000"),
        ({"HSTS_INCLUDE_SUBDOMAINS": "true"}, "max-age=31536000; includeSubDomains"),
        (
            {"HSTS_INCLUDE_SUBDOMAINS": "true", "HSTS_PRELOAD": "true"},
            "max-age=31536000; includeSubDomains; preload",
        ),
    ],
)
def test_sister_domains_are_bound_to_https_only_where_the_settings_ask(
    client, settings, asked, said
):
    public = {"HTTPS": "true", "ALLOWED_HOSTS": "testserver", "SECRET_KEY": "k" * 50}
    for name, value in settings_in(**public, **asked).items():
        if name.startswith("SECURE_"):
            setattr(settings, name, value)
    answer = client.get("/robots.txt", secure=True)
    assert answer["Strict-Transport-Security"] == said


def test_preload_alone_stops_the_start_by_name():
    assert "HSTS_INCLUDE_SUBDOMAINS" in manage("check", HSTS_PRELOAD="true").stderr


HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    [
        "/fr/",
        "/admin/login/",
        "/nowhere/",
        "/sitemap.xml",
        "/robots.txt",
        "/en/figures.csv",
    ],
)
def test_every_answer_tells_browsers_what_they_may_not_do(client, path):
    answer = client.get(path)
    assert {name: answer[name] for name in HEADERS} == HEADERS
    policy = answer["Content-Security-Policy"]
    for said in ("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"):
        assert said in policy
    assert "Access-Control-Allow-Origin" not in answer


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    ["/robots.txt", "/sitemap.xml", "/sitemap-pages.xml", "/en/", "/en/figures.csv"],
)
def test_every_text_says_in_which_characters_it_is_written(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer["Content-Type"].endswith("charset=utf-8")


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/fr/", "/admin/login/", "/admin/account/password/"])
def test_trace_is_not_answered(client, path):
    assert client.generic("TRACE", path).status_code == 405
