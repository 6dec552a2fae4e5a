"""PDFs whose fonts do not say their letters, and Arabic as office programs write it."""

import re
import unicodedata
from datetime import date

import pytest
from fpdf.bidi import BidiParagraph

from seeds.opening import open_file
from seeds.opening.paged.legible import Legible, legible
from seeds.reading import DoubtCode, read
from seeds.reading.cover import take_off
from seeds.tests.opening import making_pdf
from seeds.tests.opening.making import ARABIC_TEXT, TEXT
from seeds.tests.opening.making_pdf_by_hand import HELVETICA, lines, pdf

FRENCH, ARABIC = " ".join(TEXT), " ".join(ARABIC_TEXT)
SYMBOLS = HELVETICA.replace("Helvetica", "ZapfDingbats")


def turned(text, by):
    """The letters of a text without accents, each so many further on in the alphabet."""
    small = (one for one in unicodedata.normalize("NFD", text.lower()) if one.isascii())
    return "".join(chr((ord(one) - 97 + by) % 26 + 97) if one.isalpha() else one for one in small)


UNREAD = {
    "no names": making_pdf.one_column().replace(b"/ToUnicode", b"/NoUnicode"),
    "no names of Arabic": making_pdf.arabic().replace(b"/ToUnicode", b"/NoUnicode"),
    "names of its own": making_pdf.one_column().replace(b"> <00", b"> <F0"),
    "signs": pdf(lines(*TEXT), font=SYMBOLS),
    "other letters": pdf(lines(*(turned(one, 3) for one in TEXT))),
}


@pytest.mark.parametrize("kind", UNREAD)
def test_a_pdf_whose_letters_nobody_knows_is_refused(monkeypatch, kind):
    monkeypatch.setenv("PATH", "")
    assert [part.problem for part in open_file("a.pdf", UNREAD[kind])] == ["letters"]


@pytest.mark.parametrize("letter", [b"<F069>", b"<0001>", b"<D83D>"])
def test_a_pdf_that_names_a_letter_with_none_has_a_mark_there_and_a_doubt_with_its_page(letter):
    data = making_pdf.one_column().replace(b"<0069>", letter)
    (part,) = open_file("a.pdf", data)
    page = read(part.data, name="a.pdf", today=date(2026, 1, 1))
    assert "at\ufffdl\ufffder" in page.title or "atel\ufffder" in page.title
    assert ("unsure-letters", "1") in [(doubt.code, doubt.detail) for doubt in page.doubts]


def test_the_bullets_of_word_are_no_lost_letters():
    data = making_pdf.one_column().replace(b"<003A>", b"<F0B7>")  # the colon of its title
    (part,) = open_file("a.pdf", data)
    assert "Tissage • un atelier" in part.data.decode()
    assert take_off(part.data)[0].doubts == ()


@pytest.mark.parametrize("by", range(1, 26))
def test_letters_put_for_others_are_told_however_far_they_were_turned(by):
    assert legible(turned(FRENCH, by)) is Legible.NOT


@pytest.mark.parametrize(
    "wrong", ["windows-1256 latin-1", "mac_arabic mac_roman", "iso8859-6 latin-1"]
)
def test_arabic_in_the_letters_of_latin_is_told(wrong):
    written, read_as = wrong.split()
    assert legible(ARABIC.encode(written).decode(read_as)) is Legible.NOT


PRINTED = {
    "French": FRENCH,
    "Arabic": ARABIC,
    "names": "Aït Baamrane Tiznit Ouarzazate Zagora Khémisset Azilal Bouzkarn Amizmiz Tazenakht "
    * 4,
    "a table": "Coopérative Tifawin 1 250,00 DH 12,5 % 2024-2025 (Tiznit) | " * 9,
    "contents": "Chapitre premier ................ 12\n" * 20,
    "numbers": "1 250 000 12,5 % 3,7 2024 " * 30,
    "Tifinagh": "ⵜⴰⵎⴰⵣⵉⵖⵜ ⵏ ⵉⵎⴰⵣⵉⵖⵏ " * 20,
    "German": "Die Genossenschaft hat am Dienstag in der Mitte des Dorfes eine Werkstatt eröffnet. "
    * 4,
    "initials": "ONCA ANDZOA CNDH ADA INDH OCP FAO PNUD ODCO SARL MAD " * 9,
}


