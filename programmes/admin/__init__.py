"""The desk of the editors: programmes and all that belongs to them."""

from programmes.admin import cooperatives, events, organisations, places, prizes, programmes

__all__ = ["cooperatives", "events", "organisations", "places", "prizes", "programmes"]
