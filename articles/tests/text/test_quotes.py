"""Where a quote stands in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.quotes import (
    CONTEXT,
    QuoteMissing,
    QuoteRepeated,
    citable,
    normalised,
    printed,
    select,
)

TEXT = citable(
    "Bilan du réseau.",
    ["L’an passé, plus de 9\u202f000 membres ont dit « oui »\u00a0: 75 % sont des femmes.", "Fin."],
)


def test_a_quote_is_found_with_other_spaces_and_marks():
    quote = 'L\'an passé, plus de 9 000 membres ont dit "oui" : 75 % sont des femmes.'
    selector = select(TEXT, quote)
    assert selector.exact == TEXT[selector.start : selector.end]
    assert selector.exact == TEXT.split("\n")[1]


def test_a_selector_has_whole_words_around_the_quote():
    selector = select(TEXT, "75 % sont des femmes")
    assert selector.prefix == "9\u202f000 membres ont dit « oui »\u00a0: "
    assert selector.suffix == ".\nFin."


def test_a_quote_that_stands_nowhere_is_missing():
    with pytest.raises(QuoteMissing):
        select(TEXT, "plus de 8 000 membres")


def test_a_quote_that_stands_twice_is_repeated():
    with pytest.raises(QuoteRepeated):
        select(citable("", ["Un film.", "Un film."]), "Un film.")


def test_an_empty_quote_stands_nowhere():
    with pytest.raises(QuoteMissing):
        select(TEXT, " \u200b")


def test_a_quote_stands_in_whole_words_only():
    with pytest.raises(QuoteMissing):
        select(citable("", ["Elles sont 932 adhérentes."]), "32 adhérentes")


def test_a_composed_accent_is_the_accent_of_two_characters():
    text = citable("", ["La cooperative a forme\u0301 dix femmes."])
    assert select(text, "formé dix femmes").exact == "formé dix femmes"


def test_marks_of_direction_are_not_seen():
    text = citable("", ["استفادت \u200f214 تعاونية\u200e من البرنامج."])
    assert select(text, "استفادت 214 تعاونية من البرنامج.").start == 0


@given(st.text())
def test_normalising_twice_changes_nothing(text):
    assert normalised(normalised(text)) == normalised(text)


@given(st.text(alphabet="ab é’«»“”…–\u00a0\u200b\n932.", max_size=60), st.data())
def test_a_selector_finds_its_place_again(text, data):
    text = printed(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    try:
        selector = select(text, text[start:end])
    except (QuoteMissing, QuoteRepeated):
        return
    assert select(text, selector.exact) == selector
    assert max(len(selector.prefix), len(selector.suffix)) <= CONTEXT
