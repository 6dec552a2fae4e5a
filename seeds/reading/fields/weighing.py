"""Candidates for a field of a page, weighed by the signs that speak for and against each.

    title   Fish Traders Build a Cold Store   above the byline, its words come again   0.93
            Maize Prices Ease in the West     one of a list                            0.04
            (none of them)                                                             0.03

Each sign has a weight (`weights.py`). The weights of a candidate's signs are summed, and the sums
made shares of one, beside that of "none of them": a multinomial logistic model. The best candidate
is taken; where its share is small, somebody should look.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from ..page import Candidate
from .weights import NONE, WEIGHTS

T = TypeVar("T")
LIKELY = 0.5  # from which one of several authors is taken


def best(candidates: Sequence[Candidate]) -> str | None:
    """The value to take: that of the likeliest candidate, which may be that of none."""
    return candidates[0].value or None if candidates else None


def signs_of(about: T, signs: Mapping[str, Callable[[T], object]]) -> tuple[str, ...]:
    """The names of the signs that something bears."""
    return tuple([name for name, bears in signs.items() if bears(about)])


def weigh(field: str, found: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[Candidate, ...]:
    """The candidates of a field with their shares, the best first; one of them is that of none."""
    weights = WEIGHTS[field]
    sums = [(_sum(weights, signs), value, signs) for value, signs in found]
    sums.append((weights[NONE], "", (NONE,)))
    sums.sort(key=lambda one: -one[0])
    powers = [math.exp(total - sums[0][0]) for total, _, _ in sums]
    whole = sum(powers)
    return tuple(
        Candidate(field, value, signs, round(power / whole, 3))
        for power, (_, value, signs) in zip(powers, sums, strict=True)
    )


def _sum(weights: Mapping[str, float], signs: tuple[str, ...]) -> float:
    return sum(weights.get(sign, 0.0) for sign in signs)


def weigh_each(field: str, found: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[Candidate, ...]:
    """Candidates of which any number may be right, in their order: each with a share of its own."""
    weights = WEIGHTS[field]
    return tuple(
        Candidate(field, value, signs, round(_logistic(_sum(weights, signs) - weights[NONE]), 3))
        for value, signs in found
    )


def _logistic(number: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, number))))
