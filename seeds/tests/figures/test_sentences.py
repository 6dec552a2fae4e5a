"""Figures are read from sentences on any subject, in three languages."""

import pytest

from . import (
    arabic_sentences,
    elliptic_french_sentences,
    english_sentences,
    french_sentences,
    more_french_sentences,
)
from .figures import figures, in_short

TABLE = [
    (language, *case)
    for language, table in (
        ("fr", french_sentences),
        ("fr", more_french_sentences),
        ("fr", elliptic_french_sentences),
        ("en", english_sentences),
        ("ar", arabic_sentences),
    )
    for case in table.CASES
]


@pytest.mark.parametrize(("language", "sentence", "expected"), TABLE)
def test_a_sentence_states_its_figures(language, sentence, expected):
    assert [in_short(one) for one in figures(sentence, language=language)] == expected
