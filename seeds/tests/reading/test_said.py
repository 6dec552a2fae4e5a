"""What an editor said of lines of a page decides what they are."""

from __future__ import annotations

import pytest

from seeds.reading import DoubtCode, Page, Unreadable, read
from seeds.reading.text.marks import Said
from seeds.reading.text.said import SaidLine
from seeds.reading.zones import Why, Zone, draw, unread
from seeds.tests.pages import PARAGRAPHS, portal_page
from seeds.tests.reading.reading import TODAY

TITLE = "Tissage : un atelier ouvre au village"
BELOW = "Les visiteurs viennent le samedi, et la route sera refaite avant l'été prochain."
SHARED = "La commune a prêté le local pour dix ans, et la route sera bientôt refaite."
HTML = """<html><head><meta property="og:title" content="Un autre titre"><meta
 property="article:published_time" content="2024-01-01">
<meta name="author" content="Rachid Exemple"></head><body><article>
<h1>Rubrique des métiers anciens</h1>
<h2>Tissage : un atelier ouvre au village</h2><p>Le 8 juillet 2025</p><p>Par Salma Exemple</p>
<p>{}</p><p>{}</p><p>{}</p></article><div class="share"><p>{}</p></div></body></html>"""


def read_with(text: str, **said: str) -> Page:
    """A page of which an editor said what some lines are."""
    lines = tuple(SaidLine(line, 0, Said(name)) for name, line in said.items())
    return read(text.encode(), name="page", today=TODAY, said=lines)


def texts(page: Page) -> list[str]:
    """The text of a page, block by block."""
    return [page.lede, *(block.text for block in page.body)]


def html_page() -> str:
    """A page that declares other fields than it prints, and hides a paragraph among buttons."""
    return HTML.format(*PARAGRAPHS, BELOW)


def test_a_line_that_is_the_title_wins_over_all_others() -> None:
    text = portal_page().replace(TITLE, f"Accueil\n\n{TITLE}\n\nEn bref\n")
    assert read_with(text, title="Accueil").title == "Accueil"
    (best, *_) = (one for one in read_with(text, title="Accueil").candidates)
    assert (best.value, best.share, "an editor said so" in best.signs) == ("Accueil", 1.0, True)


def test_a_title_on_two_lines_is_one() -> None:
    text = portal_page().replace(TITLE, f"{TITLE}\n\nparmi les potiers")
    said = (SaidLine(TITLE, 0, Said.TITLE), SaidLine("parmi les potiers", 0, Said.TITLE))
    page = read(text.encode(), name="page", today=TODAY, said=said)
    assert page.title == f"{TITLE} parmi les potiers"
    assert texts(page) == [*PARAGRAPHS]


def test_a_line_of_the_text_is_read_wherever_it_stands() -> None:
    text = f"{portal_page()}\n\nÀ lire aussi\n\n{BELOW}\n\nUn pont neuf au village voisin"
    assert BELOW not in texts(read_with(text))
    page = read_with(text, body=BELOW)
    assert texts(page) == [*PARAGRAPHS, BELOW]
    assert "Un pont neuf au village voisin" in page.headlines


def test_furniture_is_no_part_of_the_text() -> None:
    page = read_with(portal_page(), furniture=PARAGRAPHS[1])
    assert texts(page) == [PARAGRAPHS[0], PARAGRAPHS[2]]


def test_a_heading_of_others_that_is_text_ends_the_article_no_more() -> None:
    text = portal_page(paragraphs=(PARAGRAPHS[0], "À lire aussi", BELOW, SHARED, PARAGRAPHS[1]))
    page = read_with(text, body="À lire aussi")
    assert texts(page) == [PARAGRAPHS[0], "À lire aussi", BELOW, SHARED, PARAGRAPHS[1]]


def test_however_much_is_said_elsewhere_the_text_that_was_found_stays() -> None:
    below = [f"{BELOW} Il y en aura {number} autres, et la fête durera." for number in range(9)]
    text = "\n\n".join([portal_page(), "À lire aussi", *below])
    said = tuple(SaidLine(line, 0, Said.BODY) for line in below)
    page = read(text.encode(), name="page", today=TODAY, said=said)
    assert texts(page) == [*PARAGRAPHS, *below]


def test_a_heading_of_others_that_is_no_text_ends_the_article_all_the_same() -> None:
    text = f"{portal_page()}\n\nÀ lire aussi\n\n{BELOW}\n\n{SHARED}"
    assert texts(read_with(text, furniture="À lire aussi")) == [*PARAGRAPHS]


