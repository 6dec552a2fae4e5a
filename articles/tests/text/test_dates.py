"""A date as precise as it is known."""

from datetime import date

import pytest

from articles.text.dates import PartialDate, partial


@pytest.mark.parametrize(
    ("iso", "known", "precision"),
    [
        ("2023", PartialDate(2023), "year"),
        ("2023-06", PartialDate(2023, 6), "month"),
        ("2023-06-30", PartialDate(2023, 6, 30), "day"),
        ("0800-01-01", PartialDate(800, 1, 1), "day"),
    ],
)
def test_a_date_is_written_as_it_was_read(iso, known, precision):
    read = PartialDate.parse(iso)
    assert (read, read.precision, str(read)) == (known, precision, iso)


@pytest.mark.parametrize(
    "iso", ["2023-02-30", "2023-13", "2023-00", "0000", "23", "2023-06-00", "2023-6", "", "٢٠٢٣"]
)
def test_a_day_that_no_calendar_has_is_no_date(iso):
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(iso)


def test_what_is_no_date_is_named():
    with pytest.raises(ValueError, match="'23'"):
        PartialDate.parse("23")


def test_no_day_is_known_without_its_month():
    with pytest.raises(ValueError, match="of a month"):
        PartialDate(2023, day=5)


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-06-30", date(2023, 6, 30), date(2023, 6, 30)),
    ],
)
def test_a_date_spans_the_days_that_it_may_stand_for(iso, first, last):
    assert PartialDate.parse(iso).span == (first, last)


def test_dates_stand_in_order_whatever_is_known_of_them():
    isos = ["2023-06", "2024", "2023", "2023-06-30", "2023-06-01"]
    in_order = [str(known) for known in sorted(map(PartialDate.parse, isos))]
    assert in_order == ["2023", "2023-06-01", "2023-06", "2023-06-30", "2024"]


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("2023-06", "2023", True),
        ("2023-06", "2023-06-01", True),
        ("2023-06", "2023-06-30", True),
        ("2023-06", "2023-05-31", False),
        ("2023-06", "2023-07-01", False),
        ("2023-06", "2023-07", False),
        ("2023", "2024", False),
    ],
)
def test_two_dates_overlap_where_they_may_be_one_day(one, other, overlap):
    assert PartialDate.parse(one).overlaps(PartialDate.parse(other)) is overlap
    assert PartialDate.parse(other).overlaps(PartialDate.parse(one)) is overlap


def test_a_date_is_not_earlier_than_itself():
    june = PartialDate(2023, 6)
    assert not june < PartialDate(2023, 6)
    assert june < PartialDate(2023, 7)


def test_a_row_keeps_no_more_of_a_day_than_is_known():
    day = date(2025, 7, 8)
    assert [str(partial(day, p)) for p in ("day", "month", "year")] == [
        "2025-07-08",
        "2025-07",
        "2025",
    ]
    assert PartialDate.of(day) == PartialDate(2025, 7, 8)
    assert partial(None, "day") is None
