"""Whether two values may stand for one time."""

from dataclasses import dataclass

import pytest

from articles.text.dates import PartialDate
from programmes.statements.timing import Dated, repeats, same_period


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2025-07-08", "2025-07-30", True),
        ("2025-07-01", "2025-08-01", True),  # 31 days
        ("2025-07-01", "2025-08-02", False),
        ("2025-07-08", "2025-09-30", False),
        ("2025-07-31", "2025-07", True),
        ("2025-08-01", "2025-07", False),
        ("2025", "2025-09-30", True),
        ("2025-07", "2025-07", True),
        ("2025-07", "2025-08", False),
        ("2025", "2024", False),
    ],
)
def test_periods_are_the_same_as_far_as_they_are_known(one, other, same):
    periods = PartialDate.parse(one), PartialDate.parse(other)
    assert same_period(*periods) is same
    assert same_period(*reversed(periods)) is same


@pytest.mark.parametrize(
    "periods", [(None, PartialDate(2025)), (PartialDate(2025), None), (None, None)]
)
def test_a_period_that_is_not_said_may_be_any(periods):
    assert same_period(*periods)


@dataclass(frozen=True)
class Said:
    """A value as far as its time goes: "printed 2025-07-05"."""

    period: PartialDate
    dated: str


def said(words):
    dated, date = words.split()
    return Said(PartialDate.parse(date), Dated(dated))


@pytest.mark.parametrize(
    ("one", "other", "again"),
    [
        ("printed 2025-09-15", "stated 2025-07-05", True),
        ("printed 2027-09-15", "stated 2025", True),
        ("printed 2025-09-15", "printed 2025-07-05", True),
        ("printed 2025-07-05", "printed 2025-09-15", True),  # whichever was found first
        ("printed 2023-07-05", "stated 2025", False),  # what is still to come is not repeated
        ("stated 2025-09", "printed 2025-07-05", False),
        ("stated 2025", "stated 2023", False),
        ("stated 2025", "stated 2025-07-05", True),
    ],
)
def test_printing_again_is_not_counting_again(one, other, again):
    assert repeats(said(one), said(other)) is again
