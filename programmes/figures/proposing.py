"""Which indicator a figure may be a value of: by the words in which papers count it.

subject "séances de coaching individuel"    wording "séances de coaching"    fits
subject "membres de coopératives"           wordings "membres", "coopératives": the first fits
subject "coopératives", then "ont été récompensées"
                                            wording "coopératives récompensées" fits
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articles.text.shingles import words
from programmes.models import Indicator


@dataclass(frozen=True, slots=True)
class Wording:
    """The words for an indicator, and what must agree beside them."""

    indicator: int
    words: tuple[str, ...]
    measure: str
    unit: str
    programme: int | None


def wordings() -> list[Wording]:
    """The wordings of all indicators; asked once for many figures."""
    return [
        Wording(row.pk, tuple(words(text)), row.measure, row.unit, row.programme_id)
        for row in Indicator.objects.all()
        for text in row.all_wordings
    ]


def proposed(
    subject: str,
    measure: str,
    unit: str,
    programme: int | None,
    known: Iterable[Wording],
    after: str = "",
) -> int | None:
    """The key of the indicator that fits best: one of the programme, the word that comes first,
    the longest wording. `after` is what the clause goes on to say of what is counted."""
    counted, said = words(subject), words(after)
    fitting = [
        (wording.programme is None, start, -len(wording.words), wording.indicator)
        for wording in known
        if (wording.measure, wording.unit) == (measure, unit)
        and wording.programme in (None, programme)
        and (start := _start(wording.words, counted, said)) is not None
    ]
    return min(fitting)[-1] if fitting else None


def _start(wording: tuple[str, ...], counted: list[str], said: list[str]) -> int | None:
    """Where the words of a wording begin among those counted, one after the other; the last of
    them may be said of what is counted instead."""
    length = len(wording)
    ends = range(len(counted) - length + 1) if length else ()
    start = next((i for i in ends if tuple(counted[i : i + length]) == wording), None)
    if start is None and length > 1 and wording[-1] in said:
        return _start(wording[:-1], counted, [])
    return start
