"""The desk of the editors: programmes and all that belongs to them, figures and their evidence."""

from programmes.admin import (
    cooperatives,
    events,
    figures,
    indicators,
    organisations,
    places,
    prizes,
    programmes,
)

__all__ = [
    "cooperatives",
    "events",
    "figures",
    "indicators",
    "organisations",
    "places",
    "prizes",
    "programmes",
]
