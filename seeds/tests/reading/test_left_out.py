"""Lines inside the text that were left out: those that tell something are doubted."""

import pytest

from seeds.reading.article import intertitles
from seeds.reading.article.layout import lay_out
from seeds.reading.doubting_text import left_out
from seeds.reading.sheet.marking import mark_lines
from seeds.reading.text.lines import split

TITLE = "Tissage : un atelier ouvre au village"
FIRST = "La coopérative Tifawin a ouvert mardi un atelier de tissage au centre du village."
LAST = "Un second atelier suivra au printemps, annonce la présidente de la coopérative."


def doubted(*inside):
    """The lines that are doubted of a text with some lines in its middle."""
    sheet = mark_lines(split("\n\n".join([TITLE, "Par Salma Exemple", FIRST, *inside, LAST])))
    layout = lay_out(sheet)
    blocks = intertitles.build(sheet, layout).blocks
    return [doubt.detail for doubt in left_out(sheet, layout, blocks)]


def test_a_number_that_the_text_lacks_is_doubted():
    assert doubted("2022-23", "12,40,000") == ["2022-23", "12,40,000"]


@pytest.mark.parametrize(
    "line",
    [
        "Photo : la salle, 8 juillet 2025",
        "Lire aussi : 12 ateliers au village",
        TITLE,
        "Partager sur Facebook",
        "12 partages",
        "Publié le 8 juillet 2025",
        FIRST,
        "Temps de lecture : 3 min",
    ],
)
def test_what_belongs_around_a_text_is_not_doubted(line):
    assert doubted(line) == []


def test_a_text_that_was_read_whole_is_not_doubted():
    assert doubted("Trente adhérentes y travaillent par roulement.") == []


def test_of_many_lines_three_are_doubted():
    assert len(doubted(*(f"12,40,00{n}" for n in range(9)))) == 3
