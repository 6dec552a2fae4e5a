"""Who said it first: citations grouped by their origin.

Papers share an origin where one text is a reprint of the other, or where both name the same
communiqué within some days. Nine papers that print one communiqué are one origin and nine papers.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date

from articles.text.shingles import containment, words

NAMED = {"communique", "report", "organisation"}  # cues whose organisation is the origin
REPRINT = 0.5  # part of the shorter text that stands in the longer one
WINDOW = 7  # days in which papers print a communiqué


@dataclass(frozen=True, slots=True)
class Witness:
    """A citation as far as its origin goes; `organisation` and `words` are those of its cue."""

    key: int
    day: date | None = None
    kind: str = ""  # communique, report, interview, organisation, or nothing
    organisation: Hashable = None
    words: str = ""
    shingles: frozenset[int] = frozenset()  # of its whole article


def origins(witnesses: Iterable[Witness]) -> list[list[Witness]]:
    """The witnesses of one value, those of one origin together."""
    groups: list[list[Witness]] = []
    for witness in witnesses:
        shared = [group for group in groups if any(share_origin(witness, one) for one in group)]
        groups = [group for group in groups if group not in shared]
        groups.append([one for group in shared for one in group] + [witness])
    return groups


def share_origin(one: Witness, other: Witness) -> bool:
    """Whether two papers have a value from one origin."""
    if one.day and other.day and abs((one.day - other.day).days) > WINDOW:
        return False
    return containment(one.shingles, other.shingles) >= REPRINT or _name_one_source(one, other)


def _name_one_source(one: Witness, other: Witness) -> bool:
    """Whether both name one organisation, or the same communiqué as far as they name it."""
    if not {one.kind, other.kind} <= NAMED:
        return False
    if one.organisation and other.organisation:
        return one.organisation == other.organisation
    cues = {frozenset(words(witness.words)) for witness in (one, other)}
    shorter, longer = min(cues, key=len), max(cues, key=len)
    return one.kind == other.kind == "communique" and shorter <= longer
