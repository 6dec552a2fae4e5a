"""The names that count: of the catalogue, of its other names, and of all countries."""

import pytest

from programmes.tests.factories import make_name, make_organisation, make_place, make_programme
from seeds.naming.finder import Finder
from seeds.naming.vocabulary import vocabulary

pytestmark = pytest.mark.django_db


@pytest.fixture
def finder():
    sillon = make_programme("Sillon", name_en="Furrow", name_ar="الثلم")
    make_name(sillon, "Raie ouverte")
    make_organisation("Office des sources", short_name="OSO")
    make_place("MA-05", "Haut Plateau")
    return Finder(vocabulary())


def found(finder, text):
    return [one.label for one in finder.find([text])]


def test_names_in_three_languages_and_other_names_count(finder):
    for text in ("le Sillon", "the Furrow", "برنامج الثلم", "la Raie ouverte"):
        assert found(finder, text) == ["Sillon"]


def test_an_organisation_is_called_by_its_short_name(finder):
    assert found(finder, "l'Office des sources") == ["OSO"]
    assert found(finder, "l'OSO") == ["OSO"]


def test_regions_are_called_by_name_and_countries_by_code(finder):
    assert found(finder, "du Haut-Plateau au Malawi") == ["Haut Plateau", "MW"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Côte d'Ivoire, Ivory Coast, كوت ديفوار", ["CI"]),
        ("Cap-Vert, Cape Verde, Cabo Verde", ["CV"]),
        ("République démocratique du Congo et Congo-Brazzaville", ["CD", "CG"]),
        ("Myanmar, Birmanie, Burma", ["MM"]),
        ("la Guinée équatoriale et la Papouasie-Nouvelle-Guinée", ["GQ", "PG"]),
        ("Royaume-Uni, UK et Angleterre", ["GB"]),
        ("Maurice Exemple, Dominique Exemple", []),
        ("l'île Maurice", ["MU"]),
        ("Fonds مالي للدعم", []),
        ("مشروع في مالي", ["ML"]),
        ("التنقيط بأنابيب قطر صغير", []),
        ("دول المغرب العربي", []),
        ("le fleuve Sénégal", []),
        ("in Niger State and in Niger and Kebbi states", ["NG"]),
        ("in Kogi and Niger", ["NG"]),
        ("in Niger and Chad, au Niger", ["NE"]),
    ],
)
def test_countries_are_found_as_papers_call_them(finder, text, codes):
    assert found(finder, text) == codes


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("en Casamance", ["Casamance"]),
        ("dans la région de Kolda", ["Kolda"]),
        ("à Kolda", []),
        ("au Gujarat", ["Gujarat"]),
    ],
)
def test_well_known_regions_need_no_row(finder, text, labels):
    assert found(finder, text) == labels
