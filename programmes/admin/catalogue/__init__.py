"""The desk of the catalogue: programmes, prizes, organisations, places, cooperatives, events."""

from programmes.admin.catalogue import (
    cooperatives,
    events,
    organisations,
    places,
    prizes,
    programmes,
)

__all__ = ["cooperatives", "events", "organisations", "places", "prizes", "programmes"]
