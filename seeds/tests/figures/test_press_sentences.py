"""Figures of sentences as the press prints them are right, or in doubt."""

import pytest

from seeds.figures import PrintedQualifier
from seeds.figures.sentences import cut
from seeds.figures.spotting import spot_candidates

from . import press_sentences as table
from .figures import figures, in_short

CASES = [*table.MULTIPLIERS, *table.UNITS, *table.NOUNS, *table.NO_FIGURES, *table.STILL_FIGURES]


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


@pytest.mark.parametrize(
    ("language", "sentence", "qualifier"),
    [
        ("fr", "On n'y compte plus que 12 barques.", PrintedQualifier.NONE),
        ("fr", "On y compte pas loin de 12 barques.", PrintedQualifier.ABOUT),
        ("en", "The nets are spread over four ports.", PrintedQualifier.NONE),
        ("en", "The nets cost over 400 dirhams.", PrintedQualifier.MORE),
        ("ar", "زار الميناء ما يربو على 400 بحار.", PrintedQualifier.MORE),
    ],
)
def test_words_that_qualify_elsewhere_do_not_where_they_mean_another_thing(
    language, sentence, qualifier
):
    assert [one.qualifier for one in figures(sentence, language=language)] == [qualifier]


def test_the_rows_of_a_list_count_in_doubt_what_was_counted_before():
    rows = ("Tanger : 31", "Phare de Safi : 9", "Filets : 4", "Année : 2024", "Vues : 12")
    found = figures("Le port compte 90 barques.", *rows)
    assert [(*in_short(one)[:2], one.ambiguous) for one in found] == [
        ("90", "barques", ""),
        ("31", "barques", "borrowed-noun"),
        ("9", "barques", "borrowed-noun"),
        ("4", "Filets", "borrowed-noun"),
    ]


def test_a_label_and_its_number_alone_are_no_row():
    assert [in_short(one)[0] for one in figures("Le port a 90 barques.", "Safi : 9")] == ["90"]


def test_a_noun_borrowed_from_a_borrowed_one_is_in_doubt_as_well():
    found = figures("Le port a 90 barques. Puis 40 y sont entrées et 30 en sont sorties.")
    assert [(one.subject, one.ambiguous) for one in found] == [
        ("barques", ""),
        ("barques", "borrowed-noun"),
        ("barques", "borrowed-noun"),
    ]


def test_a_pronoun_stands_for_what_its_sentence_counts():
    found = figures("Elles étaient 10 barques, elles sont 60.")
    assert [one.subject for one in found] == ["barques", "barques"]


def test_a_pronoun_is_counted_by_no_other_number():
    found = figures("Elles sont 7, et 5 en sont sorties.")
    assert [one.subject for one in found] == ["Elles"]
