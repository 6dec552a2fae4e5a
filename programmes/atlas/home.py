"""The map on the first page: countries with their confirmed figures and their field projects."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from programmes.atlas.drawn import AtlasRow, DrawnMap, drawn_map
from programmes.atlas.measures import counted, in_words
from programmes.catalogue.home_page import HomePlace
from programmes.catalogue.place_list import PlaceRow, done


class HomeAtlas(TypedDict):
    """What the macro `atlas` of `_map.html` prints."""

    map: DrawnMap
    ledger: Sequence[HomePlace]


def atlas_of_home(countries: Sequence[HomePlace]) -> HomeAtlas:
    """The map of the countries of the first page, and the table beside it."""
    return {"map": drawn_map(_row(country) for country in countries), "ledger": countries}


def _row(country: HomePlace) -> AtlasRow:
    place: PlaceRow = {
        "code": country["code"].upper(),
        "name": country["name"],
        "figures": country["figures"],
        "programmes": 0,
        "projects": country["projects"],
        "cooperatives": 0,
        "more": False,
        "crowded": False,
    }
    value = counted([place], "").get(place["code"])
    return AtlasRow(place["code"], place["name"], value, in_words(value, "", ""), done(place))
