"""The articles of a paged file, as far as the size of titles tells.

h1 A  p p p  h1 B  p p      two articles: both titles are as large, both have text
h1 A  h2 b  p p  h2 c  p    one
"""

from __future__ import annotations

from ..composing import Written

_LEAST_TEXT = 400  # characters under a title
_MOST = 60  # articles; a file with more large titles is a book of chapters or a list


def articles_of(written: list[Written]) -> list[list[Written]]:
    """The paragraphs of each article, the first with what stands above its title."""
    starts = [index for index, one in enumerate(written) if one.tag == "h1"]
    if len(starts) < 2:
        return [written]
    ends = [*starts[1:], len(written)]
    lengths = [sum(len(o.text) for o in written[a:b]) for a, b in zip(starts, ends, strict=True)]
    if len(starts) > _MOST or min(lengths) < _LEAST_TEXT:
        return [written]
    starts[0] = 0
    return [written[a:b] for a, b in zip(starts, ends, strict=True)]
