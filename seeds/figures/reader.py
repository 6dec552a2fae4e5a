"""From a page to its figures.

    blocks -> sentences that hold numbers -> candidates -> statements with place and programme

Only the body is read: titles, intertitles, strips and side lists state nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from seeds.naming.finder import Finder, Spot
from seeds.naming.folding import fold
from seeds.reading import Kind, Page

from .candidates import Candidate, candidates, may_hold_numbers
from .context import Scene, Surroundings, topic_of
from .naming import subject_of
from .numbers import settled
from .sentences import sentences, spaced
from .sources import as_of, origin_of
from .statements import Ambiguous, Measure, Qualifier, Statement
from .tokens import Sentence, cut
from .words import VAGUE

MOST_FIGURES = 500  # in one page; a table of numbers is no article


def read_figures(page: Page, finder: Finder) -> tuple[Statement, ...]:
    """Every number in the body of a page that counts or measures something."""
    return tuple(_Reader(page, finder).statements())[:MOST_FIGURES]


def body_texts(page: Page) -> list[tuple[str, bool]]:
    """The blocks of a page, evened out, and whether figures are read from each."""
    texts = [(spaced(page.lede), True)] if page.lede else []
    return texts + [(spaced(b.text), b.kind is not Kind.INTERTITLE) for b in page.body]


class _Reader:
    """One page at work."""

    def __init__(self, page: Page, finder: Finder) -> None:
        self.page = page
        self.finder = finder
        self.paper = page.publication or ""
        self.texts = body_texts(page)
        self.around = Surroundings()

    def statements(self) -> Iterator[Statement]:
        numbered = [
            number
            for number, (text, is_read) in enumerate(self.texts)
            if is_read and may_hold_numbers(fold(text))
        ]
        if numbered:
            titles = [self.page.title or "", *(text for text, is_read in self.texts[:1])]
            self.around.topic = topic_of(titles, self.finder, self.paper)
        for number in numbered:
            yield from self._block(number, self.texts[number][0])

    def _block(self, number: int, text: str) -> Iterator[Statement]:
        self.around.begin_block()
        spots = self.finder.locate(text, self.paper)
        counted, earlier = "", None
        for start, words in sentences(text):
            here = [_moved(s, start) for s in spots if start <= s.start < start + len(words)]
            sentence = cut(words, self.page.language, start)
            scene = Scene(sentence, here, self.around)
            for statement in _statements(sentence, scene, counted, earlier, number):
                counted = statement.subject if statement.measure is Measure.COUNT else counted
                yield statement
            scene.close()
            earlier = sentence


def _moved(spot: Spot, start: int) -> Spot:
    """A spot of a block, counted from the start of a sentence."""
    return Spot(spot.kind, spot.key, spot.label, spot.name, spot.start - start, spot.end - start)


def _statements(
    sentence: Sentence, scene: Scene, counted: str, earlier: Sentence | None, block: int
) -> Iterator[Statement]:
    found = candidates(sentence) if may_hold_numbers(fold(sentence.text)) else []
    for at, candidate in enumerate(found):
        subject = subject_of(sentence, candidate, counted, earlier)
        if candidate.measure is Measure.COUNT and subject:
            counted = subject
        following = found[at + 1] if at + 1 < len(found) else None
        statement = _statement(sentence, scene, candidate, following, subject, block)
        if statement:
            yield statement


def _statement(
    sentence: Sentence,
    scene: Scene,
    candidate: Candidate,
    following: Candidate | None,
    subject: str,
    block: int,
) -> Statement | None:
    number = candidate.number
    value, doubt = settled(number, candidate.measure, sentence.language)
    value, doubt = _signed(candidate, value.scaleb(_exponent(candidate)), doubt)
    if not subject and (number.plain or number.in_words) and not candidate.qualifier[1]:
        return None
    start = sentence.tokens[number.first].start
    end = sentence.tokens[max(candidate.end, number.last) - 1].end
    if candidate.end < number.first or end < start:
        end = sentence.tokens[number.last - 1].end
    next_start = sentence.tokens[following.first].start if following else len(sentence.text)
    qualifier, qualifier_words = candidate.qualifier
    origin, origin_words = origin_of(sentence.text)
    return Statement(
        number=_printed(sentence, candidate),
        value=_plain(value),
        qualifier=qualifier,
        qualifier_words=qualifier_words,
        measure=candidate.measure,
        unit=candidate.unit.symbol if candidate.unit else "",
        subject=subject,
        programmes=scene.programmes_of(start, counted=candidate.unit is None),
        places=scene.places_of(start, end, subject, next_start),
        as_of=as_of(sentence.text, start, end, next_start),
        quote=sentence.text,
        offset=start,
        block=block,
        origin=origin,
        origin_words=origin_words,
        ambiguous=str(doubt if subject else doubt or Ambiguous.NO_SUBJECT),
    )


def _exponent(candidate: Candidate) -> int:
    return candidate.unit.exponent if candidate.unit else 0


def _printed(sentence: Sentence, candidate: Candidate) -> str:
    """The number's own words: with a "MDH" that is a multiplier as well, but no other unit."""
    last = candidate.number.last
    if _exponent(candidate):
        last = max(last, candidate.behind)
    return sentence.words(candidate.number.first, last)


def _signed(
    candidate: Candidate, value: Decimal, doubt: Ambiguous
) -> tuple[Decimal, Ambiguous]:
    if candidate.sign == "-":
        value = -value
        if candidate.measure is Measure.COUNT:
            return value, Ambiguous.NEGATIVE
    if candidate.measure is Measure.SHARE and value > 100:
        return value, Ambiguous.PERCENTAGE_OVER_100
    return value, doubt


def _plain(value: Decimal) -> Decimal:
    """Without an exponent and without idle zeros: 1400000, 84.5."""
    return Decimal(f"{value.normalize():f}")


_VAGUE = re.compile(
    r"\b(?:(?:plusieurs|quelques|des|de nombreux|several|many|بضع|بضعة)\s+)?"
    rf"(?P<order>{'|'.join(sorted(VAGUE, key=len, reverse=True))})\s+(?:de\s|d['’]|of\s)?"
)


def read_vague(page: Page, finder: Finder) -> tuple[Statement, ...]:
    """Orders of magnitude without a number: "des milliers de coopératives"."""
    return ()
