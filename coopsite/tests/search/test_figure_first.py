"""A search for a number is answered by the confirmed figure first, with its sentence."""

import pytest

from programmes.tests.factories import (
    make_confirmed,
    make_figure,
    make_indicator,
    make_place,
    make_programme,
)
from programmes.tests.pages import page
from programmes.tests.reading import text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def members():
    """A confirmed figure of 9,000 members in Morocco."""
    make_place()
    indicator = make_indicator(
        "Membres des coopératives", name_en="Members of cooperatives", wordings_fr=["membres"]
    )
    return make_confirmed(
        "9000",
        number="9.000",
        quote="Elles regroupent plus de 9.000 membres.",
        indicator=indicator,
        subject="membres",
    )


@pytest.mark.parametrize(
    "words",
    [
        "9 000",
        "9.000",
        "9,000 members",
        "neuf mille",
        "٩٠٠٠",
        "plus de 9 000 membres",
        "9000 maroc",
    ],
)
def test_any_way_of_saying_its_value_finds_the_figure(client, members, words):
    html = page(client, f"/fr/search/?q={words}")
    assert '<h2 id="figures">Le chiffre</h2>' in html
    assert f'data-figure="{members.pk}"' in html
    assert "Elles regroupent plus de <b>9.000</b> membres." in html


def test_the_figure_stands_before_names_and_articles(client, members):
    html = page(client, "/en/search/?q=9000 membres")
    places = [html.index(f'id="{part}"') for part in ("figures", "things", "press")]
    assert places == sorted(places)


def test_what_the_words_speak_of_comes_first(client, members):
    coaching = make_confirmed("9000", indicator=make_indicator("Coaching", wordings_fr=["séances"]))
    html = page(client, "/en/search/?q=9000 membres")
    assert html.index(f'data-figure="{members.pk}"') < html.index(f'data-figure="{coaching.pk}"')
    html = page(client, "/en/search/?q=9000 séances")
    assert html.index(f'data-figure="{coaching.pk}"') < html.index(f'data-figure="{members.pk}"')


def test_a_disputed_figure_stands_with_its_flag(client, members):
    make_confirmed("8000", indicator=members.indicator)
    assert "1 paper prints 8,000" in text_of(page(client, "/en/search/?q=9000"))


def test_suggested_and_rejected_figures_are_not_found(client):
    make_figure("932")
    make_figure("932", state="rejected", reason="misread", decided_at="2025-07-09T00:00Z")
    html = page(client, "/en/search/?q=932")
    assert "No confirmed figure has this value." in html
    assert "data-figure" not in html


def test_other_figures_of_the_value_are_told_where_no_word_fits(client, members):
    html = page(client, "/en/search/?q=9000 moutons")
    assert '<h2 id="figures">Figures of this value</h2>' in html
    assert f'data-figure="{members.pk}"' in html


def test_other_names_are_not_guessed_where_a_figure_was_meant(client, members):
    make_programme("Marocaines")
    assert "Did you mean" not in page(client, "/en/search/?q=9000 membres marocain")
    assert "Did you mean" in page(client, "/en/search/?q=9000 marocanes")


def test_articles_are_found_by_their_own_way_of_printing_the_number(client, members):
    html = page(client, "/en/search/?q=9 000 membres")
    assert "<mark>9.000</mark> <mark>membres</mark>" in html


def test_articles_of_another_language_are_found_by_the_number_of_the_figure(client, members):
    for choice in ("", "&language=fr"):
        html = page(client, f"/en/search/?q=9,000 members{choice}")
        assert "<mark>9.000</mark> membres" in html


def test_a_word_that_is_left_out_stays_out(client, members):
    assert "<mark>" not in page(client, "/en/search/?q=9000 -membres").partition('id="press"')[2]


def test_an_indicator_is_told_with_its_latest_value_and_who_says_so(client, members):
    html = page(client, "/en/search/?q=members of cooperatives")
    latest = html.partition('class="latest"')[2]
    assert f'data-figure="{members.pk}"' in latest
    assert "1 origin" in latest


def test_a_number_with_words_costs_ten_queries(client, members, django_assert_num_queries):
    with django_assert_num_queries(10):
        client.get("/en/search/", {"q": "9000 membres"})
