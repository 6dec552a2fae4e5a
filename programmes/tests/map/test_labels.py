"""Labels of a map: none on another, none beyond the frame."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programmes.map.labels import Spot, placed
from programmes.map.shapes import Box, lie_of

FRAME = Box(0, 0, 2000, 1600)
SPOTS = st.lists(
    st.tuples(st.integers(0, 2000), st.integers(0, 1600), st.integers(20, 700)), max_size=30
)


def spot(code, x, y, width=200, half=20, roomy=False):
    return Spot(code, (x, y), Box(x - half, y - half, x + half, y + half), width, 50, roomy)


def box(label, width=200, height=50):
    (x, y), half = label.at, width / 2
    return Box(x - half, y - height / 2, x + half, y + height / 2)


@given(SPOTS)
def test_no_label_meets_another_or_leaves_the_frame(asked):
    spots = {str(n): spot(str(n), *one) for n, one in enumerate(asked)}
    boxes = [box(one, spots[one.code].width - 2, 48) for one in placed(spots.values(), FRAME)]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    assert all(one.within(FRAME) for one in boxes)


def test_a_label_stands_on_its_shape_where_that_has_room():
    (label,) = placed([spot("IN", 1000, 800, half=300, roomy=True)], FRAME)
    assert (label.at, label.line) == ((1000, 800), None)


def test_a_label_stands_beside_a_small_shape():
    (label,) = placed([spot("MW", 1000, 800)], FRAME)
    assert label.at[0] > 1000 + 100
    assert label.line is None


def test_a_label_that_finds_no_place_nearby_is_led_to_its_shape():
    spots = [spot(str(n), 300 + 41 * (n % 4), 800 + 41 * (n // 4)) for n in range(16)]
    labels = placed(spots, FRAME)
    led = {label.code: label.line for label in labels if label.line}
    assert led
    at = {one.code: one.at for one in spots}
    assert all(line[1] == at[code] for code, line in led.items())


def test_the_same_spots_are_labelled_alike_in_any_order():
    spots = [spot(str(n), 400 + 60 * n, 800) for n in range(8)]
    assert sorted(placed(spots, FRAME), key=str) == sorted(placed(spots[::-1], FRAME), key=str)


@pytest.mark.parametrize(("width", "fits"), [(80, True), (120, False)])
def test_words_have_room_on_a_shape_that_is_wider(width, fits):
    assert lie_of("M100 100l100 0 0 100 -100 0z").has_room(width, 20) is fits


def test_an_outline_lies_in_the_middle_of_its_largest_piece():
    lie = lie_of("M0 0l10 0 0 10 -10 0zM100 200l100 0 0 60 -100 0z")
    assert lie.spot == (150, 230)
    assert (lie.whole, lie.piece) == (Box(0, 0, 200, 260), Box(100, 200, 200, 260))
