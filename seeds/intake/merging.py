"""What an import may write into an article that an editor may have changed.

as it stands    as read before    as read now
A               A                 B              take B: nobody touched the field
C               A                 B              keep C: an editor wrote it
C               A                 C              nothing to do: page and editor agree
"""

from __future__ import annotations

from dataclasses import dataclass, field

from articles.items.versions import Fields


@dataclass(frozen=True, slots=True)
class Merge:
    """`taken` are the fields to write, `kept` the names of those an editor's text stands in."""

    taken: Fields = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)


def merge(standing: Fields, before: Fields, now: Fields) -> Merge:
    """Compare an article's fields as they stand with the last two readings of its page."""
    result = Merge()
    for name, value in now.items():
        if standing[name] == value:
            continue
        if standing[name] == before.get(name):
            result.taken[name] = value
        else:
            result.kept.append(name)
    return result