@pytest.mark.parametrize("kind", PRINTED)
def test_what_people_print_is_read_surely(kind):
    assert legible(PRINTED[kind]) is Legible.SURELY


def test_a_script_that_is_not_read_here_is_doubted():
    assert legible("Η συνεταιριστική οργάνωση άνοιξε ένα εργαστήριο " * 3) is Legible.UNSURE


def test_text_that_a_program_laid_unseen_under_a_scan_is_doubted():
    (part,) = open_file("a.pdf", pdf("3 Tr " + lines(*TEXT)))
    assert take_off(part.data)[0].doubts == (DoubtCode.READ_BY_OCR,)


OFFICE = (
    "افتتحت الآلاف من الأسر والإدارات ورشة يوم الثلاثاء لأن الاتفاق لا يتجاوز 3.7 مليون درهم.",
    "بلغت الميزانية 1 250 000 درهم سنة 2025 (أي 12,5%) بين 2020-2024 يوم 10/05/2025 على 14:30.",
)
_JOINED_BOTH = "بتثجحخسشصضطظعغفقكلمنهيئ"
_JOINED_BEFORE = "اأإآدذرزوؤةى"


def shaped(text):
    """Arabic in the forms that its letters have beside each other, lam and alef in one."""
    forms = {}
    for code in range(0xFE70, 0xFEFD):
        form, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        forms["".join(chr(int(one, 16)) for one in letters), form] = chr(code)
    found = re.findall("ل[اأإآ]|.", text)
    before = [False, *(one in _JOINED_BOTH for one in found)]
    after = [*(one[0] in _JOINED_BOTH + _JOINED_BEFORE for one in found[1:]), False]
    form = {(0, 0): "isolated", (1, 0): "final", (0, 1): "initial", (1, 1): "medial"}
    return "".join(
        forms.get((one, f"<{form[a, b and one in _JOINED_BOTH]}>"), one)
        for one, a, b in zip(found, before, after, strict=False)
    )


def by_office(names):
    """A PDF of Arabic in presentation forms as they are seen, and how its font names them."""
    pdf = making_pdf.opened()
    for text in OFFICE:
        pdf.set_font("Boxes", size=9)
        seen = BidiParagraph(shaped(text)).get_reordered_string()
        pdf.cell(0, 10, seen, align="R", new_x="LMARGIN", new_y="NEXT")
    return re.sub(rb"(?<=> )<(F[EBCD][0-9A-F]{2})>", names, making_pdf.closed(pdf))


def by_forms(found):
    return found[0]


def by_letters(found):
    """As Word and LibreOffice do: what a glyph stands for, in the order of reading."""
    letters = unicodedata.normalize("NFKC", chr(int(found[1], 16)))
    return b"<" + "".join(f"{ord(one):04X}" for one in letters).encode() + b">"


@pytest.mark.parametrize("names", [by_forms, by_letters])
def test_arabic_of_office_programs_is_read_with_its_ligatures_and_numbers_in_order(names):
    (part,) = open_file("a.pdf", by_office(names))
    text = part.data.decode()
    assert all(sentence in text for sentence in OFFICE)
    assert take_off(part.data)[0].doubts == ()


def test_years_that_end_before_they_begin_are_doubted_in_arabic():
    pdf = making_pdf.opened(9)
    seen = BidiParagraph(ARABIC_TEXT[0].replace("1250", "2024-2020")).get_reordered_string()
    pdf.cell(0, 10, seen, align="R")
    (part,) = open_file("a.pdf", making_pdf.closed(pdf))
    assert DoubtCode.ARABIC_ORDER in take_off(part.data)[0].doubts
