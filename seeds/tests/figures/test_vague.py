"""Orders of magnitude are read apart from figures."""

import pytest

from seeds.figures import PrintedQualifier, read_vague

from .figures import FINDER, figures, page_of


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("fr", "Des milliers de fermes sont aidées.", (1000, "Des milliers", "fermes")),
        ("fr", "On attend plusieurs centaines d'élèves.", (100, "plusieurs centaines", "élèves")),
        ("en", "Tens of thousands of trees died.", (10_000, "Tens of thousands", "trees")),
        ("ar", "استفادت آلاف الأسر.", (1000, "آلاف", "الأسر")),
    ],
)
def test_many_is_an_order_of_magnitude(language, sentence, expected):
    (one,) = read_vague(page_of(sentence, language=language), FINDER)
    assert (one.value, one.qualifier_words, one.subject) == expected
    assert one.qualifier is PrintedQualifier.VAGUE
    assert figures(sentence, language=language) == []


def test_a_number_of_thousands_is_no_vague_number():
    assert read_vague(page_of("Deux milliers de fermes et 3 milliers d'arbres."), FINDER) == ()
