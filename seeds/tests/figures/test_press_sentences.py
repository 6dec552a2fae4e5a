"""Figures of sentences as the press prints them are right, or in doubt."""

import pytest

from seeds.figures import PrintedQualifier
from seeds.figures.sentences import cut
from seeds.figures.spotting import spot_candidates

from . import press_sentences as table
from .figures import figures, in_short

CASES = [*table.MULTIPLIERS, *table.UNITS, *table.NOUNS, *table.NO_FIGURES]


@pytest.mark.parametrize(("language", "sentence", "expected"), CASES)
def test_a_sentence_states_its_figures_and_what_is_in_doubt(language, sentence, expected):
    found = figures(sentence, language=language)
    assert [(*in_short(one)[:2], one.ambiguous) for one in found] == expected


@pytest.mark.parametrize(
    ("language", "sentence", "qualifiers"),
    [
        ("ar", "القوارب لم تتجاوز 41 ألف قارب.", [PrintedQualifier.MOST]),
        ("fr", "Les barques n'ont pas dépassé 300 filets.", [PrintedQualifier.MOST]),
        ("en", "The nets did not exceed 300 boats.", [PrintedQualifier.MOST]),
        ("ar", "تتوزع بين 24 ألف قارب و 17 ألف شبكة.", [PrintedQualifier.NONE] * 2),
        ("fr", "Entre 24 ports et 17 ports.", [PrintedQualifier.NONE] * 2),
        ("fr", "Entre 17 et 24 ports.", [PrintedQualifier.FROM, PrintedQualifier.TO]),
    ],
)
def test_a_limit_is_no_more_and_two_sums_are_no_range(language, sentence, qualifiers):
    assert [one.qualifier for one in figures(sentence, language=language)] == qualifiers


@pytest.mark.parametrize(
    ("language", "sentence", "qualifier"),
    [
        ("fr", "On forme 50 femmes au moins", PrintedQualifier.LEAST),
        ("en", "They sell 45,000 baskets or more", PrintedQualifier.LEAST),
        ("en", "They sell 45,000+", PrintedQualifier.MORE),
        ("ar", "درهم 45,000 +", PrintedQualifier.MORE),
    ],
)
def test_what_qualifies_a_number_may_be_the_last_of_a_line_without_a_stop(
    language, sentence, qualifier
):
    (found,) = spot_candidates(cut(sentence, language))
    assert found.qualifier[0] == qualifier
