"""An HTML page is asked twice: what it declares, and what its readers see."""

import json

import pytest

from seeds.reading import Block, BlockKind, read
from seeds.reading.html import bodies
from seeds.reading.html.bodies import likeness

from .reading import TODAY

TITLE = "Les potières de Zaghara rallument le four"
TEXT = (
    "<p>Les potières du village ont rouvert leur atelier lundi, après un long hiver sans four ni"
    " argile, devant les habitants de la vallée.</p>"
    "<p>L'atelier emploie 34 potières et 12 apprenties, a indiqué la présidente, qui a remercié la"
    " commune et ses voisins.</p>"
    "<p>Le four a été remis en état avec l'aide de la commune et d'une caisse de la région.</p>"
)


def page(head="", above="", text=TEXT, title=TITLE):
    html = (
        f'<html lang="fr"><head><title>{title} - Le Sillon</title>{head}</head>'
        f"<body><article><h1>{title}</h1>{above}{text}</article></body></html>"
    )
    return read(html.encode(), name="a.html", today=TODAY)


def meta(name, content):
    return f'<meta property="{name}" content="{content}">'


def doubted(read_page):
    return {doubt.field for doubt in read_page.doubts}


def test_where_heading_and_window_agree_the_title_is_sure():
    assert (page().title, "title" in doubted(page())) == (TITLE, False)


@pytest.mark.parametrize(
    "byline",
    [
        '<div class="vcard author"><a class="fn" href="/s">Samir Clavet</a></div>',
        '<a rel="author" href="/s">Samir Clavet</a>',
        '<p class="byline">Par Samir Clavet</p>',
    ],
)
def test_an_element_of_the_author_names_him(byline):
    assert page(above=byline).authors == ("Samir Clavet",)


def test_whom_a_letter_is_written_to_is_no_author():
    above = "<div>À l'attention de</div><div>M. Hamid Tazi</div>"
    assert page(above=above).authors == ()


def test_links_to_topics_beside_a_declared_author_are_no_authors():
    told = {"@type": "NewsArticle", "headline": TITLE, "author": {"name": "Samir Clavet"}}
    head = f'<script type="application/ld+json">{json.dumps(told)}</script>'
    above = "<div><a href='/t/1'>Nadia Ferhat</a> <a href='/t/2'>Souk Central</a></div>"
    assert page(head=head, above=above).authors == ("Samir Clavet",)


def test_a_moment_late_in_the_day_of_universal_time_is_the_next_day_of_the_paper():
    head = meta("article:published_time", "2022-09-11T23:30:00Z")
    read_page = page(head=head, above="<p>Publié le 12 septembre 2022</p>")
    assert str(read_page.published_on) == "2022-09-12"


def test_a_declared_day_that_the_page_contradicts_is_doubted():
    head = meta("article:published_time", "2024-06-09T10:00:00Z")
    read_page = page(head=head, above="<p>Publié le 12 septembre 2022</p>")
    assert "published_on" in doubted(read_page)


def test_an_address_is_no_name_of_a_paper():
    head = meta("og:site_name", "https://www.sillon.example/")
    assert page(head=head).publication == "Le Sillon"


def test_text_in_a_region_that_its_name_hides_is_found_all_the_same():
    hidden = f'<div class="sidebar widget">{TEXT}</div>'
    read_page = page(text=hidden)
    assert "34 potières" in " ".join(block.text for block in read_page.body)


def test_bodies_are_alike_as_far_as_they_share_words():
    one = [Block(BlockKind.PARAGRAPH, "un moulin pour la vallée")]
    two = [Block(BlockKind.PARAGRAPH, "un moulin"), Block(BlockKind.ITEM, "au bord")]
    assert likeness(one, one) == 1
    assert likeness(one, two) == pytest.approx(2 * 2 / 9)
    assert likeness(one, []) == 0


def test_where_two_witnesses_tell_the_same_text_the_third_is_not_asked(monkeypatch):
    asked = []
    monkeypatch.setattr(bodies, "_as_plain_text", lambda lines: asked.append(lines) or [])
    assert len(page().body) == 2
    assert not asked
    monkeypatch.setattr(bodies, "_extracted", lambda root, title: [])
    assert len(page().body) == 2
    assert len(asked) == 1
