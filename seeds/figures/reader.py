"""From a page to its figures.

    blocks -> sentences that hold numbers -> candidates -> statements with place and programme

Only the body is read: titles, intertitles, strips and side lists state nothing here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import islice, zip_longest
from operator import attrgetter

from articles.text.sentences import sentences, spaced
from seeds.naming.finder import Finder, Spot
from seeds.reading import BlockKind, Page

from .candidates import Candidate, settled
from .left_out import (
    is_left_out,
    is_sum,
    leaves_scale_out,
    may_be_elliptic,
    means_the_last,
    takes_unit,
)
from .measures import Unit, read_unit
from .naming import Said, subject_of
from .places import Ground, Places, place_of_page
from .programmes import Programmes, Thread, topic_of
from .ranges import counts_ahead
from .sentences import Sentence, cut
from .sources import AsOf, origin_of
from .spotting import may_hold_numbers, row_label, spot_candidates
from .statements import Ambiguous, PrintedMeasure, Statement
from .targets import is_aimed_at
from .vague import may_be_vague, orders_of_magnitude

Find = Callable[[Sentence], list[Candidate]]
_AND = re.compile(r"\W(?:et|and|و)\b")
_ONLY_AND = 5  # characters of " et " alone, as in "12 hommes et 34 femmes"
_CELL = re.compile(r"\d[\d.,\s]*")
_IN_UNIT = re.compile(r"\((?:in|en|ب) ([^()]{1,20})\)$")
_ROWS, _ROW = 30, 1000  # of a table below its head; a smaller number may be that of a row
_HEAD = 40  # characters; a longer block is no cell
NO_END = 1 << 30
MOST_FIGURES = 500  # in one page; a table of numbers is no article
LONGEST = 4000  # characters of a sentence; a longer one is no sentence and cannot be a quote


def read_figures(page: Page, finder: Finder) -> tuple[Statement, ...]:
    """Every number in the body of a page that counts or measures something."""
    return tuple(islice(_Reader(page, finder, spot_candidates).statements(), MOST_FIGURES))


def read_vague(page: Page, finder: Finder) -> tuple[Statement, ...]:
    """Orders of magnitude without a number, "des milliers de coopératives"."""
    if not any(may_be_vague(text) for text, _ in body_texts(page)):
        return ()
    return tuple(islice(_Reader(page, finder, orders_of_magnitude).statements(), MOST_FIGURES))


def body_texts(page: Page) -> list[tuple[str, bool]]:
    """The blocks of a page, evened out, and whether figures are read from each: the blocks that its
    article has, which leaves out what is empty."""
    texts = [(spaced(page.lede), True)]
    texts += [(spaced(b.text), b.kind is not BlockKind.INTERTITLE) for b in page.body]
    return [(text, is_read) for text, is_read in texts if text]


class _Reader:
    """One page at work."""

    def __init__(self, page: Page, finder: Finder, find: Find) -> None:
        self.page = page
        self.find = find
        self.finder = finder
        self.paper = page.publication or ""
        self.texts = body_texts(page)
        self.thread = Thread()
        self.ground = Ground()
        self.located: dict[int, tuple[Spot, ...]] = {}
        self.counted = ""  # what the paragraphs before counted last

    def statements(self) -> Iterator[Statement]:
        numbered = [
            number
            for number, (text, is_read) in enumerate(self.texts)
            if is_read and may_hold_numbers(text)
        ]
        if numbered:
            title = self.finder.locate(self.page.title or "", self.paper)
            self.thread.topic = topic_of(title, self._spots(0))
            self.ground.page = place_of_page(title, self._spots(0))
        for number in numbered:
            yield from self._block(number, self.texts[number][0])

    def _spots(self, number: int) -> tuple[Spot, ...]:
        """What a block names; the first is asked for twice."""
        if number not in self.located:
            self.located[number] = self.finder.locate(self.texts[number][0], self.paper)
        return self.located[number]

    def _block(self, number: int, text: str) -> Iterator[Statement]:
        self.thread.begin_block()
        spots = self._spots(number)
        self.ground.begin_block(spots)
        said = Said(long_ago=self.counted, column=self._column(number), row=self._row(number))
        for start, words in sentences(text):
            here = [_moved(s, start) for s in _from_to(spots, start, start + len(words))]
            places = Places(words, here, self.ground)
            programmes = Programmes(places, here, self.thread)
            if len(words) <= LONGEST and may_hold_numbers(words):
                sentence = _SentenceReader(
                    cut(words, self.page.language), places, programmes, (number, start), said
                )
                yield from sentence.statements(self.find)
            programmes.close()
            places.close()
            said.sentence = words
        if not said.row:
            self.counted = said.counted or self.counted

    def _row(self, number: int) -> str:
        """The label of a row of a list, where another stands above or below it."""
        near = self.texts[max(0, number - 1) : number] + self.texts[number + 1 : number + 2]
        return row_label(self.texts[number][0]) if any(row_label(text) for text, _ in near) else ""

    def _column(self, number: int) -> Unit | None:
        """The unit of a cell of digits alone, where a head above it says "Amount (in Rs.)"."""
        if not _CELL.fullmatch(self.texts[number][0]):
            return None
        for text, _ in reversed(self.texts[max(0, number - _ROWS) : number]):
            if len(text) > _HEAD:
                return None
            if head := _IN_UNIT.search(text):
                unit = read_unit(cut(head[1], self.page.language), 0)
                return unit[0] if unit else None
        return None


def _from_to(spots: tuple[Spot, ...], first: int, last: int) -> tuple[Spot, ...]:
    """The spots that begin in a sentence, of those of its block in order."""
    return spots[
        bisect_left(spots, first, key=attrgetter("start")) : bisect_left(
            spots, last, key=attrgetter("start")
        )
    ]


def _moved(spot: Spot, start: int) -> Spot:
    """A spot of a block, counted from the start of a sentence."""
    return Spot(spot.kind, spot.key, spot.label, spot.name, spot.start - start, spot.end - start)


class _SentenceReader:
    """One sentence that holds numbers."""

    def __init__(
        self,
        sentence: Sentence,
        places: Places,
        programmes: Programmes,
        place: tuple[int, int],
        said: Said,
    ) -> None:
        self.sentence = sentence
        self.places = places
        self.programmes = programmes
        self.block, self.begin = place
        self.said = said
        said.here = ""
        self.last: Candidate | None = None  # the last figure of which it is known what it is of

    def statements(self, find: Find) -> Iterator[Statement]:
        """Its figures."""
        found = find(self.sentence)
        if not found:
            return
        self.dates = AsOf(self.sentence.text)
        self.origin = origin_of(self.sentence.text)
        for candidate, other in zip_longest(found, found[1:]):
            self.said.ahead = counts_ahead(self.sentence, candidate, other)
            following = self._start(other) if other else len(self.sentence.text)
            self._take_scale(candidate)
            self._take_unit(candidate)
            subject, doubt = subject_of(self.sentence, candidate, self.said)
            self._remember(candidate, subject, doubt)
            if subject or doubt or _must_be_a_figure(self.sentence, candidate):
                yield self._statement(candidate, subject, doubt, following)

    def _take_scale(self, candidate: Candidate) -> None:
        """ "10,5 millions de tonnes, contre 9,2": of which millions are meant, in doubt."""
        last = None if candidate.is_named else self.last
        if last and leaves_scale_out(self.sentence, last, candidate):
            candidate.scale_as(last)

    def _take_unit(self, candidate: Candidate) -> None:
        """ "100.000 dirhams, [...] 70.000", "48 hectares, sur les 120 prévus": measured alike."""
        said = self.said
        if candidate.is_named:
            self.last = candidate
        elif self.last and takes_unit(self.sentence, self.last, candidate):
            self._put_unit(candidate, self.last.unit, self.last.unit_words)
        elif not self.last and said.unit and means_the_last(self.sentence, candidate, 0):
            self._put_unit(candidate, said.unit, said.unit_words)
            candidate.number = replace(candidate.number, doubt=Ambiguous.BORROWED_NOUN)
        elif said.column and not (candidate.number.plain and candidate.number.value < _ROW):
            self._put_unit(candidate, said.column, "")
        elif said.money and is_sum(self.sentence, candidate):
            self._put_unit(candidate, Unit(said.money), "")
        if candidate.unit and candidate.unit.is_money:
            said.money = candidate.unit.symbol

    def _put_unit(self, candidate: Candidate, unit: Unit | None, words: str) -> None:
        """Measure a number in the unit of another, whose multiplier is not its own."""
        candidate.unit = Unit(unit.symbol) if unit else None
        candidate.unit_words = words

    def _remember(self, candidate: Candidate, subject: str, doubt: Ambiguous) -> None:
        """What those that follow may count or measure as well."""
        if candidate.measure is not PrintedMeasure.COUNT:
            self.said.unit, self.said.unit_words = candidate.unit, candidate.unit_words
        elif subject and doubt is not Ambiguous.NO_SUBJECT:
            self.said.counted = self.said.here = subject
            self.said.is_borrowed = doubt is Ambiguous.BORROWED_NOUN
            self.said.unit = None

    def _start(self, candidate: Candidate) -> int:
        return self.sentence.tokens[candidate.number.first].start

    def _statement(
        self, candidate: Candidate, subject: str, noun: Ambiguous, following: int
    ) -> Statement:
        start, end = self._start(candidate), self.sentence.tokens[candidate.own_end - 1].end
        value, doubt = _value(candidate, self.sentence.language)
        places, is_inferred = self.places.of(start, end, subject, following)
        apart = following - end > _ONLY_AND and _AND.search(self.sentence.text, end, following)
        reach = following if apart else NO_END
        return Statement(
            number=_printed(self.sentence, candidate),
            value=value,
            qualifier=candidate.qualifier[0],
            qualifier_words=candidate.qualifier[1],
            measure=candidate.measure,
            unit=candidate.unit.symbol if candidate.unit else "",
            subject=subject,
            programmes=self.programmes.of(start, reach, counted=candidate.unit is None),
            places=places,
            as_of=self.dates.of(start, end, following),
            quote=self.sentence.text,
            offset=start,
            block=self.block,
            start=self.begin,
            origin=self.origin[0],
            origin_words=self.origin[1],
            ambiguous=str(doubt or noun or ("" if subject else Ambiguous.NO_SUBJECT)),
            is_aimed_at=is_aimed_at(self.sentence.text, start, end),
            is_inferred=is_inferred,
        )


def _must_be_a_figure(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a number is printed as one that counts, though nothing says what."""
    if candidate.number.value >= 1000 and not candidate.number.plain:
        return True
    is_told = bool(candidate.qualifier[1]) or is_left_out(sentence, candidate)
    return is_told and may_be_elliptic(sentence, candidate)


def _exponent(candidate: Candidate) -> int:
    return candidate.unit.exponent if candidate.unit else 0


def _printed(sentence: Sentence, candidate: Candidate) -> str:
    """The number's own words: with a "MDH" that is a multiplier as well, but no other unit."""
    last = candidate.number.last
    if _exponent(candidate):
        last = max(last, candidate.behind)
    return sentence.words(candidate.number.first, last)


def _value(candidate: Candidate, language: str) -> tuple[Decimal, Ambiguous]:
    """The value in base units, and what is in doubt about it."""
    value, doubt = settled(candidate, language)
    value = Decimal(f"{value.scaleb(_exponent(candidate)).normalize():f}")  # no "1E+3", no "84.50"
    if candidate.sign == "-":
        value = -value
        doubt = Ambiguous.NEGATIVE if candidate.measure is PrintedMeasure.COUNT else doubt
    if candidate.measure is PrintedMeasure.SHARE and value > 100:
        doubt = Ambiguous.PERCENTAGE_OVER_100
    return value, doubt
