"""References in texts, read without a database."""

import pytest

from articles.text.html import sanitise
from coopsite.pages.references import in_links, not_understood, parts_of, words_in

READ = [
    ("[[figure 12]]", ["12"]),
    ("[[chiffre 12]] et [[figure 7]]", ["12", "7"]),
    ("[[رقم 12]]", ["12"]),
    ("[[رقم ١٢]]", ["12"]),
    ("[[Figure 0012]]", ["12"]),
    ("[[ figure\u00a012 ]]", ["12"]),
    ("[[figure&nbsp;12]]", ["12"]),
    ("[[figure cooperatives-soutenues]]", ["cooperatives-soutenues"]),
    ("[[figure 12]] puis [[figure 12]]", ["12"]),
    ("[[figure]]", []),
    ("[figure 12]", []),
    ("[[figure 12 13]]", []),
    ("[[figure " + "9" * 19 + "]]", []),
    ("[[licence]]", []),
]


@pytest.mark.parametrize(("text", "words"), READ)
def test_the_words_of_references_are_read(text, words):
    assert words_in(f"<p>{text}</p>") == words


@pytest.mark.parametrize("text", [text for text, words in READ if words])
def test_the_sanitiser_leaves_references_alone(text):
    html = f"<p>Soit {text} coopératives.</p>"
    assert words_in(sanitise(html)) == words_in(html)


def test_a_text_is_cut_where_its_references_stand():
    parts = list(parts_of("<p>Soit [[figure 12]] sous [[licence]].</p>"))
    assert [part.html for part in parts] == ["<p>Soit ", "", " sous ", "", ".</p>"]
    assert (parts[1].word, parts[3].licence) == ("12", True)


@pytest.mark.parametrize(
    "text",
    [
        "[[figur 12]]",
        "[[figure]]",
        "[[figure <strong>12</strong>]]",
        "[[<em>figure</em> 12]]",
        "[[]]",
    ],
)
def test_what_is_no_reference_is_not_understood(text):
    assert len(not_understood(f"<p>[[figure 7]] {text}</p>")) == 1


def test_references_are_understood():
    for text, words in READ:
        if words:
            assert not_understood(f"<p>{text}</p>") == []


def test_a_reference_in_a_link_is_found():
    html = '<p><a href="/x">Soit [[figure 12]]</a> et [[figure 7]]</p>'
    assert in_links(html) == ["[[figure 12]]"]


def test_thousands_of_brackets_are_read_at_once():
    assert words_in("[[figure " * 20_000) == []
    assert not_understood("[[" * 20_000) == []


@pytest.mark.parametrize(
    "html", ['<A HREF="/x">[[figure 12]]</A>', '<a href="/[[figure 12]]">x</a>', "<a>[[figure 12]]"]
)
def test_a_link_is_a_link_however_it_is_written(html):
    assert in_links(html) == ["[[figure 12]]"]


def test_thousands_of_links_are_read_at_once():
    assert in_links("<a>" * 60_000) == []
