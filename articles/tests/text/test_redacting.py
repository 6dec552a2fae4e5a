"""Withheld words are found and cut, however a text sets them."""

import pytest

from articles.text.digests import of_words
from articles.text.redacting import cut, moved, redacted, spots, withheld_in, words_of

QUOTE = "Au Maroc, 9.000 coopératives ont été soutenues."
WORDS = "au maroc 9 000 cooperatives ont ete soutenues"
MARK = "[withheld]"

SET_ANEW = (
    "Au Maroc, 9.000 coopératives ont été soutenues",
    "Au\u00a0Maroc, 9\u202f000 coopératives ont été soutenues",
    "AU MAROC : 9 000 coope\u0301ratives ont e\u0301te\u0301 soutenues",
    "Au Maroc, <em>9.000</em> coopératives <strong>ont été</strong> soutenues",
    "Au Maroc, 9.000 coopé\u00adratives ont été soute&shy;nues",
    "Au Maroc,&nbsp;9.000 coop&eacute;ratives ont été soutenues",
    "Au Maroc,<br>9.000 coopératives</p><p>ont été soutenues",
)
OTHERS = (
    "Au Maroc, 19.000 coopératives ont été soutenues",
    "Au Maroc, 9.000 coopératives ont été soutenu",
    "Au Maroc, 9.000 coopératives seront soutenues",
)


def test_a_quote_is_known_by_its_plain_words():
    assert words_of(QUOTE) == WORDS


@pytest.mark.parametrize("text", SET_ANEW)
def test_words_are_cut_however_they_are_set(text):
    _lede, body = redacted("", f"<p>Avant. {text}. Après.</p>", [WORDS], MARK)
    assert body.startswith(f"<p>Avant. {MARK}")
    assert body.endswith(". Après.</p>")
    assert "Maroc" not in body
    assert "soutenues" not in body


@pytest.mark.parametrize("text", OTHERS)
def test_other_words_are_not_taken_for_them(text):
    assert redacted("", f"<p>{text}</p>", [WORDS], MARK) == ("", "")


def test_tags_stay_whole_and_links_go():
    body = '<p>Un <a href="https://e.org/#:~:text=Au%20Maroc">mot</a>. <em>Au Maroc, 9.000'
    body += " coopératives ont</em> été soutenues.</p>"
    assert redacted("", body, [WORDS], MARK)[1] == f"<p>Un mot. <em>{MARK}</em>.</p>"


def test_a_lede_is_text_and_may_hold_what_looks_like_tags():
    lede, _body = redacted(f"1 < 2 & <b {QUOTE}> Fin.", "", [WORDS], MARK)
    assert lede == f"1 < 2 & <b {MARK}.> Fin."


def test_words_stand_in_every_place_and_may_overlap():
    lede, body = redacted(f"{QUOTE} {QUOTE}", f"<p>{QUOTE}</p>", [WORDS, "000 cooperatives"], MARK)
    assert lede == f"{MARK}. {MARK}."
    assert body == f"<p>{MARK}.</p>"


def test_words_without_a_place_hide_the_whole_text():
    assert redacted("Un mot.", "<p>Un autre.</p>", [WORDS], MARK) == ("", "")


def test_watched_words_are_found_by_their_digests():
    watched = {8: {of_words(WORDS): 7}}
    for text in SET_ANEW:
        assert withheld_in(f"<p>Un mot. {text} ?</p>", watched, html=True) == {WORDS: 7}
    for text in OTHERS:
        assert withheld_in(text, watched) == {}
    assert withheld_in(QUOTE, {}) == {}


def test_a_place_behind_a_cut_moves_with_it():
    text = f"Avant. {QUOTE} Ils sont 41."
    places = spots(text, [WORDS])
    shown = cut(text, places, MARK)
    assert shown == f"Avant. {MARK}. Ils sont 41."
    assert shown[moved(text.index("41"), places, MARK) :] == "41."
    assert moved(0, places, MARK) == 0
