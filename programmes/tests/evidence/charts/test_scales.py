"""The axes of a chart."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programmes.evidence.charts.scales import day_ticks, value_scale

VALUES = st.lists(st.decimals(0, 10**15, places=4), min_size=1, max_size=9)
DAYS = st.tuples(st.dates(), st.dates()).map(sorted)


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ("0", "0 1"),
        ("7", "0 2 4 6 8"),
        ("800 932 923", "750 800 850 900 950"),
        ("500 932", "400 500 600 700 800 900 1000"),
        ("400 932", "0 200 400 600 800 1000"),
        ("1 2", "0 1 2"),
        ("0.5 1.5", "0.0 0.5 1.0 1.5"),
        ("3 6000000000000", "0 2000000000000 4000000000000 6000000000000"),
        ("500 500 500", "0 100 200 300 400 500"),
        ("-4 4", "-4 -2 0 2 4"),
    ],
)
def test_an_axis_names_few_values_that_people_count_in(values, ticks):
    scale = value_scale([Decimal(value) for value in values.split()])
    assert scale.ticks == [Decimal(tick) for tick in ticks.split()]


@pytest.mark.parametrize(
    ("values", "from_zero"), [("932 923", False), ("932 400", True), ("932", True), ("0 1", True)]
)
def test_zero_is_left_out_where_all_values_stand_close_alone(values, from_zero):
    assert value_scale([Decimal(value) for value in values.split()]).from_zero == from_zero


@given(VALUES)
def test_every_value_stands_on_its_axis(values):
    scale = value_scale(values)
    assert all(-0.001 <= scale.share(value) <= 1.001 for value in values)
    assert 2 <= len(scale.ticks) <= 9


@pytest.mark.parametrize(
    ("first", "last", "most", "kind", "count"),
    [
        ("2025-07-01", "2025-07-02", 6, "day", 2),
        ("2025-07-01", "2025-07-20", 6, "day", 3),
        ("2023-11-14", "2025-07-09", 8, "month", 7),
        ("2023-11-14", "2025-07-09", 3, "year", 2),
        ("1990-07-01", "2026-07-01", 8, "year", 7),
        ("0001-01-01", "9999-12-31", 4, "year", 1),
    ],
)
def test_an_axis_of_days_names_days_months_or_years(first, last, most, kind, count):
    told, ticks = day_ticks(date.fromisoformat(first), date.fromisoformat(last), most)
    assert (told, len(ticks)) == (kind, count)


@given(DAYS, st.integers(2, 9))
def test_no_tick_stands_outside(days, most):
    _kind, ticks = day_ticks(*days, most)
    assert all(days[0] <= tick <= days[1] for tick in ticks)
    assert len(ticks) <= most + 1
