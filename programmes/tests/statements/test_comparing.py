"""What one statement says of another: a table of cases."""

from decimal import Decimal

import pytest

from articles.text.dates import PartialDate
from programmes.statements.comparing import Compared, relation_between
from programmes.statements.comparing import RelationKind as Kind
from programmes.statements.timing import is_later


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
    "a floor of it": (said(932), said(900, "more"), Kind.FLOOR),
    "at least": (said(932), said(900, "least"), Kind.FLOOR),
    "more than the value itself": (said(9000), said(9000, "more"), Kind.FLOOR),
    "a floor far below": (said(932), said(100, "more"), Kind.VAGUE),
    "a floor above it": (said(932), said(1000, "more"), Kind.CONTRADICTS),
    "two floors": (said(900, "more"), said(800, "more"), Kind.FLOOR),
    "a floor of half of it": (said(200), said(100, "more"), Kind.FLOOR),
    "a floor of less than half": (said(201), said(100, "more"), Kind.VAGUE),
    "the lower end of a range": (said(932), said(900, "from"), Kind.FLOOR),
    "two lower ends": (said(20, "from"), said(19, "from"), Kind.FLOOR),
    "a floor of what is about it": (said(900, "about"), said(900, "more"), Kind.FLOOR),
    "a floor and a ceiling": (said(900, "more"), said(1000, "less"), Kind.VAGUE),
    "about": (said(932), said(900, "about"), Kind.ROUNDS),
    "about another value": (said(932), said(700, "about"), Kind.CONTRADICTS),
    "about two values": (said(900, "about"), said(950, "about"), Kind.ROUNDS),
    "thousands, of fewer than one": (said(999), said(1000, "vague"), Kind.CONTRADICTS),
    "thousands, of one": (said(1000), said(1000, "vague"), Kind.VAGUE),
    "thousands, of more than two": (said(2681), said(1000, "vague"), Kind.VAGUE),
    "thousands, of ten": (said(10_000), said(1000, "vague"), Kind.VAGUE),
    "thousands, of more than ten": (said(10_001), said(1000, "vague"), Kind.CONTRADICTS),
    "hundreds": (said(932), said(100, "vague"), Kind.VAGUE),
    "up to": (said(932), said(1000, "most"), Kind.VAGUE),
    "up to the value itself": (said(932), said(932, "most"), Kind.VAGUE),
    "up to less": (said(932), said(900, "most"), Kind.CONTRADICTS),
    "less than": (said(932), said(1000, "less"), Kind.VAGUE),
    "less than less": (said(932), said(800, "less"), Kind.CONTRADICTS),
    "a loss, and less than": (said(-6, **BUDGET), said(6, "less", **BUDGET), Kind.VAGUE),
    "the ends of one range": (said(11, "from"), said(19, "to"), None),
    "ends that meet": (said(19, "from"), said(19, "to"), None),
    "ends that do not meet": (said(20, "from"), said(19, "to"), Kind.CONTRADICTS),
    "within a range": (said(15), said(19, "to"), Kind.VAGUE),
    "an earlier value": (said(800, as_of="2023"), said(932), Kind.SUPERSEDES),
    "an earlier floor": (said(800, "more", as_of="2023"), said(932), Kind.SUPERSEDES),
    "the same": (said(75, **WOMEN), said(75, **WOMEN), Kind.SAME),
    "another share": (said(75, **WOMEN), said(78, **WOMEN), Kind.CONTRADICTS),
    "another value at one time": (said(932), said(214), Kind.CONTRADICTS),
    "days of one week": (said(932, as_of="2025-07-08"), said(932, as_of="2025-07-05"), Kind.SAME),
    "no date": (said(932, as_of=""), said(932), Kind.SAME),
    "one communiqué": (
        said(932, origins=frozenset([7])), said(932, origins=frozenset([7, 8])), Kind.SAME_ORIGIN
    ),
    "two origins": (
        said(932, origins=frozenset([7])), said(932, origins=frozenset([8])), Kind.SAME
    ),
    "Africa too, earlier": (
        said(932), said(800, "more", as_of="2023", places=("MA", "SN", "CI")), Kind.SCOPE
    ),
    "an unnamed scope, earlier": (
        said(932), said(800, "more", as_of="2023", places=()), Kind.SCOPE
    ),
    "an unnamed scope that agrees": (said(932), said(932, places=()), Kind.SAME),
    "a region": (said(932), said(74, places=("MA-09",)), Kind.SCOPE),
    "two countries": (said(80, places=("MW",)), said(700, places=("SN",)), None),
    "two regions": (said(80, places=("MA-05",)), said(74, places=("MA-09",)), None),
    "a part of the whole": (said(932), said(214, programme="mourafaka"), Kind.SCOPE),
    "two programmes": (said(34, programme="get-ahead"), said(214, programme="mourafaka"), None),
    "two indicators": (FOUNDERS, MEMBERS, None),
    "two things of one value": (
        said(9000, "more", indicator="members"), said(9000, indicator="beneficiaries"), Kind.UNIT
    ),
    "two things of one small value": (
        said(9, indicator="members"), said(9, indicator="beneficiaries"), None
    ),
    "two things of a hundred": (
        said(100, indicator="members"), said(100, indicator="beneficiaries"), Kind.UNIT
    ),
    "two things of less than a hundred": (
        said(99, indicator="members"), said(99, indicator="beneficiaries"), None
    ),
    "two things of two values": (
        said(9000, indicator="members"), said(9001, indicator="beneficiaries"), None
    ),
    "two things of two times": (
        said(9000, indicator="members", as_of="2023"), said(9000, indicator="beneficiaries"), None
    ),
    "two things of two scopes": (
        said(9000, indicator="members"),
        said(9000, indicator="beneficiaries", places=("MA", "SN")),
        None,
    ),
    "two things of two programmes": (
        said(9000, indicator="members", programme="get-ahead"),
        said(9000, indicator="beneficiaries", programme="mourafaka"),
        None,
    ),
    "two shares of two things": (
        said(100, **WOMEN), said(100, **WOMEN | {"indicator": "young"}), None
    ),
    "two amounts of two things": (
        said(9000, **BUDGET), said(9000, **BUDGET | {"indicator": "loans"}), None
    ),
    "a count and an amount": (said(9000), said(9000, **BUDGET), None),
    "a count and a share": (said(100), said(100, **WOMEN), None),
    "two currencies": (said(6, unit="MAD", **BUDGET), said(6, unit="EUR", **BUDGET), Kind.UNIT),
    "two measures of one indicator": (said(75), said(75, measure="share"), Kind.UNIT),
    "no indicator": (said(932, indicator=None), said(932, indicator=None), None),
    "an indicator and none": (said(932), said(932, indicator=None), None),
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
    ("about", "lowest", "highest"),
    [
        (900, 850, 950),  # half of the last digit: fifty
        ("900.0000", 850, 950),
        (1000, 900, 1100),  # a tenth at the most
        (950, 912, 988),  # a twenty-fifth at the least
        (-1000, -1100, -900),
    ],
)
def test_about_reaches_from_the_lowest_to_the_highest_that_rounds_to_it(about, lowest, highest):
    around = [said(value) for value in (lowest - 1, lowest, highest, highest + 1)]
    rounds, contradicts = Kind.ROUNDS, Kind.CONTRADICTS
    found = [relation_between(said(about, "about"), one) for one in around]
    assert found == [contradicts, rounds, rounds, contradicts]


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        ("2025", "2024", True),
        ("2024", "2025", False),
        ("2025", "2025", False),
        ("2025", "", True),
        ("", "2025", False),
        ("", "", False),
    ],
)
def test_what_has_no_date_is_the_earliest(one, other, later):
    assert is_later(said(932, as_of=one), said(932, as_of=other)) is later


def test_a_value_printed_again_says_the_same_in_whatever_month():
    july = said(932, as_of="2025-07-05", dated="printed")
    september = said(932, as_of="2025-09-15", dated="printed")
    assert relation_between(july, september) is Kind.SAME
    assert relation_between(july, said(940, as_of="2025-09-15", dated="printed")) is Kind.SUPERSEDES


@pytest.mark.parametrize("value", [1300, 932, 9])
def test_a_target_is_not_compared_with_a_result(value):
    assert relation_between(said(932), said(value, kind="target")) is None


def test_targets_are_compared_with_each_other():
    one, other = said(1300, kind="target", as_of="2030"), said(1500, kind="target", as_of="2030")
    assert relation_between(one, other) is Kind.CONTRADICTS
