"""The digits in which two printed numbers differ, each compared with the one of its place.

    932      9[32]        1 200    1 [20]0      9 000    [9] [0]00
    923      9[23]        1 020    1 [02]0        900        [9]00

Spaces and signs between digits are of no number and never differ. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple


class Piece(NamedTuple):
    """A part of a printed number, and whether the other number has other digits there."""

    text: str
    differs: bool


def differing(one: str, other: str, point: str) -> tuple[list[Piece], list[Piece]]:
    """Two printed numbers in pieces; `point` parts whole numbers from what is below one."""
    return _pieces(one, other, point), _pieces(other, one, point)


def _pieces(text: str, against: str, point: str) -> list[Piece]:
    others = {power: sign for sign, power in _placed(against, point) if power is not None}
    signs = [
        (sign, power is not None and sign != others.get(power))
        for sign, power in _placed(text, point)
    ]
    return [
        Piece("".join(sign for sign, _ in run), differs)
        for differs, run in groupby(signs, key=lambda pair: pair[1])
    ]


def _placed(text: str, point: str) -> Iterator[tuple[str, int | None]]:
    """The signs of a number, of digits with their power of ten."""
    power = sum(map(str.isdigit, text.partition(point)[0]))
    for sign in text:
        power -= sign.isdigit()
        yield sign, power if sign.isdigit() else None
