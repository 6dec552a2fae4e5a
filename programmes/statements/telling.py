"""Which of the figures near one are worth naming beside it: few, and each for a reason.

contradicted by a confirmed value        each of them
contradicted by what waits               the nearest in time
agreeing, however exactly                one: a confirmed value first, then the nearest in time
of another time                          the value just before, and the value just after
of another scope, of another thing       one of each, where nothing closer is said

A hundred papers that print one number would else make five thousand pairs that tell nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from programmes.statements.comparing import Compared, RelationKind, relation_between
from programmes.statements.timing import is_later

AGREEING = {
    RelationKind.SAME,
    RelationKind.SAME_ORIGIN,
    RelationKind.ROUNDS,
    RelationKind.FLOOR,
    RelationKind.VAGUE,
}
ANY_DAY = date.max.toordinal()  # a value without a day is nearest to the latest


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A figure that may relate to another."""

    key: int
    statement: Compared
    confirmed: bool = False


Told = tuple[Neighbour, RelationKind]  # a neighbour, and what one says of the other


def telling(one: Compared, neighbours: Iterable[Neighbour]) -> list[Told]:
    """The neighbours that are worth naming beside a statement, with their relation to it."""
    found: dict[str, list[Neighbour]] = defaultdict(list)
    for near in sorted(neighbours, key=lambda near: _distance(one, near)):
        if kind := relation_between(one, near.statement):
            found["agreeing" if kind in AGREEING else kind].append(near)
    kept = [
        *_contradicting(found[RelationKind.CONTRADICTS]),
        *_series(one, found[RelationKind.SUPERSEDES]),
    ]
    kept += sorted(found["agreeing"], key=lambda near: not near.confirmed)[:1]
    if not kept:
        kept = [*found[RelationKind.SCOPE][:1], *found[RelationKind.UNIT][:1]]
    return [(near, relation_between(one, near.statement)) for near in kept]  # type: ignore[misc]


def _distance(one: Compared, near: Neighbour) -> tuple[int, int]:
    """How many days lie between two statements; of two neighbours of one day the older row."""
    return abs(_day(one) - _day(near.statement)), near.key


def _day(one: Compared) -> int:
    return one.period.first_day.toordinal() if one.period else ANY_DAY


def _contradicting(found: list[Neighbour]) -> list[Neighbour]:
    """Those that an editor confirmed, and the nearest of those that wait."""
    confirmed = [near for near in found if near.confirmed]
    return confirmed + [near for near in found if not near.confirmed][:1]


def _series(one: Compared, found: list[Neighbour]) -> Iterator[Neighbour]:
    """The values just before and just after."""
    sides = {is_later(near.statement, one): near for near in reversed(found)}
    yield from sides.values()
