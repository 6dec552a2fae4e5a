"""The digits in which a printed number differs from others, each compared by its place.

    932 against 923     9[32]         1 200 against 1 020     1 [20]0
    923 against 932     9[23]         9 000 against 900       [9] [0]00

Spaces and signs between digits are of no number and never differ. Pure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby
from typing import NamedTuple


class Piece(NamedTuple):
    """A part of a printed number, and whether another number has other digits there."""

    text: str
    differs: bool


def differing(number: str, others: Collection[str], point: str) -> list[Piece]:
    """A printed number in pieces; `point` parts whole numbers from what is below one."""
    against = [_by_power(other, point) for other in others]
    signs = [
        (sign, power is not None and any(digits.get(power) != sign for digits in against))
        for sign, power in _placed(number, point)
    ]
    return [
        Piece("".join(sign for sign, _ in run), differs)
        for differs, run in groupby(signs, key=lambda pair: pair[1])
    ]


def _by_power(number: str, point: str) -> dict[int | None, str]:
    return {power: sign for sign, power in _placed(number, point)}


def _placed(number: str, point: str) -> Iterator[tuple[str, int | None]]:
    """The signs of a number, of digits with their power of ten."""
    power = sum(map(str.isdigit, number.partition(point)[0]))
    for sign in number:
        power -= sign.isdigit()
        yield sign, power if sign.isdigit() else None
