"""The directory of cooperatives, and the page of one."""

import pytest

from programmes.models import Laureate, PrizeEdition, Tie
from programmes.tests.factories import (
    make_cooperative,
    make_name,
    make_place,
    make_programme,
)
from programmes.tests.reading import page, text_of, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def directory():
    """Two cooperatives: one trained by a programme, one that received a prize."""
    weavers = make_cooperative(
        activities=["textiles"], products=["tapis"], town="Haut Val", place=make_place("MA-05")
    )
    Tie.objects.create(cooperative=weavers, programme=make_programme(), kind="trained")
    growers = make_cooperative("Verger d'en bas", slug="verger", place=make_place("SN", "Sénégal"))
    edition = PrizeEdition.objects.create(prize=make_programme("Prix", kind="prize"), year=2024)
    Laureate.objects.create(edition=edition, cooperative=growers)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Tissage du Haut Val", "Verger d&#39;en bas"]),
        ("place=MA", ["Tissage du Haut Val"]),
        ("place=MA-05", ["Tissage du Haut Val"]),
        ("place=SN", ["Verger d&#39;en bas"]),
        ("activity=textiles", ["Tissage du Haut Val"]),
        ("programme=sillon", ["Tissage du Haut Val"]),
        ("programme=prix", ["Verger d&#39;en bas"]),
        ("programme=none", []),
    ],
)
def test_the_directory_is_narrowed_by_place_activity_and_programme(client, directory, query, found):
    assert titles(page(client, f"/cooperatives/?{query}")) == found


def test_a_card_says_what_is_made_and_where_and_that_it_is_an_example(client, directory):
    words = text_of(page(client, "/cooperatives/?place=MA"))
    for part in ["weaving and textiles", "example", "tapis", "Haut Val"]:
        assert part in words


def test_a_programme_that_cannot_be_is_told(client):
    assert "means nothing here" in text_of(page(client, "/cooperatives/?programme=%00"))


def test_an_activity_that_means_nothing_is_told(client):
    assert "means nothing here" in text_of(page(client, "/cooperatives/?activity=dragons"))


@pytest.mark.parametrize("count", [2, 30])
def test_the_directory_costs_two_queries(client, django_assert_num_queries, count):
    for number in range(count):
        make_cooperative(f"Coopérative {number}", place=make_place("MA-05"))
    with django_assert_num_queries(2):
        page(client, "/cooperatives/")


def test_a_cooperative_shows_its_ties_and_that_it_is_an_example(client, directory):
    words = text_of(page(client, "/cooperatives/tissage-du-haut-val/"))
    assert "trained by Sillon" in words
    assert "This cooperative is invented" in words
    assert "laureate of Prix" in text_of(page(client, "/cooperatives/verger/"))


@pytest.mark.parametrize("agreed", [True, False])
def test_contact_details_are_public_only_where_the_cooperative_agreed(client, agreed):
    make_cooperative(
        email="salam@example.org",
        phone="+212 5 00 00 00 00",
        contact_person="Mina Exemple",
        address="Rue Exemple",
        website="https://example.org",
        contact_agreed=agreed,
    )
    html = page(client, "/cooperatives/tissage-du-haut-val/")
    for detail in ["salam@", "+212", "Mina", "Rue Exemple", "https://example.org"]:
        assert (detail in html) is agreed, detail


def test_another_name_leads_to_the_cooperative(client):
    make_name(make_cooperative(), "Les Tisseuses")
    answer = client.get("/en/cooperatives/les-tisseuses/")
    assert (answer.status_code, answer["Location"]) == (
        301,
        "/en/cooperatives/tissage-du-haut-val/",
    )
    assert client.get("/en/cooperatives/nobody/").status_code == 404


def test_the_page_costs_two_queries(client, directory, django_assert_num_queries):
    with django_assert_num_queries(2):
        page(client, "/cooperatives/tissage-du-haut-val/")
