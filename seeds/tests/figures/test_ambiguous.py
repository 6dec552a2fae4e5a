"""What stays in doubt is said to be in doubt, and left to an editor."""

import pytest

from .figures import figures


def doubts(sentence, language="fr"):
    return [(str(one.value), one.ambiguous) for one in figures(sentence, language=language)]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("fr", "La piste mesure 1,234 km.", ("1.234", "thousands-or-decimal")),
        ("en", "The trail is 2.681 km long.", ("2.681", "thousands-or-decimal")),
        ("fr", "La piste mesure 1.234 km.", ("1234", "")),
        ("en", "The trail is 1,234 km long.", ("1234", "")),
        ("fr", "Le taux atteint 12,345 %.", ("12.345", "")),
        ("fr", "Les ventes ont pris 340 %.", ("340", "percentage-over-100")),
        ("fr", "Le solde est de -50 emplois.", ("-50", "negative")),
        ("fr", "Il a fait -5 °C.", ("-5", "")),
        ("fr", "Plus de 12.000 ont signé.", ("12000", "no-subject")),
    ],
)
def test_a_doubt_is_said(language, sentence, expected):
    assert doubts(sentence, language) == [expected]


def test_a_number_that_counts_nothing_known_is_no_figure():
    assert figures("Voir 12 et puis 7.") == []


def test_a_dash_that_opens_an_item_is_no_sign():
    (one,) = figures("-50 emplois ont été créés.")
    assert (one.value, one.ambiguous) == (50, "")
