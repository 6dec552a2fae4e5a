"""The pure checks before a confirmation."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programmes.statements.guards import (
    doubt,
    number_stands,
    says,
    trouble_with_measure,
    trouble_with_value,
)


@pytest.fixture(autouse=True)
def _in_english(settings):
    settings.LANGUAGE_CODE = "en"


def assert_says(sentence, word):
    """A sentence with the word in it; nothing where there is no word."""
    assert word in sentence
    assert bool(sentence) is bool(word)


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("932", "932"),
        ("9.000", "9000"),
        ("2 681", "2681"),
        ("2.681", "2.681"),
        ("1,2 milliard", "1200000000"),
        ("0,5 million", "500000"),
        ("0,5 %", "0.5"),
        ("58 ألف", "58000"),
        ("٩٣٢", "932"),
        ("4,4 MMDH", "4400000000"),
        ("1 million et demi", "1500000"),
        ("une dizaine", "10"),
        ("+900", "900"),
        ("0", "0"),
        ("−5", "-5"),
    ],
)
def test_a_number_says_its_value(number, value):
    assert says(number, Decimal(value).quantize(Decimal("0.0001")))


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("932", "93"),
        ("932", "923"),
        ("9.000", "91"),
        ("58 ألف", "85000"),
        ("5 millions", "0"),
        ("0,5 million", "700000"),
        ("0 million", "7"),
    ],
)
def test_a_number_does_not_say_another_value(number, value):
    assert not says(number, Decimal(value))


@pytest.mark.parametrize(
    ("quote", "number", "offset", "stands"),
    [
        ("Soit 932 coopératives", "932", 5, True),
        ("Soit 1932 coopératives", "932", 6, False),
        ("Soit 932 coopératives", "932", 4, False),
        ("Soit 9320 coopératives", "932", 5, False),
        ("9320 coopératives", "932", 0, False),
        ("Soit 912 coopératives", "932", 5, False),
        ("Soit 945 coopératives", "932", 5, False),
        ("15 millions", "5 millions", 1, False),
        ("4,4 MMDH", "4,4 M", 0, False),
        ("Vingt-deux formateurs", "Vingt-deux", 0, True),
        ("75% de femmes", "75%", 0, True),
        ("وبـ932تعاونية", "932", 3, True),
        ("Au total, 932", "932", 10, True),
        ("Une vingtaine", "vingt", 4, False),
        ("Quatre-vingts", "quatre", 0, False),
        ("Quatrevingt femmes", "vingt", 6, False),
        ("n_932_", "932", 2, True),
        ("932 femmes", "", 3, False),
    ],
)
def test_a_number_stands_at_its_place_as_whole_words(quote, number, offset, stands):
    assert number_stands(quote, number, offset) is stands


@pytest.mark.parametrize(
    ("measure", "value", "word"),
    [
        ("share", "100.0000", ""),
        ("share", "100.0001", "this one is 100.0001."),
        ("share", "1000.0000", "this one is 1000."),
        ("share", "0", ""),
        ("share", "-0.0001", "not negative"),
        ("count", "101", ""),
        ("count", "0", ""),
        ("count", "-1", "not negative"),
        ("amount", "101", ""),
        ("amount", "-1", ""),
    ],
)
def test_a_share_is_at_most_100_and_only_an_amount_is_negative(measure, value, word):
    assert_says(trouble_with_value(measure, Decimal(value)), word)


@pytest.mark.parametrize(
    ("figure", "indicator", "word"),
    [
        (("share", "%"), ("count", ""), "A share is not a count."),
        (("count", "%"), ("share", "%"), "A count is not a share."),
        (("amount", "EUR"), ("amount", "MAD"), "in “EUR”, its indicator in “MAD”"),
        (("amount", ""), ("amount", "MAD"), "in “–”, its indicator in “MAD”"),
        (("amount", "EUR"), ("amount", ""), "in “EUR”, its indicator in “–”"),
        (("amount", "MAD"), ("amount", "MAD"), ""),
    ],
)
def test_measure_and_unit_are_those_of_the_indicator(figure, indicator, word):
    assert_says(trouble_with_measure(*figure, *indicator), word)


@pytest.mark.parametrize(
    ("code", "word"),
    [("no-subject", "what is counted"), ("of an older import", "of an older import"), ("", "")],
)
def test_a_doubt_is_said_in_a_sentence_and_an_unknown_one_by_its_code(code, word):
    assert_says(doubt(code), word)


@given(st.integers(0, 10**15), st.sampled_from([",", ".", " ", "\u202f"]))
def test_a_grouped_number_says_its_value(value, separator):
    assert says(f"{value:,}".replace(",", separator), Decimal(value))
