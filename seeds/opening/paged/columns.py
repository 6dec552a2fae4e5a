"""The order in which the pieces of a page are read: columns, told by the gap between them.

    ---------- title ----------     crosses the gap: read before what is below it
    1 left      4 right             then the left column, then the right one
    2 left      5 right             (in Arabic the right one first)
    ---------- note -----------     crosses it again
    6 left      7 right

The gap is the widest strip that hardly any piece crosses, with lines beside each other on both of
its sides; each column may have columns in its turn.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from .pieces import Piece

_FEWEST = 3  # pieces beside each other on both sides of a gap
_NARROWEST = 0.7  # of a gap, in sizes of letters
_CROSSING = 0.2  # of the pieces may cross a gap
_DEEPEST = 4
_WIDEST_PAGE = 4000  # points


def in_order(pieces: list[Piece], right_to_left: bool, depth: int = 0) -> list[list[Piece]]:
    """The pieces of each column or band in turn, each from top to bottom."""
    gap = _gap(pieces) if depth < _DEEPEST else None
    if gap is None:
        return [sorted(pieces, key=lambda one: -one.y)] if pieces else []
    found: list[list[Piece]] = []
    for band in _bands(pieces, gap):
        left = [one for one in band if one.x1 <= gap]
        right = [one for one in band if one.x0 >= gap]
        across = [one for one in band if one.x0 < gap < one.x1]
        first, second = (right, left) if right_to_left else (left, right)
        for part in (first, second):
            found += in_order(part, right_to_left, depth + 1)
        if across:
            found.append(across)
    return found


def _bands(pieces: list[Piece], gap: float) -> Iterator[list[Piece]]:
    """What stands above a piece that crosses the gap, and then that piece."""
    band: list[Piece] = []
    for piece in sorted(pieces, key=lambda one: -one.y):
        if piece.x0 < gap < piece.x1:
            yield band
            yield [piece]
            band = []
        else:
            band.append(piece)
    yield band


def _gap(pieces: list[Piece]) -> float | None:
    """The middle of the gap between two columns."""
    if len(pieces) < 2 * _FEWEST:
        return None
    least = _NARROWEST * median(one.size for one in pieces)
    most = max(2, int(_CROSSING * len(pieces)))
    strips = _strips(pieces, most)
    wide = [(b - a, (a + b) / 2) for a, b in strips if b - a >= least]
    good = [(width, middle) for width, middle in wide if _parts(pieces, middle)]
    return max(good)[1] if good else None


def _strips(pieces: list[Piece], most: int) -> Iterator[tuple[int, int]]:
    """Strips, in points, that few pieces cross."""
    left, right = int(min(p.x0 for p in pieces)), int(max(p.x1 for p in pieces)) + 1
    if right - left > _WIDEST_PAGE:
        return
    steps = [0] * (right - left + 2)
    for piece in pieces:
        steps[int(piece.x0) - left] += 1
        steps[int(piece.x1) + 1 - left] -= 1
    covering, begun = 0, None
    for at, step in enumerate(steps):
        covering += step
        if covering <= most and begun is None:
            begun = at
        elif covering > most and begun is not None:
            yield begun + left, at + left
            begun = None


def _parts(pieces: list[Piece], middle: float) -> bool:
    """Whether lines stand beside each other on both sides of a gap."""
    left = [one.y for one in pieces if one.x1 <= middle]
    right = [one.y for one in pieces if one.x0 >= middle]
    crossing = len(pieces) - len(left) - len(right)
    if crossing > max(2, int(_CROSSING * len(pieces))):
        return False
    return _beside(left, right) >= _FEWEST and _beside(right, left) >= _FEWEST


def _beside(some: list[float], others: list[float]) -> int:
    """How many of them stand between the highest and the lowest of the others."""
    if not others:
        return 0
    lowest, highest = min(others) - 2, max(others) + 2
    return sum(lowest <= y <= highest for y in some)
