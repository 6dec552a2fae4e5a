"""Series drawn as SVG."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from programmes.evidence.charts import HEIGHT, WIDTH, Point, chart

SVG = "{http://www.w3.org/2000/svg}"


def point(value, year, **values):
    words = {"value_words": str(value), "day_words": str(year)}
    return Point(values.pop("key", year), Decimal(value), date(year, 7, 1), **words | values)


def drawn(*points, **values):
    """The elements of a chart."""
    return etree.fromstring(str(chart(points, "Coopératives soutenues", **values)))


def heights(svg):
    return [float(dot.get("cy")) for dot in svg.iter(f"{SVG}circle")]


def across(svg):
    return [float(dot.get("cx")) for dot in svg.iter(f"{SVG}circle")]


def test_a_series_is_drawn_from_its_first_value_to_its_last():
    svg = drawn(point(932, 2025), point(800, 2023))
    assert across(svg) == sorted(across(svg))
    assert heights(svg) == sorted(heights(svg), reverse=True)


def test_heights_are_from_zero():
    low, high = heights(drawn(point(400, 2023), point(800, 2025)))
    assert 186 - high == 2 * (186 - low)


def test_time_runs_from_right_to_left_for_readers_of_arabic():
    svg = drawn(point(800, 2023), point(932, 2025), backwards=True)
    assert across(svg) == sorted(across(svg), reverse=True)


def test_one_day_makes_no_chart():
    assert chart([point(800, 2023), point(900, 2023, key=7)], "Un jour") == ""


def test_a_chart_has_a_role_and_a_title():
    svg = drawn(point(800, 2023), point(932, 2025))
    assert svg.get("role") == "img"
    assert svg.findtext(f"{SVG}title") == "Coopératives soutenues"


def test_every_value_names_its_figure():
    svg = drawn(point(800, 2023, key=5), point(932, 2025, key=9))
    figures = {text.get("data-figure"): text.text for text in svg.iter(f"{SVG}text")}
    assert figures == {"5": "800", "9": "932", None: "2023"}


def test_the_line_goes_through_the_value_that_counts_of_each_year():
    svg = drawn(point(800, 2023), point(932, 2025), point(5000, 2025, key=1, counts=False))
    assert svg.find(f"{SVG}path").get("d").count("L") == 1
    assert len(heights(svg)) == 3


def test_a_value_that_is_not_exact_is_open():
    svg = drawn(point(800, 2023, exact=False), point(932, 2025))
    assert [dot.get("class") for dot in svg.iter(f"{SVG}circle")] == ["dot open", "dot"]


def test_words_are_escaped():
    svg = str(chart([point(1, 2023, value_words="<script>&"), point(2, 2025)], "<b> & co"))
    assert "<script>" not in svg
    assert "<b>" not in svg


def test_nothing_in_it_needs_a_style_or_a_script():
    svg = str(chart([point(1, 2023), point(2, 2025)], "x"))
    assert not any(word in svg for word in ("style", "script", "href", "onclick"))


def test_labels_that_would_stand_in_each_other_are_left_out():
    svg = drawn(*(point(800, 1900 + year) for year in range(60)))
    values = [text for text in svg.iter(f"{SVG}text") if text.get("class") == "value"]
    assert 2 <= len(values) < 20
    assert len(heights(svg)) == 60


VALUES = st.decimals(-(10**15), 10**15, places=4)


@pytest.mark.parametrize("backwards", [True, False])
@given(st.lists(st.tuples(VALUES, st.integers(1, 9999)), min_size=2, max_size=9))
def test_every_point_stands_in_the_chart(backwards, made):
    points = [point(value, year) for value, year in made]
    svg = str(chart(points, "x", backwards))
    if not svg:
        return
    tree = etree.fromstring(svg)
    assert all(0 <= x <= WIDTH for x in across(tree))
    assert all(0 <= y <= HEIGHT for y in heights(tree))
