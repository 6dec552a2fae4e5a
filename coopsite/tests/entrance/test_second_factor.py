"""A second factor, where a role demands it and where somebody chose one."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from coopsite.tests.entrance.accounts import (
    DOOR,
    PASSWORD,
    current_code,
    is_inside,
    knock,
    make_staff,
)
from coopsite.tests.processes import manage

pytestmark = pytest.mark.django_db

FACTOR = "/admin/account/factor/"


def set_up_app(client):
    """Set up an authenticator app as an editor does, and give its secret."""
    page = f"{FACTOR}totp/activate/"
    client.get(page)
    client.post("/admin/account/confirm/", {"password": PASSWORD, "next": page})
    secret = client.get(page).context["form"].secret
    client.post(page, {"code": current_code(secret)})
    return secret


def test_nobody_needs_a_second_factor_until_the_settings_say_so(client):
    make_staff()
    knock(client)
    assert is_inside(client)


@pytest.mark.parametrize(
    ("role", "values", "owes"),
    [
        ("superusers", {"is_superuser": True}, True),
        ("superusers", {}, False),
        ("editors", {}, True),
        ("staff", {}, True),
    ],
)
def test_a_role_that_needs_a_second_factor_sits_nowhere_without(
    client, settings, role, values, owes
):
    settings.SECOND_FACTOR = [role]
    make_staff(**values)
    knock(client)
    for page in ("/admin/", "/admin/articles/article/", "/admin/programmes/figure/review/"):
        assert (client.get(page).status_code == 200) is not owes, page
    if owes:
        assert client.get(DOOR)["Location"] == FACTOR


def test_an_app_that_is_set_up_opens_the_desk(client, settings):
    settings.SECOND_FACTOR = ["editors"]
    make_staff()
    knock(client)
    set_up_app(client)
    assert is_inside(client)


def test_the_app_is_asked_for_at_the_next_login_and_each_code_opens_once(client):
    make_staff()
    knock(client)
    code = current_code(set_up_app(client))
    others = Client(), Client()
    for other in others:
        assert knock(other)["Location"] == f"{FACTOR}authenticate/"
        assert not is_inside(other)
        other.post(f"{FACTOR}authenticate/", {"code": code})
    assert [is_inside(other) for other in others] == [True, False]


def test_the_next_page_is_kept_through_the_second_factor(client):
    make_staff()
    knock(client)
    set_up_app(client)
    codes = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    other = Client()
    knock(other, where="/admin/articles/article/")
    answer = other.post(f"{FACTOR}authenticate/", {"code": codes[0]})
    assert answer["Location"] == "/admin/articles/article/"
    assert is_inside(other)


def test_a_wrong_code_lets_nobody_in_and_is_counted(client):
    make_staff()
    knock(client)
    set_up_app(client)
    codes = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    other = Client()
    knock(other)
    for number in range(5):
        other.post(
            f"{FACTOR}authenticate/", {"code": f"00000{number}"}, REMOTE_ADDR=f"192.0.2.{number}"
        )
    other.post(f"{FACTOR}authenticate/", {"code": codes[0]}, REMOTE_ADDR="192.0.2.9")
    assert not is_inside(other)


@pytest.mark.django_db(transaction=True)
def test_setting_up_an_app_ends_sessions_that_never_passed_it(client):
    make_staff()
    thief = Client()
    knock(thief)
    knock(client)
    set_up_app(client)
    assert is_inside(client)
    assert not is_inside(thief)


def test_setting_up_asks_for_the_password_again(client):
    make_staff()
    knock(client)
    assert client.get(f"{FACTOR}totp/activate/")["Location"].startswith("/admin/account/confirm/")


def test_who_took_the_app_away_is_outside_where_it_is_needed(client, settings):
    settings.SECOND_FACTOR = ["staff"]
    make_staff()
    knock(client)
    set_up_app(client)
    client.post(f"{FACTOR}totp/deactivate/")
    assert not is_inside(client)


def test_an_administrator_takes_a_lost_factor_away_and_never_sees_its_secret(client, admin_client):
    make_staff()
    knock(client)
    secret = set_up_app(client)
    factor = Authenticator.objects.get(type="totp")
    desk = f"/admin/mfa/authenticator/{factor.pk}"
    assert secret not in admin_client.get(f"{desk}/change/").content.decode()
    admin_client.post(f"{desk}/delete/", {"post": "yes"})
    other = Client()
    knock(other)
    assert is_inside(other)


def test_a_role_that_does_not_exist_stops_the_start_by_name():
    done = manage("check", SECOND_FACTOR="editors,kings")
    assert done.returncode != 0
    assert "SECOND_FACTOR" in done.stderr
