"""One search over all that is kept at the desk."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html

from articles.items.roles import ADMINISTRATORS, CONTRIBUTORS, group_of
from articles.tests.factories import make_article, make_draft, make_publication
from conftest import enter
from programmes.tests.factories import (
    make_cooperative,
    make_figure,
    make_hidden,
    make_indicator,
    make_organisation,
    make_place,
)

pytestmark = pytest.mark.django_db
SEARCH = "/admin/search/"


def found(client, words):
    """The names that are found, by the heads of their kinds."""
    page = html.fromstring(
        client.get(SEARCH, {"q": words}, headers={"accept-language": "en"}).content
    )
    return {
        section.findtext("h2"): [one.text_content() for one in section.xpath(".//li/a")]
        for section in page.xpath("//div[@class='found']/section")
    }


def test_everything_that_bears_a_word_is_found_by_it(editor):
    make_draft("Les abeilles de Hasila")
    for make in (make_hidden, make_organisation, make_cooperative, make_indicator):
        make("Hasila")
    make_place("MA-02", "Hasila")
    make_publication("Hasila")
    assert found(editor, "hasila") == {
        "Articles": ["Les abeilles de Hasila"],
        "Programmes": ["Hasila"],
        "Organisations": ["Hasila"],
        "Cooperatives": ["Hasila"],
        "Places": ["Hasila"],
        "Indicators": ["Hasila"],
        "Publications": ["Hasila"],
    }


@pytest.mark.parametrize("words", ["9 000", "9000", "9.000", "9\u202f000"])
def test_a_figure_is_found_by_its_number_in_any_form(editor, words):
    make_figure("9000", number="9 000")
    assert [one.split(" coop")[0] for one in found(editor, words)["Figures"]] == ["9 000"]
    assert "Figures" not in found(editor, "9 001")


def test_accounts_are_found_by_administrators_alone(client):
    for name, role in (("nora", ADMINISTRATORS), ("carl", CONTRIBUTORS)):
        User.objects.create_user(name, is_staff=True).groups.add(group_of(role))
    assert found(enter(client, User.objects.get(username="nora")), "carl") == {"Users": ["carl"]}
    assert found(enter(client, User.objects.get(username="carl")), "nora") == {}


def test_a_few_of_many_are_shown_and_the_list_has_all(editor):
    for n in range(8):
        make_cooperative(f"Atelier {n}")
    assert len(found(editor, "atelier")["Cooperatives"]) == 6
    page = editor.get(SEARCH, {"q": "atelier"}).content.decode()
    assert 'href="/admin/programmes/cooperative/?q=atelier"' in page
    assert editor.get("/admin/programmes/cooperative/?q=atelier").context["cl"].result_count == 8


@pytest.mark.parametrize("words", ["", "  ", "a\x00b", "'", "x" * 999, "&|!:*", "12e999", "٩٠٠"])
def test_no_words_take_the_search_down(editor, words):
    assert editor.get(SEARCH, {"q": words}).status_code == 200


def test_nobody_searches_who_is_not_at_the_desk(client):
    assert client.get(SEARCH, {"q": "x"}).status_code == 302


def asked(client, words):
    client.get(SEARCH, {"q": words})
    with CaptureQueriesContext(connection) as queries:
        client.get(SEARCH, {"q": words})
    return len(queries)


def test_the_search_asks_the_same_of_much_as_of_little(editor):
    def add():
        make_article("Hasila")
        for make in (make_organisation, make_cooperative, make_indicator):
            make("Hasila", slug=f"hasila-{User.objects.count()}")
        User.objects.create_user(f"u{User.objects.count()}")

    add()
    few = asked(editor, "hasila")
    for _n in range(4):
        add()
    assert asked(editor, "hasila") == few
    assert few <= 24


def test_every_page_of_the_desk_has_the_box(editor):
    for address in ("/admin/", "/admin/articles/article/", "/admin/programmes/figure/review/"):
        assert 'id="desk-search"' in editor.get(address).content.decode()
