"""What stands around a figure: what its article names, and what the words near it are about.

    opening     "MyCOOP : un bilan", the lede         near every figure of the page
    paragraph   "L'OIT a ouvert la session. ..."      near the figures of the paragraph
    sentence    "Mourafaka a formé 214 coopératives"  said of the figure

Beside it stand the other numbers of its sentence; what stands late in an article is often told by
the way.

Worked out in the reading processes, without Django. The signs are those of
`programmes.statements.worth` that need no catalogue; `judging` adds those that do.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from seeds.figures import PrintedMeasure, Statement, body_texts
from seeds.naming.finder import Finder
from seeds.reading import Page
from seeds.stating.aside_words import is_of_the_economy, is_others_doing
from seeds.stating.countries_told import countries_told
from seeds.stating.field_words import (
    counts_parts,
    counts_the_field,
    is_money,
    is_of_a_fair,
    is_of_one,
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
_OTHER_KINDS = ("trivia", "scenery", "price")
Name = tuple[str, str]  # kind, key


@dataclass(frozen=True, slots=True)
class Around:
    """What is named in the article of a figure, and the signs of the words around it."""

    named: frozenset[Name] = frozenset()
    opening: frozenset[Name] = frozenset()  # by the title and the first paragraphs
    signs: tuple[str, ...] = ()
    is_of_the_field: bool = False  # title or first paragraphs speak of cooperatives
    is_of_one: bool = False  # of one rather than of several
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
        self._company: defaultdict[tuple[int, int], Counter[str]] = defaultdict(Counter)
        for one in statements:
            self._company[one.block, one.start].update(("numbers", *_kinds(one)))

    def around(self, said: Statement) -> Around:
        """What stands around one figure."""
        return Around(
            self._named,
            self._named_first,
            tuple(self._signs(said)),
            self._is_of_the_field,
            self._is_of_one,
            self._pages[said.block] if said.block < len(self._pages) else 0,
        )

    def _signs(self, said: Statement) -> Iterator[str]:
        if is_of_a_fair(self.title):
            yield "fair"
        if said.block in self._of_the_field:
            yield "field-near"
        if said.block > _LATE * (len(self.texts) - 1):
            yield "late"
        yield from _signs_of_words(said)
        yield from self._signs_of_company(said)

    def _signs_of_company(self, said: Statement) -> Iterator[str]:
        """What the other numbers of its sentence count."""
        others = self._company[said.block, said.start] - Counter(("numbers", *_kinds(said)))
        if not others["numbers"]:
            yield "alone"
        if any(others[kind] for kind in _OTHER_KINDS):
            yield "beside-other"

    @cached_property
    def _is_of_the_field(self) -> bool:
        return any(map(is_of_the_field, self._opening))

    @cached_property
    def _is_of_one(self) -> bool:
        return is_of_one(" ".join(self._opening))

    @cached_property
    def _of_the_field(self) -> frozenset[int]:
        """The numbers of the blocks that speak of cooperatives."""
        return frozenset(n for n, text in enumerate(self.texts) if is_of_the_field(text))

    @cached_property
    def _named(self) -> frozenset[Name]:
        return self._find([self.title, *self.texts])

    @cached_property
    def _named_first(self) -> frozenset[Name]:
        return self._find(self._opening)

    def _find(self, texts: Sequence[str]) -> frozenset[Name]:
        """What texts name, and the countries that they tell without naming them."""
        told = (code for text in texts for code in countries_told(text))
        named = ((one.kind, one.key) for one in self.finder.find(texts, self.paper))
        return frozenset((*named, *(("country", code) for code in told)))


def _signs_of_words(said: Statement) -> Iterator[str]:
    """What the sentence of a figure, and the words for what it counts, speak of."""
    yield from _kinds(said)
    asked = (
        ("sum", is_money(said.subject) and said.value >= _LARGE),
        ("share", said.measure == PrintedMeasure.SHARE),
        ("refers", refers(said.quote)),
        ("spelled", not _DIGIT.search(said.number)),
        ("others", is_others_doing(said.quote)),
        ("economy", is_of_the_economy(said.quote)),
    )
    yield from (sign for sign, is_so in asked if is_so)


def _kinds(said: Statement) -> Iterator[str]:
    """The kinds of thing that a figure counts."""
    asked = (
        ("counts", counts_the_field(said.subject)),
        ("trivia", _is_trivial(said)),
        ("scenery", is_scenery(said.subject)),
        ("price", is_money(said.subject) and _is_a_price(said)),
    )
    return (kind for kind, is_so in asked if is_so)


def _is_trivial(said: Statement) -> bool:
    """Whether a figure measures a time or a room, counts a jury, or says in words how many steps
    or aims there are."""
    if is_trivial(said.subject) or is_on_a_jury(said.quote, said.subject):
        return True
    return counts_parts(said.subject) and not _DIGIT.search(said.number)


def _is_a_price(said: Statement) -> bool:
    """Whether money is what something costs, or too little to be anything else."""
    return said.value < _SMALL or (said.value < _LARGE and tells_a_price(said.quote))
