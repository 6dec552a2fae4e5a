"""When values make a total."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programmes.statements.measures import Qualifier
from programmes.statements.totals import ScopeValue, total_of, trouble_with_total


def part(value, *places, qualifier="", year=2025, **values):
    return ScopeValue(Decimal(value), qualifier, frozenset(places), year, **values)


@pytest.fixture(autouse=True)
def _in_english(settings):
    settings.LANGUAGE_CODE = "en"


CASES = [
    # parts, value and qualifier of the total
    ([part(80, "MW"), part(700, "SN")], (780, "")),
    ([part(80, "MW"), part(700, "SN"), part(20, "IN")], (800, "")),
    ([part(80, "MA-01"), part(7, "MA-02")], (87, "")),
    ([part(80, "MW", qualifier="more"), part(700, "SN")], (780, "more")),
    ([part(80, "MW", qualifier="least"), part(700, "SN")], (780, "least")),
    ([part(80, "MW", qualifier="more"), part(700, "SN", qualifier="least")], (780, "more")),
    ([part(80, "MW", qualifier="less"), part(700, "SN", qualifier="most")], (780, "less")),
    ([part(80, "MW", qualifier="most"), part(700, "SN")], (780, "most")),
    ([part(80, "MW", qualifier="less"), part(700, "SN")], (780, "less")),
    ([part(80, "MW", qualifier="about"), part(700, "SN")], (780, "about")),
    ([part(80, "MW", qualifier="about"), part(700, "SN", qualifier="about")], (780, "about")),
]

NONE = [
    ([part(80, "MW")], "two places"),
    ([], "two places"),
    ([part(932, "MA"), part(12, "MA-09")], "overlap"),
    ([part(600, "SN"), part(700, "SN")], "overlap"),
    ([part(600, "SN", "MW"), part(80, "MW")], "overlap"),
    ([part(600), part(700, "SN")], "overlap"),
    ([part(600, "SN"), part(700)], "overlap"),
    ([part(600, "SN"), part(80, "MW"), part(700, "SN-DK")], "overlap"),
    ([part(80, "MW", year=2023), part(700, "SN")], "one year"),
    ([part(80, "MW", year=None), part(700, "SN", year=None)], "one year"),
    ([part(80, "MW", year=2026), part(700, "SN")], "one year"),
    ([part(80, "MW"), part(700, "SN", year=None)], "one year"),
    ([part(80, "MW", disputed=True), part(700, "SN")], "contradict"),
    ([part(80, "MW"), part(700, "SN", disputed=True)], "contradict"),
    ([part(80, "MW", qualifier="about"), part(700, "SN", qualifier="more")], "exactly"),
    ([part(80, "MW", qualifier="less"), part(700, "SN", qualifier="more")], "exactly"),
    ([part(80, "MW", qualifier="most"), part(700, "SN", qualifier="about")], "exactly"),
    ([part(80, "MW", qualifier="to"), part(700, "SN")], "exactly"),
    ([part(80, "MW", qualifier="vague"), part(700, "SN")], "exactly"),
    ([part(80, "MW", qualifier="from"), part(700, "SN")], "exactly"),
]


@pytest.mark.parametrize(("parts", "expected"), CASES)
def test_values_of_places_apart_make_a_total(parts, expected):
    total = total_of(parts)
    assert (total.value, total.qualifier, total.year) == (*expected, 2025)
    assert trouble_with_total(parts) == ""


@pytest.mark.parametrize(("parts", "word"), NONE)
def test_other_values_make_none_and_it_is_said_why(parts, word):
    assert total_of(parts) is None
    assert word in trouble_with_total(parts)


PARTS = st.lists(
    st.builds(
        part,
        st.integers(0, 10**12),
        qualifier=st.sampled_from(Qualifier),
        year=st.sampled_from([2025, 2024, None]),
    ),
    max_size=4,
)


@given(PARTS)
def test_there_is_a_total_or_a_reason(parts):
    parts = [
        part(p.value, f"X{n}", qualifier=p.qualifier, year=p.year) for n, p in enumerate(parts)
    ]
    assert bool(total_of(parts)) != bool(trouble_with_total(parts))
