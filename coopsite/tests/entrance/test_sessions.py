"""Sessions: their cookies, their end after idleness, the list in which they are ended."""

import time

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from coopsite.tests.entrance.accounts import is_inside, knock, make_staff
from coopsite.tests.processes import settings_in

pytestmark = pytest.mark.django_db

SESSIONS = "/admin/account/sessions/"


@pytest.fixture
def later(monkeypatch):
    """Let minutes pass, for sessions."""

    def pass_by(minutes):
        now = timezone.now() + timezone.timedelta(minutes=minutes)
        monkeypatch.setattr(timezone, "now", lambda: now)
        monkeypatch.setattr(time, "time", now.timestamp)

    return pass_by


def test_an_idle_session_ends(client, later):
    make_staff()
    knock(client)
    later(121)
    assert not is_inside(client)


def test_work_at_the_desk_puts_the_end_off(client, later):
    make_staff()
    knock(client)
    for _ in range(3):
        later(100)
        assert is_inside(client)


def test_reading_public_pages_is_no_work_at_the_desk(client, later):
    make_staff()
    knock(client)
    later(100)
    assert not client.get("/fr/").cookies
    later(30)
    assert not is_inside(client)


def test_the_cookie_goes_with_the_browser_and_is_kept_from_scripts(client):
    make_staff()
    cookie = knock(client).cookies["sessionid"]
    assert (cookie["max-age"], cookie["expires"]) == ("", "")
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_no_cookie_can_be_read_by_scripts(client):
    make_staff()
    cookies = client.get("/admin/login/").cookies | knock(client).cookies
    assert {"csrftoken", "sessionid"} <= {*cookies}
    assert all(cookie["httponly"] for cookie in cookies.values())


def test_a_new_secret_key_ends_no_session_while_the_former_is_named(client, settings):
    make_staff()
    knock(client)
    former, settings.SECRET_KEY = settings.SECRET_KEY, "k" * 50
    settings.SECRET_KEY_FALLBACKS = [former]
    assert is_inside(client)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "l" * 50, []
    assert not is_inside(client)


def test_an_account_sees_its_sessions_and_ends_the_others(client):
    make_staff()
    other = Client(headers={"user-agent": "Another browser"})
    knock(other)
    knock(client)
    assert "Another browser" in client.get(SESSIONS).content.decode()
    client.post(SESSIONS)
    assert is_inside(client)
    assert not is_inside(other)


def test_an_administrator_ends_a_session(client, admin_client):
    make_staff()
    knock(client)
    session = UserSession.objects.get(user__username="anna")
    admin_client.post(f"/admin/usersessions/usersession/{session.pk}/delete/", {"post": "yes"})
    assert not is_inside(client)
    assert not Session.objects.filter(session_key=session.session_key).exists()


def test_a_changed_password_ends_the_other_sessions(client):
    make_staff()
    other = Client()
    knock(other)
    knock(client)
    new = "cinq mots bien plus secrets"
    given = {"oldpassword": "quatre mots bien secrets", "password1": new, "password2": new}
    client.post("/admin/password_change/", given)
    assert is_inside(client)
    assert not is_inside(other)


def test_cookies_on_https_cannot_be_written_by_sister_domains():
    made = settings_in(HTTPS="true")
    assert made["SESSION_COOKIE_NAME"] == "__Host-sessionid"
    assert made["CSRF_COOKIE_NAME"] == "__Host-csrftoken"
