"""What one statement says of another: a table of cases."""

from decimal import Decimal

import pytest

from articles.text.dates import PartialDate
from programmes.statements.comparing import Compared, RelationKind, relation_between
from programmes.statements.measures import same_period


def said(value, qualifier="", as_of="2025-07", indicator="cooperatives", places=("MA",), **values):
    """A statement: 932 cooperatives in Morocco in July 2025."""
    return Compared(
        Decimal(value),
        qualifier,
        indicator,
        places=frozenset(places),
        period=PartialDate.parse(as_of) if as_of else None,
        **values,
    )


FOUNDERS = said(10, indicator="founders", programme="coopstore")
MEMBERS = said(60, indicator="members", programme="coopstore")
WOMEN = {"measure": "share", "unit": "%", "indicator": "women"}
BUDGET = {"measure": "amount", "indicator": "budget"}

CASES = {
    "a floor of it": (said(932), said(900, "more"), RelationKind.FLOOR),
    "at least": (said(932), said(900, "least"), RelationKind.FLOOR),
    "more than the value itself": (said(9000), said(9000, "more"), RelationKind.FLOOR),
    "a floor far below": (said(932), said(100, "more"), RelationKind.VAGUE),
    "a floor above it": (said(932), said(1000, "more"), RelationKind.CONTRADICTS),
    "two floors": (said(900, "more"), said(800, "more"), RelationKind.FLOOR),
    "about": (said(932), said(900, "about"), RelationKind.ROUNDS),
    "about another value": (said(932), said(700, "about"), RelationKind.CONTRADICTS),
    "thousands, of fewer than one": (said(932), said(1000, "vague"), RelationKind.CONTRADICTS),
    "thousands, of more than two": (said(2681), said(1000, "vague"), RelationKind.VAGUE),
    "hundreds": (said(932), said(100, "vague"), RelationKind.VAGUE),
    "up to": (said(932), said(1000, "most"), RelationKind.VAGUE),
    "up to less": (said(932), said(900, "most"), RelationKind.CONTRADICTS),
    "less than": (said(932), said(1000, "less"), RelationKind.VAGUE),
    "less than less": (said(932), said(800, "less"), RelationKind.CONTRADICTS),
    "the ends of one range": (said(11, "from"), said(19, "to"), None),
    "ends that do not meet": (said(21, "from"), said(19, "to"), RelationKind.CONTRADICTS),
    "within a range": (said(15), said(19, "to"), RelationKind.VAGUE),
    "an earlier value": (said(800, as_of="2023"), said(932), RelationKind.SUPERSEDES),
    "an earlier floor": (said(800, "more", as_of="2023"), said(932), RelationKind.SUPERSEDES),
    "the same": (said(75, **WOMEN), said(75, **WOMEN), RelationKind.SAME),
    "another share": (said(75, **WOMEN), said(78, **WOMEN), RelationKind.CONTRADICTS),
    "another value at one time": (said(932), said(214), RelationKind.CONTRADICTS),
    "days of one week": (said(932, as_of="2025-07-08"), said(932, as_of="2025-07-05"), RelationKind.SAME),
    "no date": (said(932, as_of=""), said(932), RelationKind.SAME),
    "one communiqué": (
        said(932, origins=frozenset([7])), said(932, origins=frozenset([7, 8])), RelationKind.SAME_ORIGIN
    ),
    "two origins": (said(932, origins=frozenset([7])), said(932, origins=frozenset([8])), RelationKind.SAME),
    "Africa too, earlier": (
        said(932), said(800, "more", as_of="2023", places=("MA", "SN", "CI")), RelationKind.SCOPE
    ),
    "an unnamed scope, earlier": (
        said(932), said(800, "more", as_of="2023", places=()), RelationKind.SCOPE
    ),
    "an unnamed scope that agrees": (said(932), said(932, places=()), RelationKind.SAME),
    "a region": (said(932), said(74, places=("MA-09",)), RelationKind.SCOPE),
    "two countries": (said(80, places=("MW",)), said(700, places=("SN",)), None),
    "two regions": (said(80, places=("MA-05",)), said(74, places=("MA-09",)), None),
    "a part of the whole": (said(932), said(214, programme="mourafaka"), RelationKind.SCOPE),
    "two programmes": (said(34, programme="get-ahead"), said(214, programme="mourafaka"), None),
    "two indicators": (FOUNDERS, MEMBERS, None),
    "two things of one value": (
        said(9000, "more", indicator="members"), said(9000, indicator="beneficiaries"), RelationKind.UNIT
    ),
    "two things of one small value": (
        said(9, indicator="members"), said(9, indicator="beneficiaries"), None
    ),
    "two shares of two things": (said(75, **WOMEN), said(75, **WOMEN | {"indicator": "young"}), None),
    "two currencies": (said(6, unit="MAD", **BUDGET), said(6, unit="EUR", **BUDGET), RelationKind.UNIT),
    "no indicator": (said(932, indicator=None), said(932, indicator=None), None),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_two_statements_are_related_as_the_table_says(case):
    one, other, kind = CASES[case]
    assert relation_between(one, other) == kind


@pytest.mark.parametrize("case", CASES)
def test_a_relation_is_the_same_from_both_sides(case):
    one, other, kind = CASES[case]
    assert relation_between(other, one) == kind


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2025-07-08", "2025-07-30", True),
        ("2025-07-08", "2025-09-30", False),
        ("2025", "2025-09-30", True),
        ("2025-07", "2025-08", False),
        ("2025", "2024", False),
    ],
)
def test_periods_are_the_same_as_far_as_they_are_known(one, other, same):
    assert same_period(PartialDate.parse(one), PartialDate.parse(other)) is same


def test_a_period_that_is_not_said_may_be_any():
    assert same_period(None, PartialDate(2025))