def test_a_stretch_that_is_wholly_no_text_gives_way_to_another() -> None:
    text = f"{portal_page()}\n\nÀ lire aussi\n\n{BELOW}"
    said = tuple(SaidLine(line, 0, Said.FURNITURE) for line in PARAGRAPHS)
    page = read(text.encode(), name="page", today=TODAY, said=said)
    assert texts(page) == [BELOW]


def test_the_day_is_that_of_the_line_that_an_editor_named() -> None:
    text = portal_page().replace(TITLE, f"Jeudi 3 juillet 2025\n\n{TITLE}")
    assert str(read_with(text).published_on) == "2025-07-08"
    assert str(read_with(text, date="Jeudi 3 juillet 2025").published_on) == "2025-07-03"


def test_no_other_day_is_taken_where_the_line_gives_none() -> None:
    page = read_with(portal_page(), date="Merci d'avoir signalé!")
    assert page.published_on is None
    assert DoubtCode.NO_DATE in {one.code for one in page.doubts}


def test_who_signs_is_on_the_line_that_an_editor_named() -> None:
    text = portal_page().replace(TITLE, f"{TITLE}\n\nAtelier des plumes du Sud")
    assert read_with(text).authors == ("Salma Exemple",)
    page = read_with(text, byline="Atelier des plumes du Sud")
    assert page.authors == ("Atelier des plumes du Sud",)


def test_doubts_that_an_editor_answered_are_gone() -> None:
    text = portal_page(paragraphs=(PARAGRAPHS[0], "12 tonnes de laine par an", *PARAGRAPHS[1:]))
    text = text.replace("12 tonnes de laine par an", "12,40,000")
    left = {one.code for one in read_with(text).doubts}
    assert DoubtCode.LEFT_OUT in left
    assert not {one.code for one in read_with(text, furniture="12,40,000").doubts}


def test_a_line_that_the_page_no_longer_has_is_doubted() -> None:
    page = read_with(portal_page(), title="Une ligne d'autrefois")
    assert page.title == TITLE
    assert [(one.code, one.detail) for one in page.doubts] == [
        (DoubtCode.SAID_LINE_GONE, "Une ligne d'autrefois")
    ]


def test_of_lines_that_print_the_same_the_one_that_was_meant_is_found() -> None:
    text = portal_page(paragraphs=(*PARAGRAPHS, BELOW)).replace(TITLE, f"{BELOW}\n\n\n{TITLE}")
    said = (SaidLine(BELOW, 1, Said.FURNITURE),)
    lines = draw(text.encode(), name="page", today=TODAY, said=said).lines
    assert [line.why is Why.SAID for line in lines if line.text == BELOW] == [False, True]


def test_html_is_corrected_over_what_it_declares() -> None:
    page = read_with(html_page(), title=TITLE, date="Le 8 juillet 2025", byline="Par Salma Exemple")
    assert page.title == TITLE
    assert str(page.published_on) == "2025-07-08"
    assert page.authors == ("Salma Exemple",)


def test_the_text_of_html_is_corrected_line_by_line() -> None:
    assert BELOW not in texts(read_with(html_page()))
    page = read_with(html_page(), body=BELOW, furniture=PARAGRAPHS[1], title=TITLE)
    assert [one for one in texts(page) if one in (*PARAGRAPHS, BELOW)] == [
        PARAGRAPHS[0],
        PARAGRAPHS[2],
        BELOW,
    ]


def test_a_page_without_an_article_becomes_one_by_an_editors_word() -> None:
    text = "Accueil\nSport\nLes potiers\n"
    with pytest.raises(Unreadable):
        read_with(text)
    assert [line.zone for line in unread(text.encode())] == [Zone.LEFT_OUT] * 3
    page = read_with(text, title="Sport", body="Les potiers")
    assert (page.title, page.lede) == ("Sport", "Les potiers")


def test_what_was_said_is_drawn_as_such() -> None:
    said = (SaidLine(PARAGRAPHS[1], 0, Said.FURNITURE), SaidLine(PARAGRAPHS[0], 0, Said.BODY))
    page = draw(portal_page().encode(), name="page", today=TODAY, said=said)
    zones = {line.text: (line.zone, line.why) for line in page.lines}
    assert zones[PARAGRAPHS[0]] == (Zone.BODY, Why.SAID)
    assert zones[PARAGRAPHS[1]] == (Zone.FURNITURE, Why.SAID)
