"""Fonts of the public pages, cut to what they print."""

from io import BytesIO

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from fontTools.ttLib import TTFont

from coopsite import letters
from coopsite.fonts import ARABIC, CUTS, LATIN, kept
from coopsite.letters import SHEET, faces, kept_sheet
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


def test_the_sheet_of_every_page_asks_each_font_for_what_it_was_cut_to():
    for (name, cut), face in zip(CUTS.items(), faces(), strict=True):
        assert f'font-family: "{name.capitalize()}"' in face
        assert f'url("fonts/{name}.woff2")' in face
        assert ranges(face) == set(cut.characters)


def test_a_page_never_moves_for_letters_that_come_late():
    assert all("font-display: optional" in face for face in faces())


def test_the_sheet_of_every_page_holds_the_sheets_that_all_pages_need():
    assert MadeFiles().find(SHEET) == str(kept_sheet())
    said = kept_sheet().read_text("utf-8")
    assert said.index("@font-face") < said.index(":root {") < said.index(".strip {")
    for token in ("--text", "--numbers", "--sans"):
        assert f"{token}: " in said


def test_it_is_made_anew_where_a_sheet_was_changed(monkeypatch):
    before = kept_sheet()
    monkeypatch.setattr(letters, "PARTS", ("site.css",))
    assert kept_sheet() != before


@pytest.mark.parametrize(("language", "fonts"), [("fr", "serif"), ("ar", "naskh")])
def test_a_wide_screen_asks_early_for_the_letters_of_its_language(client, db, language, fonts):
    page = client.get(f"/{language}/").content.decode()
    early = [link for link in page.split("<link") if 'rel="preload"' in link]
    assert early
    assert all('media="(min-width: 48rem)"' in link and "crossorigin" in link for link in early)
    assert any(f"fonts/{fonts}" in link for link in early)


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_letters_of_a_language_are_under_60_kilobytes(language):
    """With Arabic words on a French page; and with what comes over the line before each."""
    names = {"fr": ["numbers", "serif", "sans", "arabic"], "ar": ["numbers", "naskh", "arabic"]}
    assert sum(kept(name).stat().st_size + 450 for name in names[language]) < 60_000


def ranges(face):
    """The characters for which a face is asked."""
    said = face.partition("unicode-range:")[2].partition(";")[0]
    ends = (part.strip().removeprefix("U+").split("-") for part in said.split(","))
    return {code for pair in ends for code in range(int(pair[0], 16), int(pair[-1], 16) + 1)}


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_every_letter_of_our_own_sentences_is_in_a_font(language):
    """But for signs that are drawn as pictures are, such as arrows of the admin."""
    file = settings.BASE_DIR / f"coopsite/locale/{language}/LC_MESSAGES/django.po"
    sentences = read_po(file.open("rb"))
    said = "".join("".join(message.string) for message in sentences if message.id)
    letters = {letter for letter in said if letter.isalpha() or letter.isdigit()}
    assert {letter for letter in letters if ord(letter) not in {*LATIN, *ARABIC}} == set()
