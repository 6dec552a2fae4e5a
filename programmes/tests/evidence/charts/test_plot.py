"""Charts as drawings: what stands where, on both canvases."""

from datetime import date, timedelta
from itertools import combinations

import pytest

from programmes.evidence.charts.boxes import Box
from programmes.evidence.charts.plot import NAMED, TOLD, is_drawn
from programmes.evidence.charts.values import Bound, Chart, Gap, Target
from programmes.tests.evidence.charts.drawing import (
    CASES,
    MORE,
    box_of,
    chart,
    dots,
    lines,
    named,
    narrow,
    of,
    point,
    supported,
    texts,
    wide,
    yearly,
)

CANVASES = pytest.mark.parametrize("canvas", [wide, narrow])
EVERY = pytest.mark.parametrize("given", CASES.values(), ids=CASES)
TARGET = Target(9, "1,300", "", "by 2030")


@EVERY
@CANVASES
def test_every_value_is_named(given, canvas):
    keys = {one.key for one in (*given.points, *given.targets)}
    assert named(canvas(given)) == keys


@EVERY
@CANVASES
def test_no_words_stand_in_others(given, canvas):
    boxes = [(shape.text, box_of(shape)) for shape in texts(canvas(given))]
    assert [(a, b) for (a, one), (b, other) in combinations(boxes, 2) if one.meets(other)] == []


@EVERY
@CANVASES
def test_everything_stands_on_the_canvas(given, canvas):
    drawing = canvas(given)
    edge = Box(-1, -1, drawing.width + 2, drawing.height + 2)
    assert [shape for shape in drawing.shapes if not box_of(shape).within(edge)] == []


@CANVASES
@pytest.mark.parametrize("apart", [0, 7])
def test_of_two_hundred_values_all_have_a_dot_and_the_latest_a_name(canvas, apart):
    many = [point(n, 500 + n * apart, date(2020, 1, 1) + timedelta(days=9 * n)) for n in range(200)]
    drawing = canvas(chart(*many))
    edge = Box(-1, -1, drawing.width + 2, drawing.height + 2)
    assert len(dots(drawing)) == 200
    assert set(range(199 - 20, 200)) <= named(drawing)
    assert len(named(drawing)) <= NAMED
    assert all(box_of(shape).within(edge) for shape in drawing.shapes)


@EVERY
@CANVASES
def test_every_value_has_a_dot_and_no_target_has_one(given, canvas):
    assert len(dots(canvas(given))) == len(given.points)


@pytest.mark.parametrize(
    "points",
    [(), yearly(932), [point(1, 5, date(2025, 7, 1)), point(2, 6, date(2025, 7, 1))]],
    ids=["none", "one", "of one day"],
)
def test_values_of_fewer_than_two_days_are_not_drawn(points):
    assert not is_drawn(chart(*points))


def test_targets_alone_are_not_drawn():
    assert not is_drawn(chart(targets=(TARGET,), targets_title="Targets"))


def test_values_that_stand_close_have_an_axis_that_says_where_it_begins():
    assert wide(supported()).starts_at == "750"


def test_heights_are_from_zero_where_they_can_be():
    drawing = wide(chart(*yearly(400, 800)))
    low, high = (dot.y for dot in sorted(dots(drawing), key=lambda dot: dot.x))
    base = max(y for line in lines(drawing, "axis") for _, y in line.points[:1])
    assert drawing.starts_at == ""
    assert base - high == pytest.approx(2 * (base - low), abs=12)


def test_the_line_is_dashed_and_goes_through_the_value_that_counts_of_each_year():
    drawing = wide(chart(*yearly(800, 932), point(1, 5000, date(2002, 7, 1), counts=False)))
    assert len(lines(drawing, "between")) == 1


@pytest.mark.parametrize(
    ("bound", "kind", "arrows"),
    [
        (Bound.EXACT, "exact", 0),
        (Bound.FLOOR, "open", 1),
        (Bound.CEILING, "open", 1),
        (Bound.ABOUT, "open", 0),
    ],
)
def test_a_dot_says_how_a_value_is_known(bound, kind, arrows):
    drawing = wide(chart(*yearly(800), point(1, 932, date(2025, 7, 1), bound=bound)))
    assert dots(drawing)[-1].kind == kind
    assert len(lines(drawing, "arrow")) == arrows


