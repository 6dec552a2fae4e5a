"""The regions of a country: as tiles in shades, or in one sentence where all have one value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from programmes.atlas.drawn import AtlasRow, Key, legend
from programmes.atlas.measures import COUNTS, LABELS, counted, told
from programmes.atlas.places import rows
from programmes.catalogue.place_page import PlaceBelongings
from programmes.evidence.shown_figures import shown_by_key
from programmes.map.shades import Shade, degree_of, shades
from programmes.map.tiles import Floor, Tile, floor
from programmes.shared.questions import SaidText

_ROOM = 13  # letters on a tile
_NEVER_LAST = ("واد", "وادي")  # "valley of"


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
    """The regions of a country by what was chosen; without tiles where all of them have one value
    (`alike`) or no grid is declared."""

    chosen: str
    measure: str
    choices: list[tuple[str, str]]
    rows: list[AtlasRow]
    alike: bool
    floor: Floor | None
    tiles: list[RegionTile]
    legend: list[Key]
    title: str


def regions_of(country: str, has: PlaceBelongings, asked: str) -> RegionBand | None:
    """The regions of a country by an indicator or a count; by their own programmes where it is
    neither."""
    if not has["regions"]:
        return None
    offered = [(key, str(LABELS[key])) for key in ("count.programmes", "count.cooperatives")]
    offered += [(one["slug"], one["name"]["text"]) for one in has["indicators"]]
    labels = dict(offered)
    chosen = asked if asked in labels else "count.programmes"
    figures = [] if chosen in COUNTS else shown_by_key(has["values"])
    values = counted(has["regions"], chosen) if chosen in COUNTS else told(figures)
    listed = rows(has["regions"], values, chosen, labels[chosen])
    unit = figures[0].unit if figures else ""
    return _band(country, listed, (chosen, labels[chosen]), offered, unit)


def _band(
    country: str,
    listed: Sequence[AtlasRow],
    chosen: tuple[str, str],
    offered: list[tuple[str, str]],
    unit: str,
) -> RegionBand:
    said = {row.value.said if row.value else "" for row in listed}
    alike, ground = len(said) == 1, floor(country)
    classes = shades(row.value.value for row in listed if row.value)
    drawn = ground if ground and not alike else None
    tiles = [_tile(row, drawn, classes) for row in listed if drawn and row.code in drawn.tiles]
    keys = legend(classes, "" in said, unit)
    title = _("The regions, by: %(measure)s") % {"measure": chosen[1]}
    return RegionBand(*chosen, offered, list(listed), alike, drawn, tiles, keys, title)


def _tile(row: AtlasRow, ground: Floor, classes: Sequence[Shade]) -> RegionTile:
    value = row.value
    return RegionTile(
        row.code,
        row.name,
        row.title,
        short_name(row.name["text"]),
        value.short if value else "",
        degree_of(value.value if value else None, classes),
        ground.tiles[row.code],
    )


def short_name(name: str) -> str:
    """The first of the names that a region is made of: "Fès" of "Fès-Meknès"; where nothing parts
    them, the words that a tile has room for."""
    first, hyphen, _rest = name.replace("–", "-").partition("-")
    if hyphen:
        return first.strip()
    words = name.split()
    while len(words) > 1 and (len(" ".join(words)) > _ROOM or words[-1] in _NEVER_LAST):
        words.pop()
    return " ".join(words)
