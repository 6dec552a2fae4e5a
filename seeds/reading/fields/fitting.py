"""Fitting the weights of signs to pages whose truth is known.

    pages and truth -> candidates with their signs, the right ones marked -> weights

For title, paper and day one candidate of a page is right, or none: a multinomial logistic
regression. Of authors each may be: a logistic regression of its own. Both are fitted by gradient,
with a penalty on large weights, so that a sign seen on few pages says little.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..page import Candidate
from ..text.lines import fold
from .weights import NONE, SET

_ROUNDS, _STEP, _PENALTY = 400, 0.4, 0.5
_SUFFIX = 60  # characters that a window's title has behind the article's

Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """The candidates of one field of one page, by their signs, and which of them are right."""

    signs: tuple[tuple[str, ...], ...]
    right: frozenset[int]


def example(field: str, candidates: Iterable[Candidate], truth: Mapping[str, Any]) -> Example:
    """What one page teaches about one field."""
    own = [one for one in candidates if one.field == field and one.value]
    right = (place for place, one in enumerate(own) if _is_right(field, one.value, truth))
    return Example(tuple(one.signs for one in own), frozenset(right))


def _is_right(field: str, value: str, truth: Mapping[str, Any]) -> bool:
    if field == "authors":
        return _plain(value) in map(_plain, truth["authors"])
    wanted = [truth[field] or ""]
    wanted += truth.get(f"{field}_aliases") or []
    if _plain(value) in map(_plain, filter(None, wanted)):
        return True
    title = _plain(wanted[0])
    behind = len(_plain(value)) - len(title)
    return field == "title" and bool(title) and _plain(value).startswith(title) and behind < _SUFFIX


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def fit(field: str, examples: list[Example]) -> Weights:
    """The weights under which the right candidates are likeliest, beside those set by hand."""
    gradient = _of_each if field == "authors" else _of_one
    by_hand = SET.get(field, {})
    weights: Weights = defaultdict(float, by_hand)
    seen: Weights = defaultdict(lambda: 1e-8)  # how much each weight has moved, to move it less
    for _ in range(_ROUNDS):
        pull: Weights = defaultdict(float)
        for one in examples:
            gradient(one, weights, pull)
        for sign in pull.keys() - by_hand.keys():
            towards = pull[sign] - _PENALTY * weights[sign]
            seen[sign] += towards**2
            weights[sign] += _STEP * towards / math.sqrt(seen[sign])
    return {sign: weight for sign, weight in weights.items() if sign not in by_hand}


def _of_one(one: Example, weights: Weights, pull: Weights) -> None:
    """What a page with one right candidate at most says of the weights."""
    every = (*one.signs, (NONE,))
    right = one.right or {len(one.signs)}
    sums = [sum(weights[sign] for sign in signs) for signs in every]
    powers = [math.exp(total - max(sums)) for total in sums]
    told = sum(powers[place] for place in right)
    for place, signs in enumerate(every):
        wanted = powers[place] / told if place in right else 0.0
        for sign in signs:
            pull[sign] += wanted - powers[place] / sum(powers)


def _of_each(one: Example, weights: Weights, pull: Weights) -> None:
    """What a page of which any candidates may be right says of the weights."""
    for place, signs in enumerate(one.signs):
        total = sum(weights[sign] for sign in signs) - weights[NONE]
        off = (place in one.right) - 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
        for sign in signs:
            pull[sign] += off
        pull[NONE] -= off
