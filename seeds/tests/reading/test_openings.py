"""A sentence that opens like the page's machinery is text; an invitation is machinery."""

import pytest

from seeds.reading.text.lines import Line
from seeds.reading.text.marks import Mark
from seeds.reading.words.furniture import mark

TOLD = [
    "Dr. Bala told the meeting that the tailors of the ward had been trained under the scheme.",
    "S'inscrire dans la durée reste le premier souci des coopératives de la vallée cette année.",
    "Partager les frais du moulin a permis aux ateliers du village de passer un hiver difficile.",
    "Subscribe to the scheme and each member pays a sack of grain, the chairwoman said on Sunday.",
    "انضم إلى البرنامج ثمان وأربعون تعاونية من الإقليم خلال الموسم الماضي بدعم من الجهة.",
]
ASKED = [
    "Inscrivez-vous à notre lettre pour recevoir chaque matin les titres de votre région.",
    "Subscribe to our newsletter and get the stories of the day in your inbox each morning.",
    "Nous utilisons des cookies pour mesurer ce que lisent les visiteurs de ce site.",
    "S'abonner",
    "Share this story",
    "انضم إلى قناتنا على واتساب",
]


@pytest.mark.parametrize("text", TOLD)
def test_a_sentence_that_tells_is_text_however_it_opens(text):
    assert mark(Line(text)) is Mark.PROSE


@pytest.mark.parametrize("text", ASKED)
def test_a_line_that_asks_its_reader_is_furniture(text):
    assert mark(Line(text)) is not Mark.PROSE


def test_a_lettered_paragraph_is_no_reservation_of_rights():
    text = "(c): The following provisions were made for young people in the districts."
    assert mark(Line(text)) is Mark.PROSE
    assert mark(Line("(c) 2024 The Lagoon Gazette")) is Mark.COPYRIGHT
