"""The numbers of a question are read as those of a press page are."""

from decimal import Decimal

import pytest

from coopsite.search.numbers import numbers_in


def values(words):
    return sorted(numbers_in(words, "fr").values)


@pytest.mark.parametrize(
    "words",
    [
        "9000",
        "9 000",
        "9\u202f000",
        "9.000",
        "9,000",
        "9,000 members",
        "9'000",
        "neuf mille",
        "Neuf mille membres",
        "nine thousand",
        "تسعة آلاف",
        "٩٠٠٠",
        "٩ ٠٠٠",
        "٩٬٠٠٠ عضو",
        "plus de 9 000 membres",
        "أكثر من 9 آلاف عضو",
    ],
)
def test_nine_thousand_is_read_in_any_way_of_printing_it(words):
    assert values(words) == [9000]


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("932 coopératives", [932]),
        ("75 %", [75]),
        ("2.681 séances", [Decimal("2.681"), 2681]),
        ("6 millions de dirhams", [6_000_000]),
        ("6 MDH", [6, 6_000_000]),
        ("une dizaine de coopératives", [10]),
        ("932 et 923", [923, 932]),
    ],
)
def test_what_a_number_may_mean_is_looked_for(words, read):
    assert values(words) == read


@pytest.mark.parametrize("words", ["", "laine", "CO2", "ODD-8", "9" * 300, "%", "'"])
def test_what_is_no_number_has_no_value(words):
    assert values(words) == []


@pytest.mark.parametrize(
    ("words", "beside"),
    [
        ("932 coopératives", "coopératives"),
        ("plus de 9 000 membres", "membres"),
        ("6 millions de dirhams", "dirhams"),
        ("neuf mille", ""),
        ("laine d'Azrou", "laine d'Azrou"),
    ],
)
def test_the_words_beside_a_number_are_those_of_what_it_counts(words, beside):
    assert numbers_in(words, "fr").beside == beside
