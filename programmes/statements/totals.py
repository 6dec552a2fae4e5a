"""When values of one indicator make a total: pure functions over small values, no database.

80 in Malawi        700 in Senegal                 780: no place stands in two of them
932 in Morocco      12 in Souss-Massa              none: the region lies in the country
800, in 2023        700, in 2025                   none: they are of two years
more than 80        700                            more than 780
about 80            more than 700                  none: nobody can say what that makes
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from django.utils.translation import gettext as _

from programmes.statements.measures import Qualifier
from programmes.statements.scopes import share_a_place


@dataclass(frozen=True, slots=True)
class ScopeValue:
    """The value of one scope."""

    value: Decimal
    qualifier: str = ""
    places: frozenset[str] = frozenset()  # empty where no place is named
    year: int | None = None
    disputed: bool = False  # another value contradicts it, and no editor prefers one


@dataclass(frozen=True, slots=True)
class Total:
    """What the values of several scopes make."""

    value: Decimal
    qualifier: str
    year: int


def total_of(parts: Sequence[ScopeValue]) -> Total | None:
    """The total; None where there is none."""
    year = parts[0].year if parts else None
    if year is None or trouble_with_total(parts):
        return None
    value = sum((part.value for part in parts), Decimal(0))
    return Total(value, _combined(parts) or Qualifier.EXACTLY, year)


def trouble_with_total(parts: Sequence[ScopeValue]) -> str:
    """Why there is no total, in a sentence, or nothing."""
    if len(parts) < 2:
        return _("A total needs the values of two places.")
    if any(_may_overlap(one, other) for one, other in combinations(parts, 2)):
        return _("These values make no total: some of their places overlap.")
    if len({part.year for part in parts}) > 1 or parts[0].year is None:
        return _("These values make no total: they are not all of one year.")
    if any(part.disputed for part in parts):
        return _("These values make no total: papers contradict each other on one of them.")
    if _combined(parts) is None:
        return _("These values make no total: they are not said exactly enough.")
    return ""


def _may_overlap(one: ScopeValue, other: ScopeValue) -> bool:
    """Whether something may be counted in both: where no place is named, it may be anywhere."""
    if not one.places or not other.places:
        return True
    return share_a_place(one.places, other.places)


# What a sum may be said to be, by the two things said of its parts; exact ones may be among them.
_SAID = (
    ({Qualifier.MORE, Qualifier.LEAST}, Qualifier.MORE),
    ({Qualifier.MOST, Qualifier.LESS}, Qualifier.LESS),
)


def _combined(parts: Sequence[ScopeValue]) -> Qualifier | None:
    """How exactly the sum is known; None where that cannot be said."""
    said = {Qualifier(part.qualifier) for part in parts} - {Qualifier.EXACTLY}
    if len(said) <= 1 and said <= {*Qualifier} - {Qualifier.FROM, Qualifier.TO, Qualifier.VAGUE}:
        return said.pop() if said else Qualifier.EXACTLY
    return next((sum_ for alike, sum_ in _SAID if said == alike), None)
