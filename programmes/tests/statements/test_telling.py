"""Which neighbours are worth naming beside a statement."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from articles.text.dates import PartialDate
from programmes.statements.comparing import Compared, RelationKind
from programmes.statements.telling import Neighbour, telling

DAY = date(2025, 7, 8)


def said(value, days=0, **values):
    """A value of one indicator, some days after the day of the others."""
    day = DAY + timedelta(days=days)
    return Compared(Decimal(value), indicator=1, period=PartialDate.of(day), **values)


def told(one, *others, confirmed=()):
    """The places of the neighbours that are named, and what they say."""
    near = [Neighbour(n, other, n in confirmed) for n, other in enumerate(others)]
    return {(other.key, str(kind)) for other, kind in telling(one, near)}


def test_each_confirmed_value_that_contradicts_is_named():
    others = [said(value) for value in (910, 915, 923)]
    assert told(said(932), *others, confirmed={0, 1, 2}) == {(n, "contradicts") for n in range(3)}


def test_of_those_that_wait_the_nearest_in_time_is_named():
    others = (said(923, days=20), said(915, days=2), said(910, days=-9))
    assert told(said(932), *others) == {(1, "contradicts")}


def test_a_hundred_papers_that_print_one_number_make_one_pair():
    assert told(said(932), *(said(932, days=n % 9) for n in range(100))) == {(0, "same")}


def test_of_those_that_agree_a_confirmed_one_comes_first():
    others = (said(932), said(900, days=9, qualifier="more"))
    assert told(said(932), *others, confirmed={1}) == {(1, "floor")}


def test_of_a_series_the_values_just_before_and_just_after_are_named():
    others = [said(900 + n, days=365 * n) for n in (-2, -1, 1, 2)]
    assert told(said(932), *others) == {(1, "supersedes"), (2, "supersedes")}


def test_a_neighbour_without_a_date_is_the_farthest():
    others = (replace(said(923), period=None), said(915, days=25))
    assert told(said(932), *others) == {(1, "contradicts")}


def test_of_two_neighbours_of_one_day_the_older_row_is_named():
    older, newer = Neighbour(3, said(915)), Neighbour(7, said(923))
    for neighbours in ((older, newer), (newer, older)):
        assert telling(said(932), neighbours) == [(older, RelationKind.CONTRADICTS)]


def test_confirmed_values_that_contradict_do_not_hide_one_that_waits():
    others = (said(910), said(915), said(923, days=1))
    assert told(said(932), *others, confirmed={0}) == {(0, "contradicts"), (1, "contradicts")}


def test_what_agrees_is_named_beside_what_contradicts_and_a_series():
    others = (said(923), said(900, qualifier="more"), said(800, days=-365))
    expected = {(0, "contradicts"), (1, "floor"), (2, "supersedes")}
    assert told(said(932), *others) == expected


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ({}, "same"),
        ({"origins": frozenset([7])}, "same_origin"),
        ({"qualifier": "about"}, "rounds"),
        ({"qualifier": "least"}, "floor"),
        ({"qualifier": "most"}, "vague"),
    ],
)
def test_whatever_agrees_is_named_once(other, kind):
    one = said(932, origins=frozenset([7]))
    assert told(one, said(932, **other), said(932, days=3)) == {(0, kind)}


def test_one_of_another_scope_and_one_of_another_thing_are_named():
    parts = [said(214, programme=n) for n in (7, 8)]
    things = [replace(said(932), indicator=n) for n in (2, 3)]
    assert told(said(932), *parts, *things) == {(0, "scope"), (2, "unit")}


def test_another_scope_is_named_where_nothing_closer_is_said():
    part = said(214, programme=7)
    assert told(said(932), part) == {(0, "scope")}
    assert told(said(932), part, said(932)) == {(1, "same")}


def test_a_neighbour_that_says_nothing_is_not_named():
    assert told(said(932, programme=8), said(214, programme=7)) == set()


def test_a_value_without_a_day_is_nearest_to_the_latest():
    undated = Compared(Decimal(932), indicator=1)
    others = (said(400, days=-3650), said(800))
    assert told(undated, *others) == {(1, "contradicts")}
