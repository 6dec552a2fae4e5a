"""Drawings as SVG."""

import pytest
from lxml import etree

from programmes.evidence.charts.plot import drawings
from programmes.evidence.charts.svg import FROM_THE_RIGHT, UNTIL_HERE, as_svg
from programmes.evidence.charts.takeaway import with_words
from programmes.evidence.charts.values import Chart
from programmes.tests.evidence.charts.drawing import CASES, supported, wide, yearly

SVG = "{http://www.w3.org/2000/svg}"


def tree(drawing, title="Cooperatives", **values):
    return etree.fromstring(str(as_svg(drawing, title, **values)))


def said(svg):
    return {one.get("data-figure"): one.text for one in svg.iter(f"{SVG}tspan")}


def test_it_has_a_role_and_a_title():
    svg = tree(wide(supported()))
    assert svg.get("role") == "img"
    assert svg.findtext(f"{SVG}title") == "Cooperatives"


def test_a_drawing_without_a_title_is_not_read_out():
    svg = tree(wide(supported()), "")
    assert svg.get("aria-hidden") == "true"
    assert svg.get("role") is None


def test_every_value_names_its_figure():
    figures = {key: text for key, text in said(tree(wide(supported()))).items() if key}
    assert figures == {"1": "800", "2": "932", "3": "923"}


def test_words_are_escaped():
    given = Chart("x", tuple(yearly(8, 9)), targets_title="<b>", targets=())
    svg = str(as_svg(drawings(given)[0], "<script>&"))
    assert "<script>" not in svg
    assert etree.fromstring(svg).findtext(f"{SVG}title") == "<script>&"


@pytest.mark.parametrize("given", CASES.values(), ids=CASES)
def test_nothing_in_it_needs_a_style_or_a_script(given):
    svg = str(as_svg(wide(given), "x"))
    assert not any(word in svg for word in ("style=", "<style", "script", "href", "onclick"))


def test_a_line_of_arabic_that_begins_with_a_digit_is_read_from_the_right():
    texts = tree(wide(supported()), language="ar").iter(f"{SVG}text")
    lines = ["".join(text.itertext()) for text in texts]
    assert all(line.startswith(FROM_THE_RIGHT) and line.endswith(UNTIL_HERE) for line in lines)


def test_a_drawing_to_take_away_has_its_title_above_and_its_source_below():
    plain = wide(supported())
    taken = with_words(plain, "Cooperatives supported", ["Source: " + "word " * 60])
    lines = tree(taken).iter(f"{SVG}text")
    texts = {"".join(line.itertext()): float(line.get("y")) for line in lines}
    source = [y for text, y in texts.items() if text.startswith(("Source", "word"))]
    assert texts.pop("Cooperatives supported") < min(texts.values())
    assert len(source) > 1  # it is broken into lines
    assert max(source) < taken.height
