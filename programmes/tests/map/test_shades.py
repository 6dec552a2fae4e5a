"""Values in classes, and regions on a floor of tiles."""

from decimal import Decimal

import pytest

from programmes.map.shades import degree_of, shades
from programmes.map.tiles import GRIDS, floor


@pytest.mark.parametrize(
    ("values", "classes"),
    [
        ([], []),
        ([932], [(3, 932, 932)]),
        ([5, 5, 5], [(3, 5, 5)]),
        ([1, 9], [(1, 1, 1), (3, 9, 9)]),
        ([1, 1, 2, 7], [(1, 1, 1), (2, 2, 2), (3, 7, 7)]),
        ([3, 4, 5, 6, 7, 90], [(1, 3, 4), (2, 5, 6), (3, 7, 90)]),
        ([0, 10**9], [(1, 0, 0), (3, 10**9, 10**9)]),
    ],
)
def test_values_are_told_apart_in_three_classes_at_most(values, classes):
    found = shades(map(Decimal, values))
    assert [(one.degree, one.least, one.greatest) for one in found] == classes


def test_every_value_has_the_shade_of_its_class_and_none_has_none():
    classes = shades(map(Decimal, range(20)))
    assert [degree_of(Decimal(n), classes) for n in (0, 6, 7, 13, 19)] == [1, 1, 2, 3, 3]
    assert degree_of(None, classes) == 0


def test_the_twelve_regions_of_morocco_have_a_tile_of_their_own():
    ground = floor("MA")
    assert set(ground.tiles) == {f"MA-{number:02}" for number in range(1, 13)}
    assert len({tile.path for tile in ground.tiles.values()}) == 12
    assert ground.joints.count("M") >= 5


@pytest.mark.parametrize("country", GRIDS)
def test_no_two_regions_share_a_cell_and_each_has_a_neighbour(country):
    cells = set(GRIDS[country].values())
    assert len(cells) == len(GRIDS[country])
    around = [{(x + a, y + b) for a in (-1, 0, 1) for b in (-1, 0, 1)} - {(x, y)} for x, y in cells]
    assert all(near & cells for near in around)


def test_a_country_without_a_declared_grid_has_no_floor():
    assert floor("SN") is None
