"""A figure of several places is of all that are named, and of none where none is."""

import pytest

from .figures import figures


def places(*paragraphs, language="fr"):
    """The places of the one figure that counts trainers."""
    found = [one for one in figures(*paragraphs, language=language) if one.value == 22]
    return [code for code, _ in found[0].places]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("fr", "Au Maroc, en Guinée et au Mali, 22 formateurs travaillent.", ["MA", "GN", "ML"]),
        ("fr", "Elle a 22 formateurs dans trois pays : Maroc, Guinée et Mali.", ["MA", "GN", "ML"]),
        ("fr", "Elle a 22 formateurs dans quatre pays, dont le Maroc.", []),
        ("fr", "Dans plusieurs pays, 22 formateurs travaillent.", []),
        ("en", "It has 22 trainers across four countries.", []),
        ("en", "It has 22 trainers in two countries, Guinea and Morocco.", ["GN", "MA"]),
        ("fr", "Elle a 22 formateurs au Mali.", ["ML"]),
        ("fr", "Au Mali, elle a 22 formateurs dans le pays.", ["ML"]),
        ("fr", "Au Mali, 22 formateurs travaillent dans tout le pays.", ["ML"]),
    ],
)
def test_the_places_of_a_figure_are_those_it_names(language, sentence, expected):
    assert places(sentence, language=language) == expected


def test_several_countries_are_not_the_one_of_the_paragraph():
    text = "Au Maroc, 932 coopératives sont aidées. Elle a 22 formateurs dans quatre pays."
    assert places(text) == []
