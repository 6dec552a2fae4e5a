"""Whether two scopes share a place: a table of cases, and what askers take an empty one for."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programmes.statements.comparing import Compared, RelationKind, relation_between
from programmes.statements.scopes import share_a_place
from programmes.statements.totals import ScopeValue, total_of

CASES = {
    "one country": ("MA", "MA", True),
    "a country and its region": ("MA", "MA-09", True),
    "two regions of one country": ("MA-05", "MA-09", False),
    "two countries": ("MA", "SN", False),
    "a country among several": ("MA SN", "SN-DK CI", True),
    "a letter and a country": ("M", "MA", False),
    "a letter and a region": ("M", "MA-09", False),
    "the region of a code that begins alike": ("MA", "MAR-1", False),
    "regions that begin alike": ("MA-0", "MA-09", False),
    "none named, and one": ("", "MA", False),
    "none named": ("", "", False),
}


@pytest.mark.parametrize("case", CASES)
def test_two_scopes_share_a_place_as_the_table_says(case):
    some, others, shared = CASES[case]
    assert share_a_place({*some.split()}, {*others.split()}) is shared
    assert share_a_place({*others.split()}, {*some.split()}) is shared


CODES = st.frozensets(st.sampled_from(["MA", "MA-01", "MA-02", "SN", "SN-DK", "M"]), max_size=3)


@given(CODES, CODES)
def test_sharing_has_no_order(some, others):
    assert share_a_place(some, others) == share_a_place(others, some)


@pytest.mark.parametrize("places", [("", "MA"), ("", "")])
def test_what_names_no_place_may_be_counted_twice_and_makes_no_total(places):
    some, others = (frozenset(codes.split()) for codes in places)
    assert (
        total_of(
            [ScopeValue(Decimal(80), "", some, 2025), ScopeValue(Decimal(700), "", others, 2025)]
        )
        is None
    )


@pytest.mark.parametrize(
    ("some", "others", "kind"),
    [
        ("", "MA", RelationKind.SCOPE),
        ("", "", RelationKind.CONTRADICTS),
        ("MA", "MA", RelationKind.CONTRADICTS),
    ],
)
def test_what_names_no_place_is_compared_in_the_scope_of_the_other(some, others, kind):
    one, other = (
        Compared(Decimal(value), indicator="cooperatives", places=frozenset(codes.split()))
        for value, codes in ((932, some), (214, others))
    )
    assert relation_between(one, other) == kind
