"""How much of one text stands in another: containment of word shingles (Broder, 1997).

    "les coopératives féminines récompensées à Rabat"
    -> les cooperatives feminines recompensees | cooperatives feminines recompensees a | …

Words are compared without case, accents and punctuation. A shingle is a hash of 32 bits that is the
same in every process; the smallest hashes of a text are a sketch of it that fits into a row: a text
that shares much with another shares some of these too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import combining, normalize
from zlib import crc32

SIZE = 4  # words of a shingle
SKETCH = 64  # hashes of a sketch

_WORD = re.compile(r"\w+")
_MARKS = re.compile(
    "[" + "".join(c for c in map(chr, range(0x300, 0x10000)) if combining(c)) + "]+"
)


def words(text: str) -> list[str]:
    """The words of a text, folded."""
    return _WORD.findall(_MARKS.sub("", normalize("NFD", text.casefold())))


def shingles(text: str) -> frozenset[int]:
    """The hashes of all runs of words, as signed integers of 32 bits; of a short text, its own."""
    found = [word.encode() for word in words(text)]
    runs = (found[i : i + SIZE] for i in range(max(len(found) - SIZE, 0) + 1))
    return frozenset(crc32(b" ".join(run)) - 2**31 for run in runs if run)


def sketch(hashes: Iterable[int]) -> list[int]:
    """The smallest hashes of a text, in order."""
    return sorted(hashes)[:SKETCH]


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """Which part of the shorter text stands in the longer one, from 0 to 1."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0
