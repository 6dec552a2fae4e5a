"""Whether two values may stand for one time."""

import pytest

from articles.text.dates import PartialDate
from programmes.statements.measures import same_period


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
