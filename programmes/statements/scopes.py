"""Whether two scopes share a place: pure, by codes of ISO 3166.

MA       MA       they do
MA       MA-09    they do: a country has its regions
MA-05    MA-09    they do not
MA       M        they do not: a code is whole
"""

from __future__ import annotations

from collections.abc import Set
from itertools import product


def share_a_place(some: Set[str], others: Set[str]) -> bool:
    """Whether a place of one is a place of the other, or one of its regions.

    A scope that names no place shares none; what else that may mean, who asks must say.
    """
    return any(_within(one, other) or _within(other, one) for one, other in product(some, others))


def _within(place: str, other: str) -> bool:
    """Whether a place is the other or one of its regions."""
    return place == other or place.startswith(f"{other}-")
