"""Numbers that are printed in an uncommon way are read, and digits that are no figure are not."""

import pytest

from . import uncommon_numbers as table
from .figures import figures, in_short

CASES = [
    *table.SCALES,
    *table.SAID_TWICE,
    *table.MONEY,
    *table.SHARES,
    *table.NO_FIGURES,
    *table.NOUNS,
]


@pytest.mark.parametrize(("language", "sentence", "expected"), CASES)
def test_a_sentence_states_its_figures(language, sentence, expected):
    assert [in_short(one) for one in figures(sentence, language=language)] == expected


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("The port helps 41 women cooperative groups.", "women cooperative groups"),
        ("The port helps 52 farmers' cooperatives.", "farmers' cooperatives"),
        ("The port helps 12 women's groups that fish.", "women's groups"),
        ("The port helps 60 youth and women groups.", "youth and women groups"),
        ("The port helps 31 savings and credit societies.", "savings and credit societies"),
        ("The port helps 30 farmers and cooperatives.", "farmers"),
        ("The port saw 30 women weave baskets.", "women"),
        ("The port helps 12 women farmers.", "women farmers"),
    ],
)
def test_the_head_of_an_english_noun_is_what_is_counted(sentence, subject):
    assert [one.subject for one in figures(sentence, language="en")] == [subject]


def test_a_share_out_of_ten_is_printed_as_its_whole_phrase():
    (one,) = figures("Plus de 9 barques sur 10 rouillent.")
    assert (one.number, one.value, one.unit) == ("9 barques sur 10", 90, "%")


def test_a_number_said_twice_is_quoted_as_it_stands():
    (one,) = figures("Le port a reçu six (6) millions de dirhams.")
    assert one.number == "six (6) millions"


def test_a_cell_of_a_table_is_measured_as_its_head_says():
    found = figures("Amount (in Rs.)", "2022-23", "12,40,000", "7", language="en")
    assert [in_short(one) for one in found] == [("1240000", "rupees", "")]


def test_a_number_below_a_paragraph_is_no_cell():
    paragraph = "The members met in the hall and spoke of their nets."
    found = figures("Amount (in Rs.)", paragraph, "12,40,000", language="en")
    assert [one.unit for one in found] == [""]
