"""Regions as octagons on a grid, for countries of which no outline of a region is drawn.

Each region has about the neighbours that it has on the ground; all are of one size, so that none
counts for more because it is larger.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import product

SIDE = 100  # units from one tile to the next
_CUT = 29  # how much of a corner an octagon leaves free: SIDE / (2 + √2)

# Column and row of each region, by its code of ISO 3166-2.
GRIDS = {
    "MA": {
        "MA-01": (4, 0),
        "MA-04": (3, 1),
        "MA-03": (4, 1),
        "MA-02": (5, 1),
        "MA-06": (2, 2),
        "MA-05": (3, 2),
        "MA-08": (4, 2),
        "MA-07": (2, 3),
        "MA-09": (2, 4),
        "MA-10": (1, 4),
        "MA-11": (1, 5),
        "MA-12": (0, 5),
    }
}


@dataclass(frozen=True, slots=True)
class Tile:
    """The octagon of a region and its middle."""

    path: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Floor:
    """The tiles of a country by region, and the small squares between them as one path."""

    width: int
    height: int
    tiles: dict[str, Tile]
    joints: str


def floor(country: str) -> Floor | None:
    """The tiles of the regions of a country; nothing where no grid is declared."""
    grid = GRIDS.get(country)
    if not grid:
        return None
    columns, rows = zip(*grid.values(), strict=True)
    return Floor(
        (max(columns) + 1) * SIDE,
        (max(rows) + 1) * SIDE,
        {code: _tile(*cell) for code, cell in grid.items()},
        "".join(_joint(*corner) for corner, met in sorted(_corners(grid).items()) if met > 2),
    )


def _tile(column: int, row: int) -> Tile:
    x, y, edge = column * SIDE, row * SIDE, SIDE - 2 * _CUT
    steps = f"{edge} 0 {_CUT} {_CUT} 0 {edge} -{_CUT} {_CUT} -{edge} 0 -{_CUT} -{_CUT} 0 -{edge}"
    return Tile(f"M{x + _CUT} {y}l{steps}z", x + SIDE // 2, y + SIDE // 2)


def _corners(grid: dict[str, tuple[int, int]]) -> Counter[tuple[int, int]]:
    """How many tiles meet at each corner of the grid."""
    ends = product(grid.values(), product((0, 1), repeat=2))
    return Counter((column + right, row + down) for (column, row), (right, down) in ends)


def _joint(column: int, row: int) -> str:
    """The square that octagons leave free where they meet."""
    x, y = column * SIDE, row * SIDE
    return f"M{x} {y - _CUT}l{_CUT} {_CUT} -{_CUT} {_CUT} -{_CUT} -{_CUT}z"
