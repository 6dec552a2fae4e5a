"""What stands around a figure: what its article names, and what the words near it are about.

    opening     "MyCOOP : un bilan", the first paragraphs    tell what the article is about
    paragraph   "Les coopératives de Taza exportent. ..."    may speak of cooperatives
    sentence    "34 femmes ont reçu 12.000 dirhams"          has other numbers

What stands late in an article is often told by the way.

Worked out in the reading processes, without Django. The signs are those of
`programmes.statements.worth` that need no catalogue; `judging` adds those that do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from seeds.figures import PrintedMeasure, Statement, body_texts
from seeds.naming.finder import Finder
from seeds.reading import Page
from seeds.stating.countries_told import countries_told
from seeds.stating.field_words import (
    counts_parts,
    counts_the_field,
    is_money,
    is_of_the_field,
    is_on_a_jury,
    is_scenery,
    is_trivial,
    refers,
    tells_a_price,
)

_OPENING = 2  # paragraphs whose words tell, with the title's, what an article is about
_LATE = 0.75  # of an article: what stands beyond is its close
_LARGE = 50_000  # of any currency: a sum, and no price that an article tells in passing
_SMALL = 1_000  # a price, whatever is said of it
_DIGIT = re.compile(r"\d")
_OTHER_KINDS = frozenset(("trivia", "scenery", "price"))
Name = tuple[str, str]  # kind, key


@dataclass(frozen=True, slots=True)
class Around:
    """What is named in the article of a figure, and the signs of the words around it."""

    named: frozenset[Name] = frozenset()
    named_in_opening: frozenset[Name] = frozenset()
    is_of_the_field: bool = False  # the opening speaks of cooperatives
    signs: tuple[str, ...] = ()
    page: int = 0  # of a paged file; 0 where there are none


NOTHING_AROUND = Around()


class Surroundings:
    """A page, ready to be asked what stands around each of its figures."""

    def __init__(self, page: Page, finder: Finder, statements: Iterable[Statement]) -> None:
        self.title = page.title or ""
        self.paper = page.publication or ""
        self.finder = finder
        self.texts = [text for text, _ in body_texts(page)]
        self._opening = [self.title, *self.texts[:_OPENING]]
        blocks = [(page.lede, page.lede_page), *((one.text, one.page) for one in page.body)]
        self._pages = [number for text, number in blocks if text.strip()]
        self._beside: Counter[tuple[int, int]] = Counter()  # the numbers of a sentence
        self._beside_other: Counter[tuple[int, int]] = Counter()  # and those of another kind
        for one in statements:
            self._beside[one.block, one.start] += 1
            self._beside_other[one.block, one.start] += _are_other(_kinds(one))

    def around(self, said: Statement) -> Around:
        """What stands around one figure."""
        return Around(
            named=self._named,
            named_in_opening=self._named_in_opening,
            is_of_the_field=self._is_of_the_field,
            signs=tuple(self._signs(said)),
            page=self._pages[said.block] if said.block < len(self._pages) else 0,
        )

    def _signs(self, said: Statement) -> Iterator[str]:
        if said.block in self._field_blocks:
            yield "field-near"
        if said.block > _LATE * (len(self.texts) - 1):
            yield "late"
        kinds = _kinds(said)
        yield from kinds
        yield from _signs_of_words(said)
        sentence = said.block, said.start
        if self._beside[sentence] <= 1:
            yield "alone"
        if self._beside_other[sentence] > _are_other(kinds):
            yield "beside-other"

    @cached_property
    def _is_of_the_field(self) -> bool:
        return any(map(is_of_the_field, self._opening))

    @cached_property
    def _field_blocks(self) -> frozenset[int]:
        """The numbers of the blocks that speak of cooperatives."""
        return frozenset(n for n, text in enumerate(self.texts) if is_of_the_field(text))

    @cached_property
    def _named(self) -> frozenset[Name]:
        return self._find([self.title, *self.texts])

    @cached_property
    def _named_in_opening(self) -> frozenset[Name]:
        return self._find(self._opening)

    def _find(self, texts: Sequence[str]) -> frozenset[Name]:
        """What texts name, and the countries that they tell without naming them."""
        told = (code for text in texts for code in countries_told(text))
        named = ((one.kind, one.key) for one in self.finder.find(texts, self.paper))
        return frozenset((*named, *(("country", code) for code in told)))


def _signs_of_words(said: Statement) -> Iterator[str]:
    """What the sentence of a figure speaks of, and how its number is told."""
    asked = (
        ("sum", is_money(said.subject) and said.value >= _LARGE),
        ("share", said.measure == PrintedMeasure.SHARE),
        ("refers", refers(said.quote)),
        ("spelled", not _DIGIT.search(said.number)),
    )
    yield from (sign for sign, is_so in asked if is_so)


def _kinds(said: Statement) -> tuple[str, ...]:
    """The kinds of thing that a figure counts."""
    asked = (
        ("counts", counts_the_field(said.subject)),
        ("trivia", _is_trivial(said)),
        ("scenery", is_scenery(said.subject)),
        ("price", is_money(said.subject) and _is_a_price(said)),
    )
    return tuple(kind for kind, is_so in asked if is_so)


def _are_other(kinds: tuple[str, ...]) -> bool:
    """Whether what is counted is no result: a time, a room, guests, a price."""
    return not _OTHER_KINDS.isdisjoint(kinds)


def _is_trivial(said: Statement) -> bool:
    """Whether a figure measures a time or a room, counts a jury, or says in words how many steps
    or aims there are."""
    if is_trivial(said.subject) or is_on_a_jury(said.quote, said.subject):
        return True
    return counts_parts(said.subject) and not _DIGIT.search(said.number)


def _is_a_price(said: Statement) -> bool:
    """Whether money is what something costs, or too little to be anything else."""
    return said.value < _SMALL or (said.value < _LARGE and tells_a_price(said.quote))
