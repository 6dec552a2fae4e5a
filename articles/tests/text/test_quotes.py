"""Where a quote stands in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.quotes import (
    CONTEXT,
    QuoteLost,
    QuoteMissing,
    QuoteRepeated,
    anchors,
    citable,
    find,
    normalised,
    printed,
    select,
    spots,
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


def test_an_anchor_knows_the_line_that_it_begins_in():
    assert [select(TEXT, words).block for words in ("Bilan", "75 %", "Fin")] == [0, 1, 2]


X = "Elles sont 932."
LONG = "Un très long passage qui ne dit rien de plus que le reste"


@pytest.mark.parametrize(
    ("cited", "edited", "block"),
    [
        # (lines before, which of the places is cited), lines after, where it is found
        ((["Un.", X, "Deux."], 0), ["Un.", "Et.", X, "Deux."], 2),
        ((["Un.", X, "Deux."], 0), ["Tout autre.", "Et.", "Puis.", X], 3),
        # A pull quote comes before or after, and what surrounds the sentence tells it apart.
        (([X, "Un."], 0), [X, "Un.", "Deux.", X], 0),
        ((["Un.", X, "Deux."], 0), [X, "Un.", X, "Deux."], 2),
        (([X, "Un.", "Deux.", X], 0), ["Zéro.", X, "Un.", "Deux.", X], 1),
        (([X, "Un.", "Deux.", X], 1), ["Zéro.", X, "Un.", "Deux.", X], 4),
        (([X, "Un.", "Deux.", X, "Trois."], 1), ["Deux.", X, "Trois.", "Un.", X], 1),
        # One side of it was rewritten, and the other is left.
        (([X, "Un.", "Deux.", X, "Fin."], 1), [X, "Un.", "Autre.", "Deux.", X, "Et.", "Fin."], 4),
        # Both sides were: its block is left.
        ((["A.", X, "B.", "C.", X, "D."], 1), ["A.", X, "B.", "E.", X, "F."], 4),
        # One of the two is gone: the other prints the same words.
        (([X, "Un.", X], 0), ["Un.", X], 1),
        # Set with other spaces and marks.
        ((["« Oui. »", X, "Deux."], 0), [X, "“Oui.”", "Elles sont\xa0932.", "Deux."], 2),
        # All is alike around both, and the block tells.
        (([LONG, X, LONG, X, LONG], 1), [f"Ainsi, {LONG}", X, LONG, X, LONG], 3),
    ],
)
def test_an_anchor_is_found_again(cited, edited, block):
    anchor = anchors(citable("", cited[0]), X)[cited[1]]
    text = citable("", edited)
    found = find(text, anchor)
    assert found.block == block
    assert found == next(one for one in anchors(text, X) if one.block == block)


@pytest.mark.parametrize(
    ("cited", "which", "edited"),
    [
        ([LONG, X, LONG, X, LONG], 0, ["Un.", "Deux.", LONG, X, LONG, X, LONG]),
        ([LONG, X, LONG], 0, ["Un.", LONG, X, LONG, LONG, X, LONG]),
        (["Un.", X, "Deux."], 0, ["Trois.", "Et.", X, "Quatre.", X, "Cinq."]),
    ],
)
def test_two_places_that_are_alike_all_around_are_a_doubt(cited, which, edited):
    anchor = anchors(citable("", cited), X)[which]
    with pytest.raises(QuoteRepeated):
        find(citable("", edited), anchor)


@pytest.mark.parametrize("other", ["Elles sont 932 !", "Elles étaient 932.", "Elles sont 9320."])
def test_an_anchor_never_moves_to_a_sentence_that_looks_alike(other):
    anchor = select(citable("", ["Un.", X, "Deux."]), X)
    with pytest.raises(QuoteMissing):
        find(citable("", ["Un.", other, "Deux."]), anchor)


def test_the_end_of_a_text_that_goes_on_is_another_number():
    anchor = select("Elles sont 93", "Elles sont 93")
    with pytest.raises(QuoteMissing):
        find("Elles sont 932", anchor)


paragraphs = st.lists(st.text("ab é’«»\u00a09", min_size=1).filter(str.strip), max_size=4)


@given(st.lists(st.booleans(), min_size=1), paragraphs, paragraphs, st.data())
def test_an_anchor_is_found_again_after_paragraphs_are_inserted(repeated, above, below, data):
    lines = [f"{n}.\n{X}" if here else f"{n}." for n, here in enumerate([True, *repeated])]
    text, inserted = "\n".join(lines), citable("", above)
    anchor = data.draw(st.sampled_from(anchors(text, X)))
    edited = citable("", [*above, text, *below])
    moved = len(inserted) + 1 if inserted else 0
    assert find(edited, anchor).start == anchor.start + moved


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
    except QuoteLost:
        return
    assert select(text, selector.exact) == find(text, selector) == selector
    assert max(len(selector.prefix), len(selector.suffix)) <= CONTEXT


@pytest.mark.parametrize("before", ["1 ", "1.", "1,", "1\u202f", "1"])
def test_a_number_is_no_part_of_a_longer_one(before):
    assert not spots(f"Soit {before}932 coopératives.", "932 coopératives")
    assert spots("Soit, en 2024, 932 coopératives.", "932 coopératives")


@pytest.mark.parametrize("after", [" 000", ".000", ",5", "0"])
def test_a_number_does_not_go_on_behind_a_quote(after):
    assert not spots(f"Coopératives : 932{after}", "Coopératives : 932")
    assert spots("Coopératives : 932. 12 ateliers.", "Coopératives : 932")
