"""Every door of the desk: closed to strangers, and to staff without the right."""

from importlib import import_module
from itertools import pairwise

import pytest
from django.contrib.auth.models import Group, Permission, User

from articles.items.roles import ROLES, ensure_roles
from articles.models import Article
from articles.tests.factories import make_article
from seeds.tests.desk import LIST, act, change, drafts

pytestmark = pytest.mark.django_db

DOORS = [
    LIST,
    f"{LIST}add/",
    f"{LIST}%s/change/",
    f"{LIST}%s/delete/",
    f"{LIST}%s/history/",
    "/admin/articles/publication/",
    "/admin/articles/publication/add/",
    "/admin/seeds/importrun/",
    "/admin/seeds/runentry/",
    "/admin/seeds/seeddocument/",
    "/admin/auth/user/",
    "/admin/auth/group/",
]


@pytest.mark.parametrize("door", DOORS)
def test_every_door_is_closed_to_strangers_and_to_staff_without_a_right(client, door):
    address = door % make_article().pk if "%s" in door else door
    answer = client.get(address)
    assert answer.status_code == 302
    assert "/admin/login/" in answer["Location"]
    client.force_login(User.objects.create_user("bernard", is_staff=True))
    assert client.get(address).status_code == 403


def test_an_account_that_is_not_staff_is_sent_away(client):
    client.force_login(User.objects.create_user("claire"))
    assert "/admin/login/" in client.get(LIST)["Location"]


def test_staff_without_the_right_publish_and_take_nothing(client, imported):
    draft = make_article("Brouillon", **drafts())
    client.force_login(User.objects.create_user("bernard", is_staff=True))
    act(client, "publish", draft)
    assert change(client, imported, _take="lede").status_code == 403
    imported.refresh_from_db()
    draft.refresh_from_db()
    assert imported.lede == "Un atelier, enfin."
    assert draft.status == Article.Status.DRAFT


def test_who_may_only_look_takes_no_version(client, imported):
    reader = User.objects.create_user("lise", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_article"))
    client.force_login(reader)
    html = client.get(f"{LIST}{imported.pk}/change/").content.decode()
    assert "<ins>" in html
    assert 'name="_take"' not in html
    assert change(client, imported, _take="lede").status_code == 403


def test_a_version_is_not_taken_by_a_mere_link(editor, imported):
    editor.get(f"{LIST}{imported.pk}/change/?_take=lede")
    imported.refresh_from_db()
    assert imported.lede == "Un atelier, enfin."


def test_the_groups_have_the_rights_that_the_houses_give_today():
    """Whoever changes rights, or adds a model with some, makes a migration as coopsite 0003 is."""
    given = {role: codenames(group) for role, group in groups().items()}
    assert given == {role: codenames(group) for role, group in ensure_roles().items()}
    assert [*given] == [*ROLES]


def test_each_role_may_what_the_one_below_it_may_and_more():
    rights = [codenames(group) for group in groups().values()]
    assert all(below < above for below, above in pairwise(rights))


def groups():
    """The groups as the migration made them; anew where a test before has emptied all tables."""
    if not Group.objects.exists():
        import_module("coopsite.migrations.0003_roles").give(None, None)
    return {role: Group.objects.get(name=role) for role in ROLES}


def codenames(group):
    return set(group.permissions.values_list("codename", flat=True))


def test_editors_may_not_enter_the_rooms_of_the_operators(editor):
    assert editor.get("/admin/auth/user/").status_code == 403


def test_an_editor_deletes_an_article(editor):
    article = make_article()
    editor.post(f"{LIST}{article.pk}/delete/", {"post": "yes"})
    assert not Article.objects.exists()
