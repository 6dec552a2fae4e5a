"""Two versions of a text side by side."""

import pytest

from articles.text.comparison import CONTEXT, LONGEST, compared


@pytest.mark.parametrize(
    ("read", "stands", "left", "right"),
    [
        ("un deux", "un deux", "un deux", "un deux"),
        ("un deux", "un trois", "un <del>deux</del>", "un <ins>trois</ins>"),
        ("un deux", "un", "un <del>deux</del>", "un"),
        ("", "un", "", "<ins>un</ins>"),
        ("a < b", "a & b", "a <del>&lt;</del> b", "a <ins>&amp;</ins> b"),
        ("un un un", "un un", "un un <del>un</del>", "un un"),
    ],
)
def test_differing_words_are_marked_and_escaped(read, stands, left, right):
    assert compared(read, stands) == (left, right)


def test_only_the_surroundings_of_a_difference_are_shown():
    words = [str(n) for n in range(1000)]
    left, right = compared(" ".join(words), " ".join([*words[:500], "ici", *words[500:]]))
    assert right.startswith(f"… {500 - CONTEXT} ")
    assert "<ins>ici</ins>" in right
    assert right.endswith(f" {499 + CONTEXT} …")
    assert "<del>" not in left


def test_a_long_stretch_between_two_differences_is_cut():
    words = [str(n) for n in range(100)]
    _left, right = compared(" ".join(words), " ".join(["a", *words, "z"]))
    assert right == "<ins>a</ins> 0 1 2 3 4 5 6 7 … 92 93 94 95 96 97 98 99 <ins>z</ins>"


def test_two_very_long_texts_are_compared_in_part():
    left, right = compared("a " * 100_000, "b " * 100_000)
    assert left == f"<del>{' '.join('a' * LONGEST)}</del> …"
    assert right.endswith("…")
