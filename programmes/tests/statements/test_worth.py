"""What signs make a figure worth an editor's time."""

import pytest

from programmes.statements.worth import LEAST, POINTS, WorthSign, name_a_body, worth_of

WORTH_IT = [
    ("body-said", "counts", "result"),  # "Mourafaka a formé 214 coopératives"
    ("body-head", "place", "field-head", "sum"),  # "6,2 millions de dirhams de ventes"
    ("body-near", "field-head", "share"),  # "75 % sont des femmes"
    ("body-none", "sector", "place", "field-near", "field-said", "counts"),  # a sector at home
    ("body-public", "counts", "result"),  # "Moazara a financé 270 projets"
]
OTHERS = [
    (),
    ("body-none", "trivia"),  # "La route a 12 kilomètres"
    ("body-head", "field-head", "trivia"),  # "La salle a 80 places", beside the programme
    ("body-head", "place", "price", "small-sum", "alone"),  # "Le gramme se négocie 35 dirhams"
    ("body-none", "all-elsewhere", "field-head", "field-near", "field-said", "counts"),  # told
    ("body-none", "elsewhere", "field-near", "field-said", "counts"),  # not ours
    ("body-head", "late", "economy", "alone"),  # "Le pays importe 7 millions de tonnes"
    ("body-head", "spelled", "others", "alone"),  # "Le préfet a offert cinq brouettes"
    ("body-far", "body-late", "fair", "alone"),  # a festival that thanks the foundation
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


def test_a_partner_or_a_public_programme_is_a_body_and_a_place_is_none():
    assert name_a_body(["body-public"])
    assert name_a_body(["partner"])
    assert not name_a_body(["body-none", "place"])
