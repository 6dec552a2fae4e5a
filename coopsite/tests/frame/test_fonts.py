"""Fonts of the public pages, cut to what they print."""

from io import BytesIO

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from fontTools.ttLib import TTFont

from coopsite.fonts import ARABIC, CUTS, FOLDER, LATIN, kept
from coopsite.made_files import MadeFiles

SMALLEST = "arabic"  # the one that is cut in the shortest time


@pytest.fixture(scope="module")
def font():
    return TTFont(BytesIO(kept(SMALLEST).read_bytes()))


def names(font, number):
    return {str(entry) for entry in font["name"].names if entry.nameID == number}


def test_a_font_holds_the_characters_that_it_was_cut_to(font):
    source = set(TTFont(BytesIO(kept(SMALLEST).read_bytes())).getBestCmap())
    assert source <= set(ARABIC)
    assert set(range(0x621, 0x63B)) <= source


def test_a_font_keeps_its_licence_and_takes_a_name_of_our_own(font):
    assert any("Open Font License" in said for said in names(font, 13))
    assert names(font, 1) == {"Coopsite Arabic"}


def test_a_font_is_cut_once():
    file = kept(SMALLEST)
    before = file.stat().st_mtime_ns
    assert kept(SMALLEST) == file
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize("path", ["coopsite/fonts/other.woff2", "fonts/sans.woff2", "", "sans"])
def test_nothing_else_is_found_among_the_fonts(path):
    assert MadeFiles().find(path) is None


def test_the_fonts_stand_where_the_sheet_looks_for_them():
    sheet = (settings.BASE_DIR / "coopsite/static/coopsite/site.css").read_text()
    for name in CUTS:
        assert f'url("fonts/{name}.woff2")' in sheet
    assert FOLDER == "coopsite/fonts"


def ranges(sheet, name):
    """The characters for which a sheet asks for a font."""
    said = (
        sheet.partition(f'fonts/{name}.woff2"')[2].partition("unicode-range:")[2].partition(";")[0]
    )
    ends = (part.strip().removeprefix("U+").split("-") for part in said.split(","))
    return {code for pair in ends for code in range(int(pair[0], 16), int(pair[-1], 16) + 1)}


@pytest.mark.parametrize("name", ["display", "display-numbers", "text", "text-numbers"])
def test_a_sheet_asks_a_font_for_what_it_was_cut_to(name):
    sheet = (settings.BASE_DIR / "coopsite/static/coopsite/site.css").read_text()
    asked, cut = ranges(sheet, name), set(CUTS[name].characters)
    assert asked == cut


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_every_letter_of_our_own_sentences_is_in_a_font(language):
    """But for signs that are drawn as pictures are, such as arrows of the admin."""
    file = settings.BASE_DIR / f"coopsite/locale/{language}/LC_MESSAGES/django.po"
    sentences = read_po(file.open("rb"))
    said = "".join("".join(message.string) for message in sentences if message.id)
    letters = {letter for letter in said if letter.isalpha() or letter.isdigit()}
    assert {letter for letter in letters if ord(letter) not in {*LATIN, *ARABIC}} == set()
