"""Long sentences of newspapers, and what a quote of each must keep.

Written by what a reader may conclude, not by what the rules of cutting can do: a sentence is here
because a careless cut of it would say more, or something else, than the paper.
"""

from dataclasses import dataclass

TITLE_AND_LINK = 25
EXTRACT = 60


@dataclass(frozen=True)
class Long:
    """A long sentence, its number, and what every quote of it keeps.

    From `found_at` words on there is a quote that keeps it; up to `nothing_at` words there is none.
    """

    sentence: str
    number: str
    kept: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    found_at: int = 0
    nothing_at: int = 0
