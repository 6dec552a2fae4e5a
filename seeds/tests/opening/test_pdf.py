"""PDFs with a text layer: order, broken words, running heads, pages, several articles, scans."""

from datetime import date

import pytest

from seeds.opening import open_file
from seeds.reading import DoubtCode, read, record
from seeds.tests.opening import making_pdf as making
from seeds.tests.opening.making import ARABIC_TEXT, ARABIC_TITLE, BYLINE, PAPER, TEXT, TITLE

TODAY = date(2026, 1, 1)


def pages_of(data):
    """The pages of the articles in a PDF, by their keys."""
    parts = open_file("a.pdf", data)
    assert [part.problem for part in parts] == [None] * len(parts)
    return {part.key: read(part.data, name="a.pdf", today=TODAY) for part in parts}


def text_of(page):
    return (page.lede, *(block.text for block in page.body))


def codes(page):
    return {doubt.code for doubt in page.doubts}


def test_a_pdf_is_read_with_title_signature_day_and_paragraphs():
    page = pages_of(making.one_column())[""]
    assert (page.title, page.publication, str(page.published_on)) == (TITLE, PAPER, "2025-07-08")
    assert page.authors == (BYLINE.removeprefix("Par "),)
    assert text_of(page) == TEXT
    assert not page.doubts


def test_columns_are_read_one_after_the_other_though_they_were_drawn_row_by_row():
    page = pages_of(making.two_columns())[""]
    assert page.title == TITLE
    assert " ".join(text_of(page)) == " ".join(TEXT)


def test_arabic_is_read_from_the_right_and_its_numbers_from_the_left():
    page = pages_of(making.arabic())[""]
    assert (page.title, page.language) == (ARABIC_TITLE, "ar")
    assert text_of(page) == ARABIC_TEXT
    assert DoubtCode.ARABIC_ORDER not in codes(page)


def test_arabic_that_was_drawn_the_wrong_way_round_is_doubted():
    page = pages_of(making.arabic(backwards=True))[""]
    assert DoubtCode.ARABIC_ORDER in codes(page)


def test_running_heads_and_page_numbers_are_dropped_and_each_paragraph_has_its_page():
    page = pages_of(making.report(4))[""]
    assert not any("Rapport annuel" in text or text.startswith("-") for text in text_of(page))
    assert (page.lede_page, *(block.page for block in page.body)) == (1, 2, 3, 4)
    assert record(page)["pages"] == [1, 2, 3, 4]


def test_a_word_broken_at_the_end_of_a_line_is_whole_and_a_sentence_goes_on_over_the_page():
    (text,) = text_of(pages_of(making.broken_words())[""])
    assert "atelier de tissage au centre" in text
    assert "Le porte-monnaie des 32 femmes" in text  # it has its hyphen elsewhere
    assert "par roulement et vendent" in text


def test_articles_whose_titles_are_as_large_as_each_other_are_told_apart_and_doubted():
    pages = pages_of(making.several())
    assert {key: page.title for key, page in pages.items()} == {
        "#page=1": "Tissage : un atelier ouvre",
        "#page=1-2": "Arganier : la récolte commence",
        "#page=2": "Safran : les prix remontent",
    }
    assert all(DoubtCode.SEVERAL_ARTICLES in codes(page) for page in pages.values())


@pytest.mark.parametrize(
    ("made", "problem", "detail"),
    [
        (making.scan, "scan", ""),
        (making.encrypted, "encrypted", "PDF"),
        (lambda: making.many_pages(3000), "too-many-pages", "500"),
        (lambda: b"%PDF-1.7\n" + b"x" * 1000, "broken-file", "PDF"),
        (lambda: making.one_column()[:2000], "broken-file", "PDF"),
        (lambda: b"GIF89a", "broken-file", "GIF89a"),
    ],
    ids=["scan", "encrypted", "3,000 pages", "broken", "cut", "no PDF"],
)
def test_a_pdf_that_cannot_be_read_says_why(monkeypatch, made, problem, detail):
    monkeypatch.setenv("PATH", "")
    (part,) = open_file("a.pdf", made())
    assert (part.problem, part.detail) == (problem, detail)


TESSERACT = """#!/bin/sh
case "$*" in
  *--list-langs*) printf 'List of languages\\nara\\nfra\\n';;
  *fra+ara) head -c 2 | grep -q P5 || exit 1; printf '%s\\n\\n%s\\n\\n%s\\n\\f' TITLE FIRST SECOND;;
  *) exit 1;;
esac
"""


def test_a_scan_is_read_by_tesseract_where_it_is_installed_and_doubted(tmp_path, monkeypatch):
    program = tmp_path / "tesseract"
    said = TESSERACT.replace("TITLE", f"'{TITLE}'").replace("FIRST", f'"{TEXT[0]}"')
    program.write_text(said.replace("SECOND", f'"{TEXT[1]}"'))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    page = pages_of(making.scan(2))[""]
    assert page.title == TITLE
    assert DoubtCode.READ_BY_OCR in codes(page)
    assert page.lede_page == 1
