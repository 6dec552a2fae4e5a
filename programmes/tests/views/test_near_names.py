"""Names that are mistyped are found by what is left of them."""

import pytest

from programmes.catalogue.near import likeness, names_near
from programmes.tests.factories import (
    make_cooperative,
    make_hidden,
    make_indicator,
    make_name,
    make_organisation,
    make_place,
    make_programme,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def catalogue():
    """One of each kind, and a programme that no reader sees."""
    make_name(make_programme("Mourafaka"), "المرافقة", "ar")
    make_programme("CoopStore")
    make_indicator("Séances de coaching")
    make_organisation("Office des sources")
    make_place("CI", "Côte d’Ivoire")
    make_place("MA-02", "L’Oriental")
    make_cooperative("Tissage du Haut Val")
    make_hidden("Hasila")


def near(words):
    return [hit["slug"] for hit in names_near(words)]


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("moraufaka", "mourafaka"),
        ("murafaka", "mourafaka"),
        ("le programme moraufaka", "mourafaka"),
        ("coopstor", "coopstore"),
        ("cooopstore", "coopstore"),
        ("seance de coatching", "seances-de-coaching"),
        ("ofice des sorces", "office-des-sources"),
        ("cote divoire", "ci"),
        ("côte d ivoir", "ci"),
        ("loriental", "ma-02"),
        ("orientale", "ma-02"),
        ("tisage haut val", "tissage-du-haut-val"),
        ("مرافقه", "mourafaka"),
        ("المُرافَقـــة", "mourafaka"),
        ("والمرافقه", "mourafaka"),
    ],
)
def test_a_mistyped_name_finds_what_bears_it(catalogue, words, slug):
    assert near(words)[0] == slug


@pytest.mark.parametrize(
    "words", ["", "x", "ab", "laine", "subvention", "%_", "🐝", "9" * 300, "\x00", "a:*"]
)
def test_what_is_like_no_name_finds_none(catalogue, words):
    assert near(words) == []


def test_a_programme_that_no_reader_sees_is_not_guessed(catalogue):
    assert near("hassila") == []


def test_the_likest_comes_first():
    make_programme("Moustafa")
    make_programme("Mourafaka")
    assert near("mourafakka")[0] == "mourafaka"


def test_a_kind_may_be_asked_for_alone(catalogue):
    assert [hit["page"] for hit in names_near("mourafka", "programme")] == ["programme"]
    assert names_near("mourafka", "place") == []


def test_likeness_is_the_share_of_the_words_that_a_name_bears():
    assert likeness(["cote", "ivoire"], "cote d ivoire") == 1
    assert likeness(["cote", "xyzzy"], "cote d ivoire") == 0.5


def test_looking_costs_two_queries(catalogue, django_assert_num_queries):
    with django_assert_num_queries(2):
        names_near("moraufaka")
