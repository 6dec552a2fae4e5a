"""What was found is parted by kind, language, year and what articles name, at an address each."""

import pytest
from django.utils.translation import override

from articles.models import Article
from articles.tests.factories import make_article
from coopsite.search.answering import answer
from coopsite.search.asked import asked_in
from coopsite.search.facets import facets
from programmes.models import Mention, Programme
from programmes.tests.factories import (
    make_confirmed,
    make_organisation,
    make_place,
    make_programme,
)
from programmes.tests.pages import page

pytestmark = pytest.mark.django_db


def choices(**query):
    """The choices by their label, each with its count."""
    asked = asked_in(query)
    with override("en"):
        found = facets(asked, answer(asked))
    return {choice.label: choice.count for facet in found for choice in facet.choices}


@pytest.fixture
def wool():
    """Wool in three articles of two languages and years, a programme and an organisation."""
    make_article("La laine", published_on="2024-05-01")
    make_article("Encore la laine", published_on="2025-05-01")
    make_article("Laine", language="en", published_on="2025-06-01")
    make_programme("Laine du plateau")
    make_organisation("Bureau de la laine")


def test_each_choice_is_told_with_how_many_there_are(wool):
    assert choices(q="laine") == {
        "Programmes": 1,
        "Organisations": 1,
        "Articles": 3,
        "French": 2,
        "English": 1,
        "2025": 2,
        "2024": 1,
    }


def test_a_year_and_a_language_leave_articles_of_them(client, wool):
    html = page(client, "/en/search/?q=laine&year=2025&language=fr")
    assert "Encore la" in html
    assert "La <mark>laine</mark></a>" not in html
    assert "Laine du plateau" not in html


def test_a_kind_leaves_what_is_of_it_and_leads_back(client, wool):
    html = page(client, "/en/search/?q=laine&kind=organisation")
    assert "Bureau de la laine" in html
    assert "Laine du plateau" not in html
    assert 'id="press"' not in html
    assert 'href="?q=laine" aria-current="true">Organisations' in html


@pytest.fixture
def told(wool):
    """The programme is named by one of the articles, a region of Morocco by two."""
    country = make_place("MA", "Maroc")
    region = make_place("MA-05", "Béni Mellal", parent=country)
    first, second, _ = Article.objects.order_by("pk")
    first.mentions.create(programme=Programme.objects.get())
    for article in (first, second):
        article.mentions.create(place=region)


def test_programmes_and_places_that_articles_name_are_told(told):
    found = choices(q="laine")
    assert found["Laine du plateau"] == 1
    assert found["Béni Mellal"] == found["Maroc"] == 2


def test_a_mention_that_an_editor_struck_out_does_not_count(told):
    Mention.objects.update(state=Mention.State.STRUCK)
    assert "Maroc" not in choices(q="laine")


def test_a_programme_that_readers_do_not_see_is_not_told(client, told):
    Programme.objects.update(sight="draft")
    assert "Laine du plateau" not in page(client, "/en/search/?q=laine&programme=laine-du-plateau")


@pytest.mark.parametrize("path", ["/en/search/", "/en/search/feed/", "/en/search.csv"])
def test_a_programme_and_a_place_leave_articles_that_name_both(client, told, path):
    words = client.get(path, {"q": "laine", "programme": "laine-du-plateau", "place": "ma"})
    found = words.content.decode().replace("<mark>", "").replace("</mark>", "")
    assert "La laine" in found
    assert "Encore la laine" not in found
    assert "Bureau de la laine" not in found


def test_a_choice_of_nothing_leads_back_to_all(client, told):
    html = page(client, "/en/search/?q=laine&place=zz")
    assert 'href="?q=laine">Search everything' in html


def test_figures_are_a_kind(client):
    make_confirmed("932")
    assert choices(q="932")["Figures"] == 1
    assert 'id="press"' not in page(client, "/en/search/?q=932&kind=figure")


def test_a_question_has_one_address_whatever_else_was_typed():
    asked = asked_in({"q": " laine\x00  grise ", "kind": "x", "year": "12", "page": "1", "z": "1"})
    assert asked.query() == "q=laine+grise"


def test_another_language_of_the_site_asks_the_same(client):
    html = page(client, "/en/search/?q=laine&year=2025")
    assert 'href="/ar/search/?q=laine&amp;year=2025"' in html
