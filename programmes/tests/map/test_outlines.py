"""The outlines of the map: drawn once, small, and whole."""

import json
import re
from itertools import pairwise

import pytest
from babel.core import get_global
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from programmes.map import drawing
from programmes.map.outlines import FILE, outlines
from programmes.shared.countries import countries

PATH = re.compile(r"(M\d+ \d+l[-\d ]+z)+")
STEP = re.compile(r"-?\d+")


def lines(path):
    """The points of each line of a path of whole steps."""
    for line in path.split("M")[1:]:
        numbers = [int(number) for number in STEP.findall(line)]
        x, y = 0, 0
        yield [(x := x + dx, y := y + dy) for dx, dy in zip(*[iter(numbers)] * 2, strict=True)]


def every_path():
    shapes = outlines().countries.values()
    return [outlines().rest, *(shape.path for shape in shapes)]


def square(west, south, size=4):
    """An arc around a square."""
    east, north = west + size, south + size
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def topology(*pieces):
    """A TopoJSON file of squares, each with its name and numeric code, in whole degrees."""
    arcs = [[a[0], *([x2 - x1, y2 - y1] for (x1, y1), (x2, y2) in pairwise(a))] for *_, a in pieces]
    return {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": arcs,
        "objects": {
            "countries": {
                "geometries": [
                    {"type": "Polygon", "id": code, "properties": {"name": name}, "arcs": [[n]]}
                    for n, (name, code, _) in enumerate(pieces)
                ]
            }
        },
    }


def test_every_point_of_every_country_lies_within_the_frame():
    width, height = outlines().width, outlines().height
    for path in every_path():
        for x, y in (point for line in lines(path) for point in line):
            assert 0 <= x <= width
            assert 0 <= y <= height


def test_every_path_is_closed_and_has_an_area():
    for path in every_path():
        assert PATH.fullmatch(path)
        assert all(len(line) >= 3 for line in lines(path))


def test_every_outline_bears_a_code_of_iso_3166():
    assert set(outlines().countries) <= set(countries())


def test_the_countries_of_the_domain_are_on_the_map():
    assert {"MA", "MW", "SN", "CI", "ZW", "CV", "GN", "IN"} <= set(outlines().countries)


def test_a_small_country_has_a_centre_to_draw_a_ring_around():
    shapes = outlines().countries
    assert shapes["CV"].centre
    assert not shapes["SN"].centre


def test_western_sahara_is_drawn_with_morocco_and_a_dashed_line():
    shapes = outlines().countries
    assert "EH" not in shapes
    southern = max(y for line in lines(shapes["MA"].path) for _, y in line)
    (_, line), (_, end) = next(lines(shapes["MA"].dashed))
    assert line == end < southern


def test_the_file_is_small():
    assert FILE.stat().st_size < 60_000


def test_land_is_drawn_once():
    drawing = outlines().as_file()
    assert drawing.count(outlines().countries["SN"].path) == 1
    assert '<g id="land"><path id="rest"' in drawing
    assert '<path id="SN" d="M' in drawing


@given(st.lists(st.tuples(st.floats(-9000, 9000), st.floats(-9000, 9000)), min_size=3, max_size=40))
def test_whatever_is_clipped_lies_within_the_frame(ring):
    for x, y in drawing.clipped(ring):
        assert 0 <= x <= drawing.WIDTH
        assert 0 <= y <= drawing.HEIGHT


@given(st.floats(-180, 180), st.floats(-89, 89))
def test_the_projection_is_the_same_on_both_sides_of_equator_and_meridian(longitude, latitude):
    x, y = drawing.equal_earth(longitude, latitude)
    assert drawing.equal_earth(-longitude, -latitude) == pytest.approx((-x, -y))


def test_the_projection_keeps_areas_in_proportion():
    def width(latitude):
        return drawing.equal_earth(1, latitude)[0]

    def height(latitude):
        return drawing.equal_earth(0, latitude + 0.1)[1] - drawing.equal_earth(0, latitude - 0.1)[1]

    equator = width(0) * height(0)
    assert width(60) * height(60) == pytest.approx(equator / 2, rel=1e-3)  # cos 60° is 1/2


def test_a_thinned_line_keeps_its_ends_and_what_strays():
    line = [(0, 0), (5, 0.1), (10, 9), (15, 0.1), (20, 0)]
    assert drawing.thinned(line) == [(0, 0), (5, 0.1), (10, 9), (15, 0.1), (20, 0)]
    assert drawing.thinned([(0, 0), (5, 0.1), (10, 0)]) == [(0, 0), (10, 0)]


def test_land_without_a_code_is_land_and_a_part_belongs_to_its_country():
    drawn = drawing.draw(
        topology(
            ("Morocco", "504", square(-8, 28)),
            ("W. Sahara", "732", square(-14, 22)),
            ("Nowhere", None, square(10, 10)),
        )
    )
    assert list(drawn["countries"]) == ["MA"]
    assert len(list(lines(drawn["countries"]["MA"]["path"]))) == 2
    assert len(list(lines(drawn["rest"]))) == 1


def test_a_country_beyond_the_frame_has_no_outline():
    drawn = drawing.draw(
        topology(("Morocco", "504", square(-8, 28)), ("Brazil", "076", square(-60, -10)))
    )
    assert list(drawn["countries"]) == ["MA"]


def test_two_parts_are_merged_along_the_arc_that_they_share():
    arcs = [[(0, 0), (0, 9)], [(0, 9), (9, 9), (0, 0)], [(0, 0), (-9, 9), (0, 9)]]
    (ring,) = drawing.merged([[0, 1], [2, ~0]], arcs)
    assert sorted(ring) == [1, 2]


def test_the_command_writes_what_the_pages_read(tmp_path):
    source, target = tmp_path / "in.json", tmp_path / "out.json"
    source.write_text(json.dumps(topology(("Morocco", "504", square(-8, 28)))))
    call_command("draw_outlines", source, to=target, verbosity=0)
    assert json.loads(target.read_text()).keys() == json.loads(FILE.read_text()).keys()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "is not TopoJSON"),
        ("[]", "is not TopoJSON"),
        ('{"objects": {}}', "is not TopoJSON"),
        ('{"transform": 1}', "is not TopoJSON"),
        (None, "No such file"),
    ],
)
def test_a_file_that_is_no_atlas_is_refused_by_name(tmp_path, content, said):
    path = tmp_path / "world.json"
    if content is not None:
        path.write_text(content)
    with pytest.raises(CommandError, match=said) as refused:
        call_command("draw_outlines", path)
    assert str(path) in str(refused.value)
    assert "Name" in str(refused.value)


def test_babel_knows_one_country_a_number():
    assert get_global("territory_aliases")["686"] == ["SN"]
