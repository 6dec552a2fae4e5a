"""The pure checks before a confirmation."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programmes.statements.guards import (
    number_stands,
    says,
    trouble_with_measure,
    trouble_with_value,
)


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("932", "932"),
        ("9.000", "9000"),
        ("2 681", "2681"),
        ("2.681", "2.681"),
        ("1,2 milliard", "1200000000"),
        ("0,5 %", "0.5"),
        ("58 ألف", "58000"),
        ("٩٣٢", "932"),
        ("4,4 MMDH", "4400000000"),
        ("1 million et demi", "1500000"),
        ("une dizaine", "10"),
        ("+900", "900"),
        ("0", "0"),
    ],
)
def test_a_number_says_its_value(number, value):
    assert says(number, Decimal(value).quantize(Decimal("0.0001")))


@pytest.mark.parametrize(
    ("number", "value"), [("932", "93"), ("932", "923"), ("9.000", "91"), ("58 ألف", "85000")]
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
        ("Vingt-deux formateurs", "Vingt-deux", 0, True),
        ("75% de femmes", "75%", 0, True),
        ("وبـ932تعاونية", "932", 3, True),
    ],
)
def test_a_number_stands_at_its_place_as_whole_words(quote, number, offset, stands):
    assert number_stands(quote, number, offset) is stands


def test_a_share_is_at_most_100():
    assert trouble_with_value("share", Decimal(101))
    assert not trouble_with_value("share", Decimal(100))
    assert not trouble_with_value("count", Decimal(101))


def test_an_amount_may_be_negative():
    assert trouble_with_value("count", Decimal(-1))
    assert not trouble_with_value("amount", Decimal(-1))


def test_measure_and_unit_are_those_of_the_indicator():
    assert trouble_with_measure("share", "%", "count", "")
    assert trouble_with_measure("amount", "EUR", "amount", "MAD")
    assert not trouble_with_measure("amount", "MAD", "amount", "MAD")


@given(st.integers(0, 10**15), st.sampled_from([",", ".", " ", "\u202f"]))
def test_a_grouped_number_says_its_value(value, separator):
    assert says(f"{value:,}".replace(",", separator), Decimal(value))
