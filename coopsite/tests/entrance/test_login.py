"""The door of the desk: who comes in, and where they land."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from coopsite.tests.entrance.accounts import DOOR, is_inside, knock, make_staff

pytestmark = pytest.mark.django_db


def test_staff_log_in_and_land_on_the_desk(client):
    make_staff()
    assert knock(client)["Location"] == "/admin/"
    assert is_inside(client)


def test_a_login_leads_on_to_the_page_that_was_asked_for(client):
    make_staff()
    asked = "/admin/articles/article/?status=draft"
    assert knock(client, where=asked)["Location"] == asked


@pytest.mark.parametrize(
    "where",
    [
        "//evil.example/", "https://evil.example/admin/", "/\\evil.example", "javascript:alert(1)",
        "/nowhere", "/admin/nowhere/", "/fr/", "http://testserver/admin/", "admin/", "/admin/%00",
    ],
)  # fmt: skip
def test_a_bad_next_lands_on_the_desk(client, where):
    make_staff()
    assert knock(client, where=where)["Location"] == "/admin/"


def test_whoever_is_inside_already_is_sent_on_safely(client):
    make_staff()
    knock(client)
    assert client.get(DOOR, {"next": "//evil.example"})["Location"] == "/admin/"


@pytest.mark.parametrize("values", [{"is_staff": False}, {"is_active": False}])
def test_others_than_active_staff_hear_the_same_as_after_a_wrong_password(client, values):
    make_staff(**values)
    refused = knock(client)
    wrong = knock(client, password="another")
    assert refused.context["form"].errors == wrong.context["form"].errors != {}
    assert not is_inside(client)


def test_somebody_who_has_left_the_staff_is_put_out_and_may_log_in_anew(client):
    anna = make_staff()
    knock(client)
    User.objects.filter(pk=anna.pk).update(is_staff=False)
    assert client.get("/admin/", follow=True).status_code == 200
    assert "_auth_user_id" not in client.session


def test_nobody_can_register(client):
    assert client.get("/admin/account/signup/").status_code == 302  # the admin's own, to the door
    assert "sign up" not in client.get(DOOR, headers={"accept-language": "en"}).content.decode()


def test_logging_out_leads_to_the_door(client):
    make_staff()
    knock(client)
    assert client.post("/admin/logout/")["Location"] == DOOR
    assert not is_inside(client)


def test_the_browser_forgets_what_it_was_shown_when_somebody_logs_out(client):
    make_staff()
    knock(client)
    assert "Clear-Site-Data" not in client.get("/admin/logout/")
    assert client.post("/admin/logout/")["Clear-Site-Data"] == '"cache", "storage"'


def test_a_link_makes_no_browser_forget_anything(client):
    assert "Clear-Site-Data" not in client.get("/admin/logout/")


def test_pages_of_the_desk_are_kept_by_no_cache(client):
    make_staff()
    knock(client)
    for page in (
        "/admin/",
        "/admin/articles/article/",
        "/admin/account/sessions/",
        "/admin/account/factor/",
    ):
        assert "no-store" in client.get(page)["Cache-Control"], page


def test_a_form_that_another_site_sends_is_refused():
    make_staff()
    client = Client(enforce_csrf_checks=True)
    assert knock(client).status_code == 403
    assert not is_inside(client)


@pytest.mark.parametrize("place", ["login/", "account/password/"])
def test_pages_before_the_door_run_nothing_inline(client, place):
    answer = client.get(f"/admin/{place}")
    assert "nonce" not in answer["Content-Security-Policy"]
    assert "script-src 'self'" in answer["Content-Security-Policy"]
