"""Site search finds what the catalogue holds, by any of its names."""

import pytest

from programmes.catalogue.search import find_in_catalogue
from programmes.tests.factories import (
    make_confirmed,
    make_cooperative,
    make_indicator,
    make_name,
    make_organisation,
    make_place,
    make_programme,
)
from programmes.tests.reading import page, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def catalogue():
    """One of each kind, each with another name."""
    mourafaka = make_programme("Générations nouvelles", name_en="New generations", name_ar="أجيال")
    make_name(mourafaka, "G.N.COOP")
    make_name(mourafaka, "الأجيال الجديدة", "ar")
    make_name(make_organisation(short_name="OSO"), "Bureau des sources")
    make_name(make_place("CI", "Côte d’Ivoire", name_en="Côte d’Ivoire"), "Ivory Coast", "en")
    make_name(make_cooperative(), "Les Tisseuses")


def found(words):
    return [thing["slug"] for thing in find_in_catalogue(words)["hits"]]


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Générations nouvelles", "générations-nouvelles"),
        ("generation nouvelle", "générations-nouvelles"),
        ("new generations", "générations-nouvelles"),
        ("أجيال", "générations-nouvelles"),
        ("الاجيال الجديدة", "générations-nouvelles"),
        ("g n coop", "générations-nouvelles"),
        ("oso", "office-des-sources"),
        ("bureau des sources", "office-des-sources"),
        ("cote d'ivoire", "ci"),
        ("COTE IVOIRE", "ci"),
        ("ivory coast", "ci"),
        ("tisseuse", "tissage-du-haut-val"),
        ("tissage", "tissage-du-haut-val"),
    ],
)
def test_any_name_finds_it_in_any_script_with_accents_or_none(catalogue, words, slug):
    assert found(words) == [slug]


@pytest.mark.parametrize("words", ["", "  ", "'", "a:*", "\x00", "& | !", "%s", "🐝", "inconnu"])
def test_what_names_nothing_finds_nothing(catalogue, words):
    assert found(words) == []


def test_the_name_itself_comes_before_longer_names():
    make_programme("Sillon du plateau")
    make_programme("Sillon")
    assert found("sillon") == ["sillon", "sillon-du-plateau"]


def test_the_search_page_shows_them_before_articles(client, catalogue):
    words = text_of(page(client, "/search/?q=sources"))
    assert "In the catalogue Office des sources organisation" in words


def test_an_indicator_is_found_by_its_name(client):
    make_indicator("Séances de coaching")
    assert found("seance coaching") == ["seances-de-coaching"]
    assert 'href="/en/indicators/seances-de-coaching/"' in page(client, "/search/?q=seances")


def test_a_number_leads_to_the_figures_of_that_value(client):
    make_confirmed("9000")
    for typed in ("9 000", "neuf mille"):
        assert 'href="/en/figures/?value=9000"' in page(client, f"/search/?q={typed}")
    assert "/en/figures/?value" not in page(client, "/search/?q=laine")


def test_a_project_is_told_with_its_programme(client):
    make_programme("Essai", kind="project", parent=make_programme("Verger"))
    assert "Essai field project, Verger" in text_of(page(client, "/search/?q=essai"))


def test_there_are_so_many_of_each_kind(catalogue):
    make_programme("Sources vives")
    assert find_in_catalogue("sources")["counts"] == {"organisation": 1, "programme": 1}
    assert [hit["page"] for hit in find_in_catalogue("sources", "programme")["hits"]] == [
        "programme"
    ]


def test_looking_costs_three_queries_and_two_where_nothing_answers(
    catalogue, django_assert_num_queries
):
    with django_assert_num_queries(3):
        find_in_catalogue("sources")
    with django_assert_num_queries(2):
        find_in_catalogue("babedifo")
