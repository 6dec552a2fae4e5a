"""What is pointed out in a text, and what is not, on both sides of each edge."""

import pytest

from articles.writing.parts import parts_of
from articles.writing.rules import RULES

LONG = "un " * 60


def pointed_out(html, language="fr"):
    """The rules that point something out in a text, with the words of the place."""
    parts = parts_of(html)
    return [(hint.rule, hint.words) for rule in RULES for hint in rule(parts, language)]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<h2>Laine</h2><h3>Tonte</h3><h2>Lin</h2>", []),
        ("<h3>Tonte</h3><p>Mot</p>", [("heading-too-deep", "Tonte")]),
        ("<h2>Laine</h2><h4>Tri</h4><h3>Fil</h3>", [("heading-too-deep", "Tri")]),
        ("<h2> </h2><p>La récolte</p>", [("heading-empty", "La récolte")]),
        ("<h2><br></h2>", [("heading-empty", "")]),
    ],
)
def test_headings_go_down_step_by_step_and_have_words(html, found):
    assert pointed_out(html) == found


@pytest.mark.parametrize(
    "words",
    ["ici", "Cliquez ici !", "« ici »", "Lire la suite…", "Here", "read more »", "هنا", "اضغط هنا"],
)
def test_a_link_that_says_nothing_is_pointed_out(words):
    language = "ar" if "\u0600" < words[0] < "\u0700" else "fr"
    hints = pointed_out(f'<p><a href="https://example.org/">{words}</a></p>', language)
    assert hints == [("link-says-nothing", words)]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("le rapport de 2024", "fr"),
        ("Ici Maroc", "fr"),
        ("the harvest here", "en"),
        ("تقرير هنا", "ar"),
    ],
)
def test_a_link_that_names_its_aim_is_not(words, language):
    assert pointed_out(f'<p><a href="https://example.org/">{words}</a></p>', language) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("https://example.org/rapport.pdf", True),
        ("www.example.org", True),
        ("example.org/page", True),
        ("Example.org dit non", False),
        ("M. Alaoui", False),
        ("3.5", False),
    ],
)
def test_a_bare_address_is_pointed_out(words, found):
    hints = [("link-is-address", words)] if found else []
    assert pointed_out(f'<p><a href="https://example.org/">{words}</a></p>') == hints


def test_a_link_without_words_is_pointed_out_unless_an_image_speaks_for_it():
    address = "https://example.org/"
    assert pointed_out(f'<p><a href="{address}"> </a></p>') == [("link-empty", address)]
    assert pointed_out(f'<p><a href="{address}"><img src="a" alt="Un pont"></a></p>') == []


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<img src="a.jpg" alt="Un pont">', []),
        ('<img src="a.jpg">', [("image-without-words", "a.jpg")]),
        ('<img src="a.jpg" alt=" ">', [("image-without-words", "a.jpg")]),
        ('<img src="a.jpg" alt="IMG_0042">', [("image-is-file", "img_0042")]),
        ('<img src="a.jpg" alt="pont.jpg">', [("image-is-file", "pont.jpg")]),
        ('<img src="a" alt="Un pont"><img src="b" alt="un  pont">', [("image-repeats", "un pont")]),
        ('<img src="a" alt="Un pont"><p>Un pont</p>', [("image-repeats", "un pont")]),
        ('<img src="a" alt="Un pont"><p>Un pont de bois</p>', []),
    ],
)
def test_images_say_what_they_show(html, found):
    assert pointed_out(html) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Le mot التعاونية revient souvent.", "fr", "التعاونية"),
        ("La lettre م est longue.", "fr", None),
        ("Il a dit que the state of the art est le nom du prix.", "fr", None),
        ("Il rit. The state of the harvest in the north was in the news.", "fr", "The state"),
        ("« The Voice of the Sea » ouvre à Rabat.", "fr", None),
        ("L'on a plus or que me dit le roi, as on a dit.", "fr", None),
        (
            "He laughs. La coopérative des femmes est dans le village avec ses métiers.",
            "en",
            "La coop",
        ),
        ("He went to La Gazette de Rabat and to the market.", "en", None),
        ("قالت OCP Foundation إن البرنامج مستمر في الجهات كلها.", "ar", None),
        ("La coopérative des femmes est dans le village avec ses métiers.", "ar", "La coop"),
    ],
)
def test_words_are_foreign_only_where_that_is_sure(text, language, found):
    hints = pointed_out(f"<p>{text}</p>", language)
    assert [rule for rule, _ in hints] == (["other-language"] if found else [])
    assert not found or hints[0][1].startswith(found)


def test_a_language_that_is_told_is_not_pointed_out():
    assert pointed_out('<p lang="ar">التعاونية الأولى</p>') == []


def test_a_table_without_heads_is_pointed_out():
    rows = "<tr><td>Laine</td><td>12</td></tr>"
    assert pointed_out(f"<table>{rows}</table>") == [("table-without-heads", "Laine 12")]
    assert pointed_out(f"<table><tr><th>Fil</th></tr>{rows}</table>") == []


def test_long_words_are_cut_and_whatever_is_no_html_is_read():
    (hint,) = pointed_out(f"<h3>{LONG}</h3>")
    assert len(hint[1]) == 80
    assert pointed_out("</p><b <p" + "<blockquote>" * 5000) == []
