"""Lists that are kept under a name, one's own and those of all."""

import pytest
from django.contrib.auth.models import User

from articles.items.roles import CONTRIBUTORS, EDITORS, group_of
from conftest import enter
from coopsite.models import SavedList

pytestmark = pytest.mark.django_db
LIST = "/admin/articles/article/"
ENGLISH = {"accept-language": "en"}


@pytest.fixture
def carl(client):
    """A contributor at the desk."""
    return enter(client, somebody("carl", CONTRIBUTORS))


def somebody(name, role):
    user = User.objects.create_user(name, is_staff=True)
    user.groups.add(group_of(role))
    return user


def keep(client, name="Arabe", query="language__exact=ar", **values):
    posted = {"kind": "articles.article", "name": name, "query": query} | values
    return client.post("/admin/saved/keep/", posted, follow=True, headers=ENGLISH)


def seen(client, address):
    return client.get(address, headers=ENGLISH).content.decode()


def test_a_list_is_kept_and_opened_from_the_desk_and_the_list(carl):
    answer = keep(carl, query="language__exact=ar&p=3&e=1")
    address = f"{LIST}?language__exact=ar"
    assert answer.redirect_chain == [(address, 302)]
    assert "“Arabe” is kept." in answer.content.decode()
    assert f'href="{address}"' in seen(carl, "/admin/")
    assert f'href="{address}"' in seen(carl, LIST)
    assert f'href="{address}"' not in seen(carl, "/admin/programmes/programme/")


def test_the_same_name_again_is_the_list_as_it_is_now(carl):
    keep(carl)
    keep(carl, query="language__exact=fr")
    assert SavedList.objects.get().query == "language__exact=fr"


def test_others_see_what_an_editor_shares_and_nothing_else(carl, django_user_model):
    editor = enter(type(carl)(), somebody("anna", EDITORS))
    keep(editor, "Pour tous", shared="on")
    keep(editor, "Pour moi", "q=laine")
    assert "Pour tous" in seen(carl, LIST)
    assert "Pour moi" not in seen(carl, LIST)
    assert carl.post(f"/admin/saved/{SavedList.objects.last().pk}/drop/").status_code in (403, 404)
    assert SavedList.objects.count() == 2


def test_a_contributor_keeps_lists_but_shares_none(carl):
    assert 'name="shared"' not in seen(carl, LIST)
    assert keep(carl, shared="on").status_code == 403
    assert not SavedList.objects.exists()


def test_a_list_is_given_up(carl):
    keep(carl)
    address = f"/admin/saved/{SavedList.objects.get().pk}/drop/"
    assert address in seen(carl, LIST)
    assert carl.get(address).status_code == 405
    carl.post(address)
    assert not SavedList.objects.exists()


def test_a_list_that_one_may_not_look_at_is_neither_kept_nor_shown(carl):
    assert keep(carl, kind="auth.user").status_code == 403
    boss = somebody("anna", EDITORS)
    SavedList.objects.create(name="Comptes", kind="auth.user", owner=boss, shared=True)
    assert "Comptes" not in seen(carl, "/admin/")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"name": " "}, "Give the list a name."),
        ({"query": "q=" + "x" * 2000}, "filtered by too many words"),
        ({"kind": "x"}, ""),
        ({"kind": "sessions.session"}, ""),
        ({"name": "a\x01\u202e", "query": "%00=\x01"}, ""),
    ],
)
def test_what_cannot_be_kept_is_said(carl, values, said):
    answer = keep(carl, **values)
    assert answer.status_code in (200, 404)
    assert said in answer.content.decode()
