"""What an article is compared by, worked out in the reading processes, without Django.

statements -> each with the place of its sentence in the article's text, or why it has none
text       -> the sketch of its words
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articles.text.quotes import (
    QuoteMissing,
    QuoteRepeated,
    Selector,
    normalised,
    part,
    printed,
    select,
    spots,
)
from articles.text.shingles import shingles, sketch
from seeds.figures import Statement
from seeds.naming.finder import Finder

MISSING = "quote-missing"  # the sentence does not stand in the text
REPEATED = "quote-repeated"  # it stands there more than once


@dataclass(frozen=True, slots=True)
class Quoted:
    """A statement with the place of its sentence and number; `trouble` says why it is none."""

    statement: Statement
    selector: Selector
    number: str
    offset: int
    organisation: str = ""  # slug of the one that says so
    trouble: str = ""

    @property
    def spot(self) -> tuple[str, int]:
        """What no two statements of an article share, however spaces and quotes are set."""
        return spot_of(self.selector.exact, self.offset)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The figures of an article with their sentences, and the sketch of its words."""

    quoted: tuple[Quoted, ...] = ()
    sketch: tuple[int, ...] = ()


def evidence(text: str, statements: Iterable[Statement], finder: Finder) -> Evidence:
    """The evidence in a citable text; of two statements in one place, the first."""
    found: dict[tuple[str, int], Quoted] = {}
    for statement in statements:
        quoted = _quoted(text, statement, finder)
        found.setdefault(quoted.spot, quoted)
    return Evidence(tuple(found.values()), tuple(sketch(shingles(text))))


def spot_of(exact: str, offset: int) -> tuple[str, int]:
    """A quote as it is compared, and the place of its number in that."""
    return normalised(exact), len(normalised(exact[:offset]))


def _quoted(text: str, statement: Statement, finder: Finder) -> Quoted:
    selector, trouble = _selector(text, statement.quote)
    end = statement.offset + len(statement.number)
    start, end = part(selector.exact, statement.quote, statement.offset, end)
    return Quoted(
        statement,
        selector,
        selector.exact[start:end],
        start,
        _organisation(statement, finder),
        trouble,
    )


def _selector(text: str, quote: str) -> tuple[Selector, str]:
    """Where a sentence stands, its first place where there are several, and what is wrong."""
    try:
        return select(text, quote), ""
    except QuoteRepeated:
        start, end = spots(text, quote)[0]
        return Selector(text[start:end], "", "", start, end), REPEATED
    except QuoteMissing:
        words = printed(quote)
        return Selector(words, "", "", 0, len(words)), MISSING


def _organisation(statement: Statement, finder: Finder) -> str:
    """The first organisation in the words that say who says so."""
    named = finder.find([statement.origin_words]) if statement.origin_words else ()
    return next((one.key for one in named if one.kind == "organisation"), "")
