"""What an article is compared by, worked out in the reading processes, without Django.

statements -> each with the anchor of its sentence in the article's text, or why it has none
text       -> the sketch of its words

The reader says in which block, and where in it, a sentence begins; its blocks are the lines of the
citable text, but for what cleaning merged, parted or set with other spaces:

    reader         block 1, start 26  Elles regroupent plus de 9.000 membres.
    citable text   line 1             … soutenues.\u00a0Elles regroupent plus de 9\u202f000 membres.

A sentence that an article prints twice, as a lede that stands again as a pull quote, is one claim:
its figure is cited where it stands first, and the repetition adds nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articles.text.quotes import (
    SEPARATOR,
    Anchor,
    anchor_at,
    anchors,
    normalised,
    part,
    printed,
)
from articles.text.shingles import shingles, sketch
from seeds.figures import Statement
from seeds.naming.finder import Finder
from seeds.reading import Page
from seeds.stating.surroundings import NOTHING_AROUND, Around, Surroundings

MISSING = "quote-missing"  # the sentence does not stand in the text
REPEATED = "quote-repeated"  # it stands there more than once, as near to where it was read


@dataclass(frozen=True, slots=True)
class Quoted:
    """A statement with the anchor of its sentence and the place of its number in that; `trouble`
    says why it is none."""

    statement: Statement
    anchor: Anchor
    number: str
    offset: int
    organisation: str = ""  # slug of the one that says so
    trouble: str = ""
    around: Around = NOTHING_AROUND

    @property
    def spot(self) -> tuple[str, int]:
        """What no two statements of an article share, however it sets spaces and quotation marks,
        and however often it prints the sentence."""
        return spot_of(self.anchor.exact, self.offset)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The figures of an article with their sentences, and the sketch of its words."""

    quoted: tuple[Quoted, ...] = ()
    sketch: tuple[int, ...] = ()


def evidence(text: str, statements: Iterable[Statement], finder: Finder, page: Page) -> Evidence:
    """The evidence in the citable text of a page; of two statements in one sentence and place, the
    first."""
    found: dict[tuple[str, int], Quoted] = {}
    statements = tuple(statements)
    surroundings = Surroundings(page, finder, statements)
    for statement in statements:
        quoted = _quoted(text, statement, finder, surroundings)
        found.setdefault(quoted.spot, quoted)
    return Evidence(tuple(found.values()), tuple(sketch(shingles(text))))


def spot_of(exact: str, offset: int) -> tuple[str, int]:
    """A quote as it is compared, and the place of its number in that."""
    return normalised(exact), len(normalised(exact[:offset]))


def _quoted(text: str, statement: Statement, finder: Finder, surroundings: Surroundings) -> Quoted:
    anchor, trouble = _anchor(text, statement)
    end = statement.offset + len(statement.number)
    start, end = part(anchor.exact, statement.quote, statement.offset, end)
    return Quoted(
        statement,
        anchor,
        anchor.exact[start:end],
        start,
        _organisation(statement, finder),
        trouble,
        surroundings.around(statement),
    )


def _anchor(text: str, statement: Statement) -> tuple[Anchor, str]:
    """Where a sentence stands, and what is wrong: where it was read, else in the nearest block."""
    start = _line_start(text, statement.block) + statement.start
    if text.startswith(statement.quote, start):
        return anchor_at(text, start, start + len(statement.quote)), ""
    found = anchors(text, statement.quote)
    if not found:
        words = printed(statement.quote)
        return Anchor(0, 0, len(words), words), MISSING
    distances = [_distance(one, statement.block, start) for one in found]
    nearest = min(distances)
    trouble = REPEATED if distances.count(nearest) > 1 else ""
    return found[distances.index(nearest)], trouble


def _distance(anchor: Anchor, block: int, start: int) -> tuple[int, int]:
    """How far an anchor is from where a sentence was read: in blocks, and in its own block."""
    if anchor.block != block:
        return abs(anchor.block - block), 0
    return 0, abs(anchor.start - start)


def _line_start(text: str, line: int) -> int:
    """Where a line of a text begins; its end, where there is no such line."""
    before = text.split(SEPARATOR, line)[:line]
    return sum(len(one) + len(SEPARATOR) for one in before)


def _organisation(statement: Statement, finder: Finder) -> str:
    """The first organisation in the words that say who says so."""
    named = finder.find([statement.origin_words]) if statement.origin_words else ()
    return next((one.key for one in named if one.kind == "organisation"), "")
