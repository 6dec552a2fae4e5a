"""Each attempt to enter leaves a line: what came of it, the name and the address, no secret."""

import json
import logging

import pytest
from django.test import Client
from pythonjsonlogger.json import JsonFormatter

from coopsite.tests.entrance.accounts import PASSWORD, knock, make_staff
from coopsite.tests.entrance.test_second_factor import FACTOR, set_up_app
from coopsite.watch.logs import logging_as

pytestmark = pytest.mark.django_db

HERE = {"REMOTE_ADDR": "192.0.2.1"}


@pytest.fixture
def told(caplog):
    """What was logged of attempts."""
    caplog.set_level(logging.INFO, logger="coopsite.entrance.attempts")

    def lines():
        mine = [one for one in caplog.records if one.name == "coopsite.entrance.attempts"]
        return [one.getMessage() for one in mine]

    return lines


@pytest.mark.parametrize("values", [{}, {"is_staff": False}, {"is_active": False}])
def test_a_failed_login_names_who_and_from_where_and_never_the_password(told, caplog, values):
    make_staff(**values)
    knock(Client(), password="not-hers" if not values else PASSWORD, **HERE)
    assert told() == ["Login failed: 'anna' from 192.0.2.1"]
    assert "not-hers" not in caplog.text
    assert PASSWORD not in caplog.text


def test_a_lock_leaves_a_line_for_each_attempt_that_it_stops(told):
    make_staff()
    for _ in range(6):
        knock(Client(), password="wrong", **HERE)
    assert told()[4:] == [
        "Login failed: 'anna' from 192.0.2.1",
        "Login locked: 'anna' from 192.0.2.1",
    ]


def test_a_login_leaves_a_line_too(told):
    make_staff()
    knock(Client(), **HERE)
    assert told() == ["Logged in: 'anna' from 192.0.2.1"]


def test_a_wrong_code_leaves_a_line_without_the_code(told, client):
    make_staff()
    knock(client)
    set_up_app(client)
    other = Client()
    knock(other)
    other.post(f"{FACTOR}authenticate/", {"code": "123456"}, **HERE)
    assert told()[-1] == "Wrong code: 'anna' from 192.0.2.1"


@pytest.mark.django_db(transaction=True)
def test_whatever_changes_how_one_enters_leaves_a_line(told, client):
    make_staff()
    knock(client, **HERE)
    set_up_app(client)
    new = "cinq mots bien plus secrets"
    given = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    client.post("/admin/password_change/", given)
    client.post("/admin/account/confirm/", {"password": new})
    client.post(f"{FACTOR}totp/deactivate/")
    client.post("/admin/logout/")
    acts = [line.partition(":")[0] for line in told()]
    assert acts[0] == "Logged in"
    assert acts[-1] == "Logged out"
    assert {"Factor added", "Password set", "Factor removed"} <= {*acts}


def test_a_name_that_is_tried_makes_no_second_line(told):
    knock(Client(), "anna\u2028ERROR \x1b[31m forged", **HERE)
    assert told() == ["Login failed: 'anna\\u2028ERROR \\x1b[31m forged' from 192.0.2.1"]


def test_as_json_an_attempt_has_fields_of_its_own(told, caplog):
    knock(Client(), "nobody", **HERE)
    form = logging_as("json")["formatters"]["json"]
    said = json.loads(JsonFormatter(form["fmt"], timestamp=True).format(caplog.records[-1]))
    assert (said["attempt"], said["name_given"]) == ("Login failed", "nobody")
    assert said["address"] == "192.0.2.1"


def test_a_refusal_leaves_a_line_that_names_who_and_what(staff_with, client, caplog):
    staff_with()
    assert client.get("/admin/articles/article/").status_code == 403
    (record,) = [one for one in caplog.records if one.name == "django.request"]
    assert (record.status_code, record.request.user.username) == (403, "bernard")
