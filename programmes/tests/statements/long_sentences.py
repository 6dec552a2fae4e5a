"""Long sentences of newspapers, and what a quote of each must keep.

Written by what a reader may conclude, not by what the rules of cutting can do: a sentence is here because a
careless cut of it would say more, or something else, than the paper.
"""

from dataclasses import dataclass

TITLE_AND_LINK = 25
EXTRACT = 60


@dataclass(frozen=True)
class Long:
    """A long sentence, its number, what each quote of it keeps, and up to how many words it is quoted or not."""

    sentence: str
    number: str
    kept: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    found_at: int = 0  # a good quote of so many words exists
    nothing_at: int = 0  # no quote of so many words tells the truth
