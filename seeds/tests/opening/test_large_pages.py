"""Pages of a PDF with more on them than anybody prints: time grows with what they hold."""

import time

import pytest

from seeds.opening.paged.columns import in_order
from seeds.opening.paged.lines import Line
from seeds.opening.paged.paragraphs import paragraphs_of
from seeds.opening.paged.pieces import Piece


def lines(text, count):
    """One line after the other, in one paragraph."""
    return [Line(text, 1, 0, 0.0, 100.0, -12.0 * number, 10.0) for number in range(count)]


LARGE = {
    "a paragraph of many lines": lines("mot de la ligne", 16_000),
    "many broken words": lines(f"{'a' * 50}-", 16_000),
    "a line of one word": lines("x" * 40_000, 3),
    "a line of quotes": lines("»" * 40_000 + "x", 3),
}


@pytest.mark.parametrize("name", LARGE)
def test_paragraphs_are_told_in_time_that_grows_with_them(name):
    started = time.process_time()
    assert paragraphs_of(LARGE[name])
    assert time.process_time() - started < 2


def test_columns_are_told_in_time_that_grows_with_their_pieces():
    pieces = [
        Piece("mot", n % 2 * 300.0, n % 2 * 300.0 + 100, 800 - n / 20, 10.0) for n in range(16_000)
    ]
    started = time.process_time()
    assert len(in_order(pieces, right_to_left=False)) == 2
    assert time.process_time() - started < 2
