"""The page of all places: the map by what was chosen, the table beside it, the regions below."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypedDict

from programmes.atlas.drawn import AtlasRow, DrawnMap, drawn_map
from programmes.atlas.measures import (
    COUNTS,
    PlaceValue,
    choices,
    counted,
    in_words,
    indicator_in,
    told,
)
from programmes.catalogue.place_list import AllPlaces, PlaceRow, done, places, tree
from programmes.evidence.shown_figures import ShownFigure, shown_by_key


class Atlas(TypedDict):
    """What the page shows; `zoomed` are the countries that have regions, with these."""

    chosen: str
    label: str
    choices: list[tuple[str, str]]
    map: DrawnMap
    countries: list[AtlasRow]
    zoomed: list[tuple[AtlasRow, list[AtlasRow]]]
    figures: list[ShownFigure]


def atlas(asked: str) -> tuple[Atlas, AllPlaces]:
    """The map by an indicator or a count; what is neither is as if nothing were chosen."""
    has = places(indicator_in(asked))
    offered = choices(has["indicators"])
    labels = dict(offered)
    chosen = asked if asked in labels else ""
    figures = shown_by_key(has["values"]) if chosen else []
    values = counted(has["places"], chosen) if chosen in COUNTS else told(figures)
    countries, regions = tree(has["places"])
    listed = rows(countries, values, chosen, labels[chosen])
    zoomed = [
        (row, rows(regions[row.code], values, chosen, labels[chosen]))
        for row in listed
        if row.code in regions
    ]
    unit = figures[0].unit if figures else ""
    there = [row for row in listed if row.value or row.done]
    return {
        "chosen": chosen,
        "label": labels[chosen],
        "choices": [one for one in offered if one[0]],
        "map": drawn_map(there, unit),
        "countries": listed,
        "zoomed": zoomed,
        "figures": figures,
    }, has


def rows(
    places: Iterable[PlaceRow], values: Mapping[str, PlaceValue], chosen: str, label: str
) -> list[AtlasRow]:
    """Places with their values, as tables and drawings tell them."""
    return [
        AtlasRow(
            place["code"],
            place["name"],
            value := values.get(place["code"]),
            in_words(value, chosen, label),
            done(place),
        )
        for place in places
    ]
