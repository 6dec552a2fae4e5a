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
        ("fr", "La dette est de 2.681 milliards de dirhams.", ("2681000000000", "strange-scale")),
        ("fr", "La dette est de 2.600 milliards de dirhams.", ("2600000000000", "")),
        ("fr", "Le kilo se vend 7, 50 €.", ("7.5", "strange-scale")),
        ("fr", "Le port a cinq (6) grues.", ("5", "strange-scale")),
        ("en", "A net costs Sh5,000.", ("5000", "several-currencies")),
        ("en", "A net costs KSh 5,000.", ("5000", "")),
        ("fr", "Elles sont 34 à ramer.", ("34", "no-subject")),
    ],
)
def test_a_doubt_is_said(language, sentence, expected):
    assert doubts(sentence, language) == [expected]


BORROWED = [
    ("Le port a reçu 400 candidatures. 210 ont été retenues.", ["candidatures", "candidatures"]),
    ("Le port a reçu 400 candidatures. 210 ont été retenus.", ["candidatures", ""]),
    ("Le port vend 900 tonnes. Ce chiffre est tombé à 650.", ["tonnes", "tonnes"]),
]


@pytest.mark.parametrize(("text", "subjects"), BORROWED)
def test_a_noun_of_another_sentence_is_in_doubt_and_must_agree(text, subjects):
    said, borrowed = figures(text)
    assert [said.subject, borrowed.subject] == subjects
    assert [said.ambiguous, borrowed.ambiguous] == ["", "borrowed-noun"]


def test_a_noun_of_the_same_sentence_is_not_in_doubt():
    found = figures("Sur les 63 barques du port, 41 ont été équipées.")
    assert [one.ambiguous for one in found] == ["", ""]


def test_a_number_that_counts_nothing_known_is_no_figure():
    assert figures("Voir 12 et puis 7.") == []


def test_a_dash_that_opens_an_item_is_no_sign():
    (one,) = figures("-50 emplois ont été créés.")
    assert (one.value, one.ambiguous) == (50, "")
