"""Word files: one document each, made HTML that the reader reads like a page."""

from datetime import date

import pytest

from seeds.opening import open_file
from seeds.reading import read
from seeds.tests.opening.making import BYLINE, PASSAGES, word

TODAY = date(2026, 1, 1)


def page_of(name, data):
    """The page of the one document in a file."""
    (part,) = open_file(name, data)
    assert part.problem is None, (part.problem, part.detail)
    return read(part.data, name=name, today=TODAY)


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_word_file_is_read_with_its_title_and_paragraphs(language):
    title, text = PASSAGES[language]
    page = page_of("a.docx", word(language))
    assert page.title == title
    assert (page.lede, *(block.text for block in page.body)) == text
    assert page.language == language


def test_signature_and_day_of_a_word_file_are_read():
    page = page_of("a.docx", word())
    assert page.authors == (BYLINE.removeprefix("Par "),)
    assert str(page.published_on) == "2025-07-08"
