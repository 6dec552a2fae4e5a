"""Zones: each line of a page with the part that it plays, and why."""

from datetime import date
from pathlib import Path

import pytest

from seeds.reading import Unreadable
from seeds.reading.zones import Why, Zone, draw
from seeds.tests.pages import PARAGRAPHS, STRIP, portal_page

PAGES = Path(__file__).parent / "pages"
TODAY = date(2026, 1, 1)
EXAMPLES = sorted([*PAGES.glob("*.txt"), *PAGES.glob("*.html")])


def drawn(text):
    """The zone and the reason of each line of a page, by its text."""
    page = draw(text.encode(), name="page.txt", today=TODAY)
    return {line.text: (line.zone, line.why) for line in page.lines}


def test_title_day_text_and_signature_are_told_apart():
    zones = drawn(portal_page())
    assert zones["Tissage : un atelier ouvre au village"] == (Zone.TITLE, Why.CHOSEN)
    day = zones["Publié dans La Gazette du Haut Plateau le 08 - 07 - 2025"]
    assert day == (Zone.DATE, Why.DATED)
    assert zones[PARAGRAPHS[1]] == (Zone.BODY, Why.PARAGRAPH)
    assert zones["Salma Exemple / La Gazette du Haut Plateau"] == (Zone.BYLINE, Why.NAMED)


def test_a_strip_is_drawn_where_it_stood():
    page = draw(portal_page().encode(), name="page.txt", today=TODAY)
    assert (page.lines[0].zone, page.lines[0].why) == (Zone.STRIP, Why.SEVERAL)
    assert STRIP[0] in page.lines[0].text


def test_a_paragraph_printed_twice_is_left_out_the_second_time():
    text = portal_page(paragraphs=(*PARAGRAPHS, PARAGRAPHS[1], "Elles tissent. Elles filent."))
    page = draw(text.encode(), name="page.txt", today=TODAY)
    twice = [line.why for line in page.lines if line.text == PARAGRAPHS[1]]
    assert twice == [Why.PARAGRAPH, Why.TWICE]


def test_readers_words_and_titles_of_others_are_named_so():
    page = draw((PAGES / "comments-and-tags.txt").read_bytes(), name="x", today=TODAY)
    zones = {line.text: (line.zone, line.why) for line in page.lines}
    assert zones["Où peut-on acheter ce safran ?"] == (Zone.COMMENTS, Why.LISTED)
    assert zones["Taliouine : un festival pour le safran"] == (Zone.OTHERS, Why.LISTED)
    assert zones["Photo : DR"] == (Zone.CAPTION, Why.WORDS)
    other = next(line for line in page.lines if line.text.startswith("À lire aussi : Huile"))
    assert other.why is Why.RECOMMENDED


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_what_was_read_of_a_page_stands_in_its_zones(file):
    page = draw(file.read_bytes(), name=file.name, today=TODAY)
    shown = " ".join(line.text for line in page.lines if line.is_read)
    blocks = [page.page.lede, *(block.text for block in page.page.body)]
    assert all(text[:30] in shown for text in blocks)
    assert sum(line.zone is Zone.TITLE and line.why is Why.CHOSEN for line in page.lines) <= 1


def test_neighbours_of_one_part_are_one_run():
    runs = list(draw(portal_page().encode(), name="x", today=TODAY).runs())
    assert [line.text for line in next(r for r in runs if r[0].zone is Zone.BODY)] == [*PARAGRAPHS]


def test_a_page_without_an_article_cannot_be_drawn():
    with pytest.raises(Unreadable):
        draw(b"Accueil\nSport\n", name="x", today=TODAY)
