"""Accounts that knock at the door, and how they do it."""

from allauth.mfa.totp.internal import auth
from django.contrib.auth.models import User

from articles.items.roles import EDITORS, group_of

DOOR = "/admin/login/"
PASSWORD = "quatre mots bien secrets"


def make_staff(name="anna", **values):
    """An editor who may log in."""
    values = {"is_staff": True, "email": f"{name}@example.org", **values}
    user = User.objects.create_user(name, password=PASSWORD, **values)
    user.groups.add(group_of(EDITORS))
    return user


def knock(client, name="anna", password=PASSWORD, where="", **headers):
    """What the door answers to a name and a password."""
    given = {"login": name, "password": password, "next": where}
    return client.post(DOOR, given, **headers)


def is_inside(client):
    """Whether the desk lets this client sit down."""
    return client.get("/admin/").status_code == 200


def current_code(secret):
    """The six digits that an authenticator app shows now."""
    counter = next(auth.yield_hotp_counters_from_time())
    return auth.format_hotp_value(auth.hotp_value(secret, counter))