def test_an_arrow_points_up_from_a_floor_and_down_from_a_ceiling():
    floor, ceiling = (
        lines(wide(chart(*yearly(8), point(1, 9, date(2025, 7, 1), bound=bound))), "arrow")[0]
        for bound in (Bound.FLOOR, Bound.CEILING)
    )
    assert floor.points[1][1] < floor.points[0][1]
    assert ceiling.points[1][1] > ceiling.points[0][1]


@CANVASES
def test_values_that_disagree_close_by_are_seen_in_a_frame_with_their_gap(canvas):
    drawing = canvas(supported())
    frame = box_of(of(drawing, "inset")[0])
    inside = [shape.text for shape in texts(drawing) if box_of(shape).within(frame)]
    assert {"932", "gap of 9", "923", "July 2025, close up"} <= set(inside)
    assert box_of(lines(drawing, "bracket")[0]).within(frame)


def test_values_that_disagree_far_apart_are_tied_by_a_bracket():
    drawing = wide(CASES["a dispute far apart"])
    heights = {y for line in lines(drawing, "bracket") for _, y in line.points}
    _first, *others = sorted(dots(drawing), key=lambda dot: dot.x)
    assert {dot.y for dot in others} == heights
    assert [shape.text for shape in of(drawing, "gap")] == ["gap of 4,068"]


def test_of_two_that_disagree_the_one_that_does_not_count_is_a_lozenge():
    assert sorted(dot.kind for dot in dots(wide(supported()))) == ["disputed", "exact", "open"]


def test_where_neither_counts_both_are():
    points = [point(key, 900 + key, date(2025, 7, key), counts=False) for key in (2, 3)]
    drawing = wide(chart(*yearly(1, 2), *points, gaps=(Gap(2, 3, "gap of 1", "close up"),)))
    assert [dot.kind for dot in dots(drawing)].count("disputed") == 2


def test_a_dispute_with_a_value_that_is_not_drawn_has_no_bracket():
    drawing = wide(chart(*yearly(800, 932), gaps=(Gap(2002, 77, "gap of 9", "close up"),)))
    assert lines(drawing, "bracket") == []


@CANVASES
def test_of_many_disputes_some_are_told_and_all_are_seen(canvas):
    points = [point(key, 900 + 7 * key, date(2025, 7, 1 + key % 3)) for key in range(1, 13)]
    pairs = combinations(range(1, 13), 2)
    gaps = tuple(Gap(one, other, "gap of 7", "close up") for one, other in pairs)
    drawing = canvas(chart(*points, gaps=gaps))
    assert 0 < len(lines(drawing, "bracket")) <= TOLD
    assert {dot.kind for dot in dots(drawing)} == {"disputed"}


@CANVASES
def test_targets_stand_in_a_band_of_their_own_below_the_axis(canvas):
    drawing = canvas(supported(targets=(TARGET,), targets_title="Targets"))
    base = max(y for line in lines(drawing, "axis") for _, y in line.points)
    band = [shape for shape in texts(drawing) if shape.text in ("Targets", "1,300", "by 2030")]
    assert len(band) == 3
    assert all(shape.y > base for shape in band)


def test_in_arabic_time_runs_from_right_to_left_and_words_end_where_they_began():
    points = (point(1, 800, date(2023, 7, 1), **MORE), point(2, 932, date(2025, 7, 1)))
    left, right = (wide(Chart("x", points, language=code)) for code in ("en", "ar"))
    assert [dot.x for dot in dots(left)] == sorted(dot.x for dot in dots(left))
    assert [dot.x for dot in dots(right)] == sorted((dot.x for dot in dots(right)), reverse=True)
    assert {shape.anchor for shape in of(left, "scale")} == {"end"}
    assert {shape.anchor for shape in of(right, "scale")} == {"start"}
