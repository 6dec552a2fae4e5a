"""Every door of the desk: closed to strangers, and to staff without the right."""

import pytest
from django.contrib.auth.models import Permission, User

from articles.items.editors import ensure_editors_group
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


CURATED = (
    *("article", "publication"),
    *("programme", "stage", "organisation", "partnership", "place", "name"),
    *("prizeedition", "laureate", "cooperative", "tie", "event", "mention"),
    *("indicator", "figure", "citation", "origin", "relation", "story", "storyarticle", "issuer"),
)
SEEN = ("importrun", "runentry", "seeddocument", "decision", "sketch", "withholding")


def test_editors_may_do_their_work_and_nothing_else():
    group = ensure_editors_group()
    assert {p.codename for p in group.permissions.all()} == {
        f"{act}_{what}" for what in CURATED for act in ("add", "change", "delete", "view")
    } | {f"view_{what}" for what in SEEN}
    assert ensure_editors_group() == group


def test_editors_may_not_enter_the_rooms_of_the_operators(editor):
    assert editor.get("/admin/auth/user/").status_code == 403


def test_an_editor_deletes_an_article(editor):
    article = make_article()
    editor.post(f"{LIST}{article.pk}/delete/", {"post": "yes"})
    assert not Article.objects.exists()
