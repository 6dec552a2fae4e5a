"""Figures marked in the text of an article."""

import re
from html import escape, unescape
from html.parser import HTMLParser
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.html import blocks, sanitise
from articles.text.quotes import citable
from programmes.evidence.marking import LinkedNumber, mark

VOID = {"br"}


def marked(html, *numbers, lede=""):
    """The HTML of a text with the first standing of each number marked."""
    text = citable(lede, blocks(html))
    shown = (f"<p>{escape(lede, quote=False)}</p>" if lede else "") + html
    return mark(
        shown,
        text,
        [LinkedNumber(text.index(n), text.index(n) + len(n), f"/{n}/") for n in numbers],
    )


def claim(number, path=""):
    return f'<a class="claim" href="/{path or number}/">{number}</a>'


def test_a_number_leads_to_its_figure():
    assert marked("<p>Soit 932 coopératives.</p>", "932") == (
        f"<p>Soit {claim('932')} coopératives.</p>"
    )


def test_two_figures_of_one_sentence_are_both_marked():
    html = marked("<p>Plus de 9.000 membres, dont 75 % de femmes.</p>", "75 %", "9.000")
    assert html == f"<p>Plus de {claim('9.000')} membres, dont {claim('75 %')} de femmes.</p>"


def test_the_number_is_found_by_its_place_and_not_by_its_look():
    html = "<p>En 60 jours.</p><p>Le réseau a 60 membres.</p>"
    text = citable("", blocks(html))
    place = text.rindex("60")
    assert mark(html, text, [LinkedNumber(place, place + 2, "/60/")]) == (
        f"<p>En 60 jours.</p><p>Le réseau a {claim('60')} membres.</p>"
    )


@pytest.mark.parametrize("tag", ["strong", "em"])
def test_a_number_in_an_inline_tag_is_marked_inside_it(tag):
    html = marked(f"<p>Soit <{tag}>932</{tag}> coopératives.</p>", "932")
    assert html == f"<p>Soit <{tag}>{claim('932')}</{tag}> coopératives.</p>"


def test_a_number_over_two_tags_is_left_alone():
    html = "<p>Soit <strong>9</strong>32 coopératives.</p>"
    assert marked(html, "932") == html


def test_a_number_in_a_link_is_left_alone():
    html = '<p><a href="https://exemple.ma/" rel="nofollow noopener">932</a> coopératives.</p>'
    assert marked(html, "932") == html


def test_a_number_after_a_link_is_marked():
    html = '<p><a href="https://exemple.ma/">Voir</a> 932 coopératives.</p>'
    assert claim("932") in marked(html, "932")


def test_entities_spaces_and_unseen_characters_move_nothing():
    html = "<p>Forte &amp; soudée :\u00a0plus de 9\u202f000\u200b membres &lt;à jour&gt;.</p>"
    text = citable("", blocks(html))
    assert claim("9\u202f000", "x") in mark(
        html, text, [LinkedNumber(text.index("9"), text.index("9") + 5, "/x/")]
    )


def test_accents_written_apart_move_nothing():
    html = "<p>Des coope\u0301ratives, 932 en e\u0301te\u0301.</p>"
    assert marked(html, "932") == html.replace("932", claim("932"))


def test_a_number_of_the_lede_is_marked_in_the_lede():
    html = marked("<p>Le reste.</p>", "932", lede="Au Maroc, 932 coopératives <soutenues>.")
    assert html.startswith(f"<p>Au Maroc, {claim('932')} coopératives &lt;soutenues&gt;.</p>")


def test_a_text_that_is_cut_short_keeps_the_marks_that_it_shows():
    text = "Au Maroc, 932 coopératives comptent 9.000 membres."
    marks = [
        LinkedNumber(10, 13, "/932/"),
        LinkedNumber(text.index("9.000"), text.index("9.000") + 5, "/9000/"),
    ]
    assert mark("Au Maroc, 932 coopératives…", text, marks) == (
        f"Au Maroc, {claim('932')} coopératives…"
    )


def test_half_a_number_is_not_marked():
    assert mark("Soit 9", "Soit 932", [LinkedNumber(5, 8, "/932/")]) == "Soit 9"


def test_a_text_that_is_another_is_left_alone():
    assert mark("<p>Tout autre: 932.</p>", "Soit 932.", [LinkedNumber(5, 8, "/932/")]) == (
        "<p>Tout autre: 932.</p>"
    )


def test_two_figures_of_one_number_make_one_mark():
    marks = [LinkedNumber(5, 8, "/1/"), LinkedNumber(5, 8, "/2/")]
    assert mark("Soit 932.", "Soit 932.", marks) == f"Soit {claim('932', '1')}.".replace(
        "/932/", "/1/"
    )


def test_a_number_in_an_attribute_is_left_alone():
    html = '<p><a href="/a>932 b">Voir</a> 932 coopératives</p>'
    text = citable("", blocks(html))
    assert mark(html, text, [LinkedNumber(text.index("932"), text.index("932") + 3, "/f/")]) == html


def test_a_long_text_is_marked_in_a_moment():
    html = "<p>" + "Un mot après l’autre. " * 2_000 + "Soit 932.</p>"
    began = process_time()
    assert claim("932") in marked(html, "932")
    assert process_time() - began < 0.5


def test_what_a_mark_says_is_escaped():
    html = mark("Soit 932.", "Soit 932.", [LinkedNumber(5, 8, '/"><script>/', 'a "b" <c>')])
    assert "<script>" not in html
    assert 'title="a &quot;b&quot; &lt;c&gt;"' in html


class Reader(HTMLParser):
    """Fails where tags do not nest, or a link stands in a link."""

    def __init__(self):
        super().__init__(convert_charrefs=False)
        self.open, self.claims = [], 0

    def handle_starttag(self, tag, attributes):
        assert tag != "a" or "a" not in self.open
        self.claims += ("class", "claim") in attributes
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


WORDS = st.text("ab é\u0301\u00a0\u200b&<>«»9د٩.,-…", max_size=12)
PIECES = st.recursive(
    WORDS.map(escape),
    lambda inside: st.tuples(
        st.sampled_from(["p", "strong", "em", "a href='/x'", "li", "blockquote"]),
        st.lists(inside, max_size=3),
    ).map(lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0].split()[0]}>"),
    max_leaves=8,
)
BODIES = st.lists(PIECES, max_size=4).map(lambda pieces: sanitise("".join(pieces)))
SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 8)), max_size=5)


@given(BODIES, SPANS)
def test_marking_keeps_the_text_and_nests_nothing_wrong(html, spans):
    text = citable("", blocks(html))
    marks = [LinkedNumber(start, start + length, "/f/") for start, length in spans]
    done = mark(html, text, marks)
    assert re.sub(r'<a class="claim" href="/f/">(.*?)</a>', r"\1", done) == html
    reader = Reader()
    reader.feed(done)
    assert reader.open == []


@given(BODIES.filter(lambda html: "<a" not in html), st.data())
def test_a_character_that_is_seen_can_be_marked(html, data):
    html = html.replace("\u0301", "")  # an accent over the next tag is nobody's
    text = citable("", blocks(html))
    seen = [place for place, character in enumerate(text) if not character.isspace()]
    if not seen:
        return
    place = data.draw(st.sampled_from(seen))
    done = mark(html, text, [LinkedNumber(place, place + 1, "/f/")])
    found = re.findall(r'<a class="claim" href="/f/">(.*?)</a>', done)
    assert [citable("", [unescape(one)]) for one in found] == [text[place]]
