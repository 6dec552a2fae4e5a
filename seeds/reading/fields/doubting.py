"""When a field of a page is in doubt: its best candidate's share of likelihood is small.

The limits are where, on pages that were kept for measuring, few wrong values passed without a doubt
and few right ones were doubted (docs/reading.md has both curves).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..page import Candidate, Doubt, DoubtCode
from .weighing import LIKELY

SURE = {"title": 0.85, "publication": 0.78, "published_on": 0.82}
_UNSURE = {
    "title": DoubtCode.UNSURE_TITLE,
    "publication": DoubtCode.UNSURE_PUBLICATION,
    "published_on": DoubtCode.UNSURE_DATE,
}
_NOTHING = Candidate("", "", (), 1.0)
_PERHAPS = (0.3, 0.7)  # of an author: more likely or less needs no look


def unsure(candidates: Iterable[Candidate], sure: frozenset[str]) -> Iterator[Doubt]:
    """The doubts that the candidates of a page raise, the next best value in each.

    Fields that are `sure` are in no doubt, however the page looks: something else tells them.
    """
    weighed: dict[str, list[Candidate]] = {}
    for one in candidates:
        if one.field not in sure:
            weighed.setdefault(one.field, []).append(one)
    for field, code in _UNSURE.items():
        taken, *others = weighed.get(field, [_NOTHING])
        if taken.value and taken.share < SURE[field]:
            yield Doubt(code, next((one.value for one in others if one.value), "")[:80])
    perhaps = [one for one in weighed.get("authors", []) if _PERHAPS[0] < one.share < _PERHAPS[1]]
    if perhaps:
        doubted = max(perhaps, key=lambda one: -abs(one.share - LIKELY))
        yield Doubt(DoubtCode.UNSURE_AUTHORS, doubted.value[:80])
