"""Accounts at the desk: administrators open and close them, and give nothing that is not theirs."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group, User

from articles.items.roles import ADMINISTRATORS, CONTRIBUTORS, ROLES, group_of
from conftest import enter
from programmes.tests.desk import form_at, seen

pytestmark = pytest.mark.django_db
ACCOUNTS = "/admin/auth/user/"
FACTORS = "/admin/mfa/authenticator/"


@pytest.fixture
def administrator(client):
    user = User.objects.create_user("alma", is_staff=True)
    user.groups.add(group_of(ADMINISTRATORS))
    return enter(client, user)


def at(account):
    return f"{ACCOUNTS}{account.pk}/change/"


def test_an_account_is_given_a_role_and_closed(administrator):
    account = User.objects.create_user("nora", is_staff=True)
    posted = form_at(administrator, at(account), groups=[group_of(CONTRIBUTORS).pk])
    posted.pop("is_active")
    assert administrator.post(at(account), posted).status_code == 302
    account.refresh_from_db()
    assert not account.is_active
    assert account.groups.get().name == CONTRIBUTORS


def test_an_administrator_makes_no_superuser(administrator):
    account = User.objects.create_user("nora", is_staff=True)
    assert 'name="is_superuser"' not in seen(administrator, at(account))
    posted = form_at(administrator, at(account), is_superuser="on", user_permissions=["1"])
    administrator.post(at(account), posted)
    account.refresh_from_db()
    assert not account.is_superuser
    assert not account.user_permissions.exists()


def test_an_administrator_leaves_superusers_alone(administrator):
    root = User.objects.create_superuser("root", password="quatre mots bien secrets")
    assert administrator.post(at(root), {"username": "root", "is_active": ""}).status_code == 403
    address = f"{ACCOUNTS}{root.pk}/password/"
    assert administrator.get(address).status_code == 403


def test_an_administrator_gives_roles_and_no_other_groups(administrator):
    other = Group.objects.create(name="Opérateurs")
    account = User.objects.create_user("nora", is_staff=True)
    html = seen(administrator, at(account))
    assert all(f">{role}</option>" in html for role in ROLES)
    assert "Opérateurs" not in html
    posted = form_at(administrator, at(account), groups=[other.pk])
    assert administrator.post(at(account), posted).status_code == 200
    assert not account.groups.exists()


def test_an_administrator_takes_no_other_groups_away(administrator):
    account = User.objects.create_user("nora", is_staff=True)
    account.groups.add(Group.objects.create(name="Opérateurs"), group_of(CONTRIBUTORS))
    posted = form_at(administrator, at(account), groups=[])
    assert administrator.post(at(account), posted).status_code == 302
    assert account.groups.get().name == "Opérateurs"


def test_groups_that_an_administrator_does_not_see_stay(administrator):
    other = Group.objects.create(name="Opérateurs")
    account = User.objects.create_user("nora", is_staff=True)
    account.groups.add(other)
    posted = form_at(administrator, at(account), groups=[group_of(CONTRIBUTORS).pk])
    administrator.post(at(account), posted)
    assert {*account.groups.all()} == {other, group_of(CONTRIBUTORS)}


def test_an_administrator_takes_no_second_factor_of_a_superuser_away(administrator):
    root = User.objects.create_superuser("root", password="quatre mots bien secrets")
    factor = Authenticator.objects.create(user=root, type="totp", data={})
    chosen = {"action": "delete_selected", "_selected_action": [factor.pk], "post": "yes"}
    administrator.post(FACTORS, chosen)
    administrator.post(f"{FACTORS}{factor.pk}/delete/", {"post": "yes"})
    assert Authenticator.objects.get() == factor


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("fr", "appareils et clés", "sessions"), ("ar", "الأجهزة والمفاتيح", "الجلسات")],
)
def test_factors_and_sessions_are_called_so_in_the_language_of_the_desk(
    administrator, language, one, other
):
    said = {"accept-language": language}
    for address, name in ((FACTORS, one), ("/admin/usersessions/usersession/", other)):
        page = administrator.get(address, headers=said).content.decode().lower()
        assert name in page
        assert not re.search("authenticators|user session|created at|user agent", page)


def test_nobody_deletes_an_account(administrator):
    account = User.objects.create_user("nora", is_staff=True)
    answer = administrator.post(f"{ACCOUNTS}{account.pk}/delete/", {"post": "yes"})
    assert answer.status_code == 403
    assert User.objects.filter(pk=account.pk).exists()


def test_the_list_costs_the_same_for_few_and_for_many(administrator, django_assert_max_num_queries):
    for n in range(20):
        User.objects.create_user(f"compte{n}", is_staff=True).groups.add(group_of(CONTRIBUTORS))
    with django_assert_max_num_queries(10):
        administrator.get(ACCOUNTS)
