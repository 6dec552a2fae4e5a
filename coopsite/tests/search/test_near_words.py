"""A word that no article bears leads to the nearest word of articles."""

import pytest

from articles.lists.near_words import near_questions
from articles.models import Publication
from articles.tests.factories import make_article, make_draft, make_publication
from programmes.tests.pages import page

pytestmark = pytest.mark.django_db


@pytest.fixture
def mangrove():
    """An article on mangroves and cooperatives, in French."""
    return make_article("La mangrove des coopératives")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mangorve", "mangrove"),  # two letters in the wrong order
        ("mangrve", "mangrove"),  # one too few
        ("manggrove", "mangrove"),  # one too many
        ("mangruve", "mangrove"),  # another one
        ("coopertives", "coopératives"),  # as it is printed
        ("coopératives mangorve", "coopératives mangrove"),
    ],
)
def test_a_slip_leads_to_the_word_that_was_meant(mangrove, typed, meant):
    assert near_questions(typed)[0] == meant


@pytest.mark.parametrize("typed", ["mangrove", "", "xyzxyz", "mgnaorve", "man", "m" * 300])
def test_what_is_known_or_unlike_any_word_leads_nowhere(mangrove, typed):
    assert near_questions(typed) == []


def test_arabic_words_too():
    make_article("التعاونيات في المغرب", language="ar")
    assert "التعاونيات" in near_questions("التعاونايت")


def test_words_that_readers_may_not_find_are_not_told():
    nothing = make_publication("Le Coffre", reuse=Publication.Reuse.LINK)
    make_article("Un titre", body="<p>La mangrove.</p>", publication=nothing)
    make_draft("Encore la mangrove")
    assert near_questions("mangorve") == []


def test_the_page_offers_it_and_asks_no_more_where_something_is_found(
    client, mangrove, django_assert_num_queries
):
    html = page(client, "/en/search/?q=mangorve")
    assert '<a href="?q=mangrove"><bdi>mangrove</bdi></a>' in html
    with django_assert_num_queries(8):
        assert "Did you mean" not in page(client, "/en/search/?q=mangrove")


def test_a_question_costs_as_much_whatever_the_number_of_articles(
    mangrove, django_assert_max_num_queries
):
    for number in range(10):
        make_article(f"La mangrove {number}")
    with django_assert_max_num_queries(25):
        near_questions("mangorve mangorve mangorve mangorve")
