"""What signs make a figure worth an editor's time."""

import pytest

from programmes.statements.worth import LEAST, POINTS, WorthSign, name_a_body, worth_of

WORTH_IT = [
    ("body", "field-near", "counts"),  # "Mourafaka a formé 214 coopératives"
    ("body", "field-near", "sum", "alone"),  # "6,2 millions de dirhams de ventes"
    ("body", "share"),  # "75 % sont des femmes"
    ("body-none", "sector", "partner-alone", "field-near", "counts"),  # a sector at home
    ("sector", "field-near", "counts"),  # "Moazara a financé 270 projets"
]
OTHERS = [
    (),
    ("body-none", "trivia"),  # "La route a 12 kilomètres"
    ("body", "field-near", "trivia", "alone"),  # "La salle a 80 places", beside the programme
    ("body", "price", "alone"),  # "Le gramme se négocie 35 dirhams"
    ("body-none", "sector", "all-elsewhere", "field-near", "counts"),  # told of another country
    ("body-public", "counts", "alone"),  # "Forsa a retenu 270 jeunes"
    (
        "body",
        "body-late",
        "spelled",
        "alone",
    ),  # "Cinq personnes parlent", the foundation is thanked
]


@pytest.mark.parametrize("signs", WORTH_IT, ids=str)
def test_results_of_what_the_catalogue_holds_are_worth_reading(signs):
    assert worth_of(signs) >= LEAST


@pytest.mark.parametrize("signs", OTHERS, ids=str)
def test_the_other_numbers_are_not(signs):
    assert worth_of(signs) < LEAST


def test_every_sign_has_its_points():
    assert set(POINTS) == set(WorthSign)


def test_worth_is_never_less_than_nought():
    assert worth_of(sign for sign, points in POINTS.items() if points < 0) == 0


def test_a_body_is_named_unless_there_is_none_and_no_partner_either():
    assert name_a_body(["body"])
    assert name_a_body(["sector", "counts"])
    assert name_a_body(["body-none", "partner-alone"])
    assert not name_a_body(["body-none", "sector"])
