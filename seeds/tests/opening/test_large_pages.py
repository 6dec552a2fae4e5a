"""Pages of a PDF with more on them than anybody prints: time grows with what they hold."""

import pytest

from seeds.opening.paged.columns import in_order
from seeds.opening.paged.lines import Line
from seeds.opening.paged.paragraphs import paragraphs_of
from seeds.opening.paged.pieces import Letter, Piece
from seeds.opening.paged.right_to_left import pieces_by_place
from seeds.tests.growth import assert_grows_evenly

pytestmark = pytest.mark.machine

COUNTS = (1_000, 4_000, 16_000)


def lines(text, count):
    """One line after the other, in one paragraph."""
    return [Line(text, 1, 0, 0.0, 100.0, -12.0 * number, 10.0) for number in range(count)]


LARGE = {
    "a paragraph of many lines": lambda count: lines("mot de la ligne", count),
    "many broken words": lambda count: lines(f"{'a' * 50}-", count),
    "a line of one word": lambda count: lines("x" * 3 * count, 3),
    "a line of quotes": lambda count: lines("»" * 3 * count + "x", 3),
}


@pytest.mark.parametrize("kind", LARGE)
def test_paragraphs_are_told_in_time_that_grows_with_them(kind):
    made = {count: LARGE[kind](count) for count in COUNTS}
    assert all(map(paragraphs_of, made.values()))
    assert_grows_evenly(lambda count: paragraphs_of(made[count]), COUNTS)


def test_columns_are_told_in_time_that_grows_with_their_pieces():
    made = {
        count: [
            Piece("mot", n % 2 * 300.0, n % 2 * 300.0 + 100, 800 - n / 20, 10.0)
            for n in range(count)
        ]
        for count in COUNTS
    }
    assert len(in_order(made[COUNTS[-1]], right_to_left=False)) == 2
    assert_grows_evenly(lambda count: in_order(made[count], right_to_left=False), COUNTS)


@pytest.mark.parametrize("text", ["1-", "1 ", "a-", "ا", "12 000 ", "a "])
def test_a_line_of_arabic_is_turned_in_time_that_grows_with_it(text):
    def turn(count):
        signs = text * (3 * count // len(text))
        pieces_by_place([Letter(one, 5.0 * n, 5.0 * n + 5, 0, 8) for n, one in enumerate(signs)])

    assert_grows_evenly(turn, COUNTS)
