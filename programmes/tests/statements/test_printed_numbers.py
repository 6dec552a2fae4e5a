"""Where a sentence prints the number of a figure again."""

from decimal import Decimal

import pytest

from programmes.statements.printed_numbers import other_numbers, same_numbers


def found(quote, number, value, sentence):
    """The same numbers of a sentence, as it prints them."""
    places = same_numbers(quote, number, quote.index(number), Decimal(value), sentence)
    return [sentence[slice(*place)] for place in places]


@pytest.mark.parametrize(
    ("quote", "number", "value", "sentence", "same"),
    [
        ("Elle réunit 40 adhérantes.", "40", 40, "Elle réunit 40 adhérentes.", ["40"]),
        ("Elle réunit 9.000 femmes.", "9.000", 9000, "Elle réunit 9 000 femmes.", ["9 000"]),
        ("Elle réunit 9 mille.", "9", 9000, "Elle réunit 9.000 femmes.", []),
        ("Elle réunit 9 mille femmes.", "9 mille", 9000, "Elle en réunit 9 mille.", ["9 mille"]),
        ("Elle réunit 40 femmes.", "40", 40, "Elle réunit 45 femmes.", []),
        ("Elle réunit 40 femmes.", "40", 40, "Elle réunit 140 femmes.", []),
        ("Elle réunit 40 femmes.", "40", 40, "Elle réunit 40.000 femmes.", []),
        ("Elle réunit 40 femmes.", "40", 40, "Elle réunit 40 millions de femmes.", []),
        ("Elle réunit 40 femmes.", "40", 40, "Elle réunit 40 % de femmes.", []),
        ("Dont 40 % de femmes.", "40", 40, "Dont 40% de femmes.", ["40"]),
        ("Elle a 2,5 hectares.", "2,5", "2.5", "Elle a 2.5 hectares.", ["2.5"]),
        ("Elles sont 40.", "40", 40, "Elles sont 40, et 40 hommes.", ["40", "40"]),
        ("Une dizaine de femmes.", "dizaine", 10, "Une dizaine d’hommes.", ["dizaine"]),
        ("تضم 40 عضوة.", "40", 40, "تضم التعاونية ٤٠ عضوة.", ["٤٠"]),
        ("تضم 40 عضوة.", "40", 40, "تضم التعاونية 40 ألف عضوة.", []),
    ],
)
def test_the_number_stands_again_with_its_value(quote, number, value, sentence, same):
    assert found(quote, number, value, sentence) == same


def test_another_number_is_one_that_the_quote_does_not_have():
    quote, sentence = "En 2024, 40 femmes.", "En 2024, 45 femmes et 1.200 chèvres."
    said = [sentence[slice(*place)] for place in other_numbers(quote, sentence)]
    assert said == ["45", "1.200"]
