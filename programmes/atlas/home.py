"""The map on the first page: countries with their confirmed figures and their field projects."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from programmes.atlas.measures import counted, in_words
from programmes.atlas.sheets import AtlasRow, MapSheet, sheet
from programmes.catalogue.place_list import BriefPlace, PlaceRow, done


class HomeAtlas(TypedDict):
    """What the macro `atlas` of `_map.html` prints."""

    map: MapSheet
    ledger: list[BriefPlace]


def atlas_of_home(countries: Iterable[BriefPlace]) -> HomeAtlas:
    """The map of what `COUNTRIES_IN_BRIEF` answers, and the table beside it."""
    ledger = list(countries)
    return {"map": sheet(_row(country) for country in ledger), "ledger": ledger}


def _row(country: BriefPlace) -> AtlasRow:
    place: PlaceRow = {
        **country,
        "programmes": 0,
        "cooperatives": 0,
        "more": False,
        "crowded": False,
    }
    value = counted([place], "").get(place["code"])
    return AtlasRow(place["code"], place["name"], value, in_words(value, "", ""), done(place))
