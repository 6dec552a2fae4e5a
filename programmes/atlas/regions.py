"""The regions of a country: as tiles in shades, or in one sentence where all have one value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from programmes.atlas.sheets import AtlasRow, Key, legend
from programmes.map.shades import degree_of, shades
from programmes.map.tiles import Floor, Tile, floor
from programmes.shared.questions import SaidText


@dataclass(frozen=True, slots=True)
class RegionTile:
    """A region on the floor; `short` is the first part of its name, `said` its value."""

    code: str
    name: SaidText
    title: str
    short: str
    said: str
    degree: int
    tile: Tile


@dataclass(frozen=True, slots=True)
class RegionBand:
    """The regions of a country; without a drawing where none would say more than `alike`, the value
    that all of them have, or where no grid is declared."""

    measure: str
    rows: list[AtlasRow]
    alike: str
    floor: Floor | None
    tiles: list[RegionTile]
    legend: list[Key]


def band(country: str, rows: Sequence[AtlasRow], measure: str, unit: str = "") -> RegionBand:
    """The regions of a country by what was chosen."""
    said = {row.value.said if row.value else "" for row in rows}
    if len(said) == 1:
        return RegionBand(measure, list(rows), said.pop(), None, [], [])
    ground = floor(country)
    classes = shades(row.value.value for row in rows if row.value)
    keys = legend(classes, "" in said, unit)
    if not ground:
        return RegionBand(measure, list(rows), "", None, [], keys)
    tiles = [
        RegionTile(
            row.code,
            row.name,
            row.title,
            short_name(row.name["text"]),
            row.value.short if row.value else "",
            degree_of(row.value.value if row.value else None, classes),
            ground.tiles[row.code],
        )
        for row in rows
        if row.code in ground.tiles
    ]
    return RegionBand(measure, list(rows), "", ground, tiles, keys)


def short_name(name: str) -> str:
    """The first of the names that a region is made of: "Fès" of "Fès-Meknès"."""
    return name.replace("–", "-").partition("-")[0].strip()
