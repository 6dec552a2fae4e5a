"""Requests to the admin that no page of it makes are answered, and not by a fault."""

from itertools import cycle

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import RequestFactory

from coopsite.tests.fuzzing import page_of
from coopsite.wsgi import application
from programmes.models import Story
from programmes.tests.factories import make_cooperative, make_place

pytestmark = pytest.mark.django_db
NO_KEYS = ("x", "99999999999999999999", "-1", "1.5")


@pytest.fixture
def root(client):
    client.force_login(User.objects.create_superuser("root"))
    client.raise_request_exception = False
    return client


def fields_of(client, address):
    """What the form of a page sends."""
    forms = page_of(client.get(address).content.decode()).forms
    return dict(max((fields for _method, _action, fields in forms), key=len))


def test_a_filter_that_is_none_is_told_by_the_list_also_of_an_export(root):
    make_cooperative()
    answer = root.get("/admin/programmes/cooperative/export/?x=1")
    assert (answer.status_code, answer.url) == (302, "/admin/programmes/cooperative/?e=1")


def test_stories_that_are_gone_are_not_merged(root):
    listed = "/admin/programmes/story/"
    Story.objects.create()
    sent = {"action": "merge", "_selected_action": ["4711"]}
    page = root.post(listed, sent, follow=True, headers={"accept-language": "en"})
    assert "Choose at least two stories that are still there." in page.content.decode()


@pytest.mark.parametrize("where", ["?kind__exact=%00", "?q=a%00b", "?place=%00"])
def test_nul_in_a_filter_of_the_admin_is_no_part_of_it(root, where):
    answer = root.get(f"/admin/programmes/programme/{where}", follow=True)
    assert answer.status_code == 200


def test_nul_is_refused_in_an_address_of_the_admin(root):
    answer = root.get("/admin/programmes/programme/%00/", headers={"accept-language": "en"})
    assert answer.status_code == 400
    assert "write it without" in answer.content.decode()


def test_nul_is_refused_in_a_form_of_the_admin(root):
    assert root.post("/admin/programmes/place/add/", {"code": "M\x00"}).status_code == 400


@pytest.mark.parametrize("key", NO_KEYS)
def test_an_act_on_a_row_that_is_none_is_refused_in_a_sentence(root, key):
    sent = {"action": "delete_selected", "_selected_action": ["1", key], "post": "yes"}
    for listed in ("articles/article", "programmes/place", "auth/user", "coopsite/job"):
        page = root.post(f"/admin/{listed}/", sent, headers={"accept-language": "en"})
        assert page.status_code == 400, listed
        assert "tick rows there" in page.content.decode()


@pytest.mark.machine  # it walks the forms of the whole desk
def test_a_key_that_is_none_is_an_error_of_the_form(root):
    """One field after the other is sent one of the keys that are none, each in its turn."""
    make_place()
    no_keys = cycle(NO_KEYS)
    for model, desk in admin.site._registry.items():
        address = f"/admin/{model._meta.app_label}/{model._meta.model_name}/add/"
        if root.get(address).status_code != 200:
            continue
        sent = fields_of(root, address)
        keys = [field.name for field in model._meta.get_fields() if field.is_relation]
        keys += [name for name in sent if name.rpartition("-")[2] in _inline_keys(desk)]
        for name in keys:
            wrong = sent | {name: next(no_keys)}
            assert root.post(address, wrong).status_code < 500, (address, name, wrong[name])


def _inline_keys(desk):
    """The names of the relations in the inlines of a desk."""
    return {
        field.name
        for inline in desk.inlines
        for field in inline.model._meta.get_fields()
        if field.is_relation
    } | {"id"}


@pytest.mark.parametrize("charset", ["idna", "rot13", "unicode_escape", "none-such"])
def test_a_form_in_no_encoding_of_the_web_is_refused_in_a_sentence(editor, charset):
    body = b'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\n\xff\\x\r\n--x--\r\n'
    kind = f"multipart/form-data; boundary=x; charset={charset}"
    answer = editor.generic("POST", "/admin/articles/article/add/", body, content_type=kind)
    assert answer.status_code == 400
    assert b"UTF-8" in answer.content


@pytest.mark.parametrize("page", ["/en/search/", "/admin/search/", "/admin/articles/article/"])
def test_nor_is_an_address_read_in_one(editor, page):
    kind = "text/plain; charset=unicode_escape"
    assert editor.get(rf"{page}?q=\ud800", CONTENT_TYPE=kind).status_code == 400
    assert editor.get(page, CONTENT_TYPE="text/plain; charset=UTF-8").status_code == 200


@pytest.mark.parametrize(
    "said", ["charset=rot13", "charset=unicode_escape", "a*=undefined''%e9", "a*=none-such''%e9"]
)
def test_nor_by_the_server(said):
    told = {"CONTENT_TYPE": f"text/plain; {said}", "QUERY_STRING": "q=a"}
    statuses = []
    asked = RequestFactory()._base_environ(PATH_INFO="/en/search/", **told)
    b"".join(application(asked, lambda status, heads: statuses.append(status)))
    assert statuses == ["400 Bad Request"]
