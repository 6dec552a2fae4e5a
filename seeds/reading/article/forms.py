"""What a line of a page may have become as a block, or as several."""

from __future__ import annotations

from ..words.furniture import unglue, without_bullet, without_hashes
from ..words.recommended import take_inline


def forms(text: str) -> frozenset[str]:
    """What a line may have become as a block, or as several."""
    bare = {text, unglue(text), without_bullet(text), without_hashes(text)}
    return frozenset(bare.union(*(take_inline(unglue(one))[0] for one in bare)))
