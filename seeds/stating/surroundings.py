"""What stands around a figure: what is named there, how near, and what its words are about.

    title       "MyCOOP : un bilan"                   near every figure of the page, as the lede is
    paragraph   "L'OIT a ouvert la session. ..."      near the figures of the paragraph
    sentence    "Mourafaka a formé 214 coopératives"  said of the figure

Beside it stand the other numbers of its sentence, before it the paragraph above; what stands late
in an article is often told by the way.

Worked out in the reading processes, without Django. The signs are those of
`programmes.statements.worth` that need no catalogue; `judging` adds those that do.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from seeds.figures import PrintedMeasure, Statement, body_texts
from seeds.naming.finder import Finder
from seeds.reading import Page
from seeds.stating.aside_words import (
    is_of_the_country,
    is_of_the_economy,
    is_others_doing,
)
from seeds.stating.countries_told import countries_told
from seeds.stating.field_words import (
    counts_the_field,
    is_money,
    is_of_a_fair,
    is_of_another_cause,
    is_of_the_field,
    is_of_the_world,
    is_on_a_jury,
    is_other_news,
    is_scenery,
    is_told,
    is_trivial,
    refers,
    tells_a_price,
    tells_a_result,
)

_HEAD = 2  # paragraphs whose words tell, with the title's, what an article is about
_LATE = 0.75  # of an article: what stands beyond is its close
_LARGE = 50_000  # of any currency: a sum, and no price that an article tells in passing
_SMALL = 1_000
_DIGIT = re.compile(r"\d")
_OTHER_KINDS = ("trivia", "scenery", "price")
Name = tuple[str, str]  # kind, key


class Where(IntEnum):
    """How near to a figure something is named."""

    FAR = 1  # elsewhere in the article
    HEAD = 2  # in title or lede
    NEAR = 3  # in the paragraph
    SAID = 4  # in the sentence


@dataclass(frozen=True, slots=True)
class Around:
    """What is named around a figure, how near, and the signs of its words."""

    named: dict[Name, Where]
    signs: tuple[str, ...]
    opening: frozenset[Name] = frozenset()  # what title and first paragraphs name
    before: frozenset[Name] = frozenset()  # what the paragraph before it names
    page: int = 0  # of a paged file; 0 where there are none


NOTHING_AROUND = Around({}, ())


class Surroundings:
    """A page, ready to be asked what stands around each of its figures."""

    def __init__(self, page: Page, finder: Finder, statements: Iterable[Statement]) -> None:
        self.title = page.title or ""
        self.paper = page.publication or ""
        self.finder = finder
        self.texts = [text for text, _ in body_texts(page)]
        self._head = [self.title, *self.texts[:_HEAD]]
        blocks = [(page.lede, page.lede_page), *((one.text, one.page) for one in page.body)]
        self._pages = [number for text, number in blocks if text.strip()]
        self._of_block: dict[int, frozenset[Name]] = {}
        self._company: defaultdict[tuple[int, int], Counter[str]] = defaultdict(Counter)
        for one in statements:
            self._company[one.block, one.start].update(("numbers", *_kinds(one)))

    def around(self, said: Statement) -> Around:
        """What stands around one figure."""
        page = self._pages[said.block] if said.block < len(self._pages) else 0
        before = self._named_in_block(said.block - 1) if said.block else frozenset()
        return Around(
            self._names(said), tuple(self._signs(said)), self._named_in_opening, before, page
        )

    def _names(self, said: Statement) -> dict[Name, Where]:
        found = dict.fromkeys(self._everywhere, Where.FAR)
        found |= dict.fromkeys(self._named_in_head, Where.HEAD)
        found |= dict.fromkeys(self._named_in_block(said.block), Where.NEAR)
        return found | dict.fromkeys(self._find([said.quote]), Where.SAID)

    def _signs(self, said: Statement) -> Iterator[str]:
        yield from self._of_the_page
        if said.block in self._of_the_field:
            yield "field-near"
        if is_of_the_field(said.quote):
            yield "field-said"
        if is_other_news(said.quote) and "other-news" not in self._of_the_page:
            yield "other-news"
        if said.block > _LATE * (len(self.texts) - 1):
            yield "late"
        yield from _signs_of_words(said)
        yield from self._signs_of_company(said)

    def _signs_of_company(self, said: Statement) -> Iterator[str]:
        """What the other numbers of its sentence count."""
        others = self._company[said.block, said.start] - Counter(("numbers", *_kinds(said)))
        if not others["numbers"]:
            yield "alone"
        if others["counts"]:
            yield "beside-counts"
        if any(others[kind] for kind in _OTHER_KINDS):
            yield "beside-other"

    @cached_property
    def _of_the_page(self) -> tuple[str, ...]:
        """The signs that all figures of the page share."""
        signs = ["field-head"] if any(map(is_of_the_field, self._head)) else []
        if any(map(is_other_news, self._head)):
            signs.append("other-news")
        if is_of_a_fair(self.title):
            signs.append("fair")
        return tuple(signs)

    @cached_property
    def _of_the_field(self) -> frozenset[int]:
        """The numbers of the blocks that speak of cooperatives."""
        return frozenset(n for n, text in enumerate(self.texts) if is_of_the_field(text))

    @cached_property
    def _everywhere(self) -> frozenset[Name]:
        return self._find([self.title, *self.texts])

    @cached_property
    def _named_in_head(self) -> frozenset[Name]:
        return self._find(self._head[:2])

    @cached_property
    def _named_in_opening(self) -> frozenset[Name]:
        return self._find(self._head)

    def _named_in_block(self, number: int) -> frozenset[Name]:
        if number not in self._of_block:
            self._of_block[number] = self._find(self.texts[number : number + 1])
        return self._of_block[number]

    def _find(self, texts: Sequence[str]) -> frozenset[Name]:
        """What texts name, and the countries that they tell without naming them."""
        told = (code for text in texts for code in countries_told(text))
        named = ((one.kind, one.key) for one in self.finder.find(texts, self.paper))
        return frozenset((*named, *(("country", code) for code in told)))


def _signs_of_words(said: Statement) -> Iterator[str]:
    """What the sentence of a figure, and the words for what it counts, speak of."""
    yield from _kinds(said)
    is_sum = is_money(said.subject)
    asked = (
        ("world", is_of_the_world(said.quote)),
        ("sum", is_sum and said.value >= _LARGE),
        ("small-sum", is_sum and said.value < _SMALL),
        ("other-cause", is_of_another_cause(said.quote)),
        ("share", said.measure == PrintedMeasure.SHARE),
        ("result", tells_a_result(said.quote)),
        ("refers", refers(said.quote)),
        ("told", is_told(said.quote)),
        ("sourced", bool(said.origin)),
        ("planned", said.is_aimed_at),
        ("spelled", not _DIGIT.search(said.number)),
        ("others", is_others_doing(said.quote)),
        ("economy", is_of_the_economy(said.quote)),
        ("country", is_of_the_country(said.quote)),
    )
    yield from (sign for sign, is_so in asked if is_so)


def _kinds(said: Statement) -> Iterator[str]:
    """The kinds of thing that a figure counts."""
    asked = (
        ("counts", counts_the_field(said.subject)),
        ("trivia", is_trivial(said.subject) or is_on_a_jury(said.quote, said.subject)),
        ("scenery", is_scenery(said.subject)),
        (
            "price",
            is_money(said.subject) and said.value < _LARGE and tells_a_price(said.quote),
        ),
    )
    return (kind for kind, is_so in asked if is_so)
