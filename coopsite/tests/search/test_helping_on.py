"""A search that finds nothing helps on; one that makes no sense is answered all the same."""

import pytest

from articles.tests.factories import make_article
from coopsite.search.asked import asked_in
from programmes.tests.factories import make_cooperative, make_place, make_programme
from programmes.tests.pages import page
from programmes.tests.reading import text_of

pytestmark = pytest.mark.django_db


def test_a_mistyped_name_is_offered_as_it_is_spelt(client):
    make_programme("Mourafaka")
    html = page(client, "/en/search/?q=moraufaka")
    assert "Did you mean" in html
    assert 'href="/en/programmes/mourafaka/">' in html
    assert 'href="?q=Mourafaka"' in html


def test_a_name_that_differs_in_no_letter_is_found_and_not_guessed(client):
    make_place("CI", "Côte d’Ivoire", name_ar="ساحل العاج")
    make_cooperative("التعاونيّة")
    for words in ("تعاونيه", "التعاونيه"):
        html = page(client, f"/en/search/?q={words}")
        assert "Did you mean" not in html
        assert "In the catalogue" in html


def test_nothing_found_says_what_can_be_searched(client):
    words = text_of(page(client, "/en/search/?q=xyzzy"))
    assert "Nothing was found for “xyzzy”" in words
    assert "What can be searched" in words


def test_a_choice_that_leaves_nothing_leads_back_to_everything(client):
    make_article("laine", published_on="2025-01-01")
    html = page(client, "/en/search/?q=laine&year=2001")
    assert 'href="?q=laine">Search everything</a>' in html


def test_an_empty_box_says_what_can_be_searched_without_asking(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert "What can be searched" in page(client, "/en/search/")


@pytest.mark.parametrize(
    "words",
    [
        "x" * 300,
        "moraufaka " * 30,
        "9" * 1000,
        "9 " * 150,
        "neuf mille " * 27,
        "%_\\%",
        "'; DROP TABLE articles_article; --",
        "{}{0}%(x)s",
        "\u202e\u200f\u0000\ufffe",
        "ه " * 150,
        '"' * 300,
        "-" * 300,
        "or or or",
        "𝟗𝟎𝟎𝟎",
    ],
)
def test_what_makes_no_sense_is_answered(client, words):
    make_programme("Mourafaka")
    for path in ("/ar/search/", "/fr/search.csv", "/en/search/feed/"):
        assert client.get(path, {"q": words}).status_code == 200


def test_halves_of_letters_and_nothings_are_left_out():
    assert asked_in({"q": "la\ud800ine\x00"}).q == "laine"
    assert len(asked_in({"q": "é" * 1000}).q) == 300


def test_a_search_that_finds_no_name_costs_two_queries_more(client, django_assert_num_queries):
    make_article("laine")
    with django_assert_num_queries(8):
        client.get("/fr/search/", {"q": "laine"})
