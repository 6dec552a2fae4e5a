"""Figures are read from sentences on any subject, in three languages."""

import pytest

from .cases import CASES
from .figures import figures, in_short

TABLE = [(language, *case) for language, cases in CASES.items() for case in cases]


@pytest.mark.parametrize(("language", "sentence", "expected"), TABLE)
def test_a_sentence_states_its_figures(language, sentence, expected):
    assert [in_short(one) for one in figures(sentence, language=language)] == expected
