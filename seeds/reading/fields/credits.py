"""Who signs a page: every credit about the article, and the names in them with their signs.

By                                   a label alone
Alex Bozarjian                       below a label alone; right below the title
Privacy Notice                       its words are common words
"It is a start," Ruth Chebet said.   named in the text
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from ..page import Block, Candidate
from ..sheet.marking import Sheet
from ..text.lines import fold
from ..text.marks import Mark
from ..words import bylines, dates, names
from ..words.publications import is_named_by_trade, known
from .weighing import signs_of, weigh_each

_SIGNATURE = 3  # lines under the text in which it is signed
_HEAD = 12  # lines about the title in which somebody may sign
_TEXT = (Mark.PROSE, Mark.ITEM)
_LONE_LABEL = re.compile(r"(?:by|par|written by|auteure?|author|بقلم|words by)\s*:?", re.IGNORECASE)
_ROLE = re.compile(
    r"report|editor|correspond|journalis|rédact|writer|staff|bureau|chroniqu|columnist|مراسل|صحفي",
    re.IGNORECASE,
)
_HONOUR = re.compile(r"(?:mm?|mme|mlle|mr|mrs|ms|dr|pr|prof)\.?\s", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:minist|président|president|director|directeur|directrice|governor|gouverneur|wali|mayor"
    r"|maire|secretary|secrétaire|ceo\b|pdg\b|chairman|chairwoman|chief exec)",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]+")


class Bounds(Protocol):
    """Where the article stands in its page: a layout, or what will become one."""

    @property
    def title(self) -> int | None: ...
    @property
    def first(self) -> int: ...
    @property
    def text(self) -> int: ...
    @property
    def end(self) -> int: ...


def credits_of(sheet: Sheet, bounds: Bounds) -> list[bylines.Credit]:
    """Every credit in the head of the article and under its text, in order."""
    after_title = 0 if bounds.title is None else bounds.title + 1
    signature = _signature_lines(sheet, list(range(after_title, bounds.end)))
    head = range(max(0, after_title - 3), bounds.text)
    found = [_credit_at(sheet, i, in_head=i >= after_title) for i in head]
    found += [_credit_at(sheet, i, in_head=True) for i in sorted(signature)]
    found += [
        _credit_at(sheet, i, in_head=False)
        for i in range(bounds.text, bounds.end)
        if sheet.has(i, Mark.DATE, Mark.BYLINE)
    ]
    return [credit for credit in found if credit.authors or credit.paper]


def _credit_at(sheet: Sheet, index: int, *, in_head: bool) -> bylines.Credit:
    text, mark = sheet.text(index), sheet.marks[index]
    beside = bylines.beside_paper(text, sheet.text(0)) if len(text) < 120 and index else None
    if beside and beside.authors:
        return beside
    if mark is Mark.BYLINE:
        return bylines.labelled(_undated(sheet, index))
    if mark is Mark.DATE:
        return _credit_beside_a_date(sheet, index)
    if (
        mark is Mark.SHORT
        and in_head
        and bylines.is_signature(text)
        and not names.is_initials(text)
    ):
        return bylines.credit(text)
    return bylines.NOBODY


def _undated(sheet: Sheet, index: int) -> str:
    found = sheet.dates_at(index)
    return sheet.text(index)[: found[0].start].rstrip(" -–—|,•·") if found else sheet.text(index)


def _credit_beside_a_date(sheet: Sheet, index: int) -> bylines.Credit:
    """ "Ali Mernissi - 8 novembre 2023", "8 juillet 2025 | Par Ali Mernissi"."""
    rest = dates.remainder(sheet.text(index), sheet.dates_at(index))
    for part in rest.split("|"):
        piece = part.strip(" -–—|,•·")
        credit = bylines.labelled(piece)
        if not credit.authors and names.is_name(piece) and not known(piece):
            credit = bylines.credit(piece)
        if credit.authors:
            return credit
    return bylines.NOBODY


def paper_of(credits: list[bylines.Credit]) -> str | None:
    """The paper named behind a signature."""
    for credit in credits:
        if (
            credit.paper
            and not names.is_name(credit.paper)
            and credit.paper.count(" ") <= 6
            and not any(map(str.isdigit, credit.paper[:2]))
        ):
            return credit.paper
    return None


def authors_of(
    credits: list[bylines.Credit],
    sheet: Sheet,
    bounds: Bounds,
    blocks: list[Block],
    paper: str | None,
) -> list[str]:
    authors = [name for credit in credits for name in credit.authors if name != paper]
    authors = authors or _agencies(sheet, bounds, blocks)
    return list(dict.fromkeys(authors))


def _agencies(sheet: Sheet, bounds: Bounds, blocks: list[Block]) -> list[str]:
    """The agency that a page without signature credits."""
    for index in range(bounds.first, len(sheet.lines)):
        text = sheet.text(index)
        if sheet.has(index, Mark.SHORT, Mark.COPYRIGHT, Mark.SOURCE) and len(text) < 120:
            for part in text.split("("):
                if part != text and (found := bylines.agencies_in(part.split(")")[0])):
                    return found
            if index < bounds.end + 1 and (
                found := bylines.agencies_in(text.removeprefix("Source").strip(" :()."))
            ):
                return found
    return bylines.agency_of(blocks[0].text, blocks[-1].text) if blocks else []


def _signature_lines(sheet: Sheet, indexes: list[int]) -> Iterator[int]:
    """The short lines under the last paragraph."""
    last = max((i for i in indexes if sheet.has(i, *_TEXT)), default=None)
    if last is None:
        return
    for index in range(last + 1, min(last + 1 + _SIGNATURE, indexes[-1] + 1)):
        if sheet.has(index, Mark.SHORT, Mark.BYLINE):
            yield index


@dataclass(slots=True)
class _Name:
    """A name that may sign the page, with the lines that print it so."""

    page: SignedPage
    text: str
    lines: list[int] = field(default_factory=list)
    ways: set[str] = field(default_factory=set)

    @property
    def index(self) -> int:
        """The line nearest to the title."""
        return min(self.lines, key=lambda i: abs(i - self.page.title), default=self.page.title)

    @property
    def below_title(self) -> int:
        return self.index - self.page.title

    def any(self, *marks: Mark) -> bool:
        return any(self.page.sheet.has(i, *marks) for i in self.lines)


@dataclass(frozen=True, slots=True)
class Told:
    """The authors that tags tell: declared for machines, and in elements of their own."""

    declared: tuple[str, ...] = ()
    in_elements: tuple[str, ...] = ()


class SignedPage:
    """A page before its authors are known; `chosen` are those that the place alone would choose."""

    def __init__(
        self,
        sheet: Sheet,
        bounds: Bounds,
        chosen: list[str],
        paper: str | None,
        told: Told = Told(),
    ) -> None:
        self.sheet, self.bounds, self.chosen, self.paper = sheet, bounds, chosen, paper
        self.declared = frozenset(map(fold, told.declared))
        self.in_elements = frozenset(map(fold, told.in_elements))
        self.told = (*told.declared, *told.in_elements)
        self.title = bounds.first if bounds.title is None else bounds.title

    @cached_property
    def prose(self) -> str:
        """The text of the article."""
        inside = range(self.bounds.first, self.bounds.end)
        told = (self.sheet.text(i) for i in inside if self.sheet.has(i, *_TEXT))
        return " ".join(told)[:20_000]

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the page's text writes without a capital."""
        return frozenset(word for word in _WORDS.findall(self.prose) if word[0].islower())

    @cached_property
    def keys(self) -> Counter[str]:
        return Counter(line.key for line in self.sheet.lines)

    @cached_property
    def names(self) -> list[_Name]:
        """One entry a name that the page credits, or prints where credits stand."""
        found: dict[str, _Name] = {}
        for way, index, name in self._near_the_article():
            one = found.setdefault(fold(name), _Name(self, name))
            one.lines.append(index)
            one.ways.add(way)
        for name in (*self.chosen, *self.told):
            found.setdefault(fold(name), _Name(self, name))
        likely = (one for one in found.values() if one.text != self.paper)
        return [one for one in likely if not names.is_desk(one.text)]

    def _near_the_article(self) -> Iterator[tuple[str, int, str]]:
        head = range(max(0, self.title - _HEAD), min(self.bounds.text + 2, self.bounds.end))
        signed = set(_signature_lines(self.sheet, list(range(self.title + 1, self.bounds.end))))
        for index in sorted({*head, *signed, *self._labelled()}):
            for name in _names_at(self.sheet, index):
                yield ("signature" if index in signed else "in the head"), index, name

    def _labelled(self) -> Iterator[int]:
        inside = range(self.title, min(self.bounds.end + 3, len(self.sheet.lines)))
        return (i for i in inside if self.sheet.has(i, Mark.BYLINE))


def _names_at(sheet: Sheet, index: int) -> tuple[str, ...]:
    """The names that a line credits, however it does."""
    text = sheet.text(index)
    if len(text) > 160 or sheet.has(index, *_TEXT):
        return ()
    credit = _credit_at(sheet, index, in_head=True)
    if credit.authors:
        return credit.authors
    bare = _undated(sheet, index)
    return bylines.credit(bare).authors if names.is_name(bare.split(",")[0].strip()) else ()


def _under_a_lone_label(name: _Name) -> bool:
    above = (i - 1 for i in name.lines)
    return any(i >= 0 and _LONE_LABEL.fullmatch(name.page.sheet.text(i)) for i in above)


def _is_common(name: _Name) -> bool:
    """The page writes words of it without a capital: "Privacy Notice"."""
    words = [word.lower() for word in _WORDS.findall(name.text) if len(word) > 2]
    return any(word in name.page.small_words for word in words)


def _in_the_title(name: _Name) -> bool:
    title = name.page.bounds.title
    return title is not None and fold(name.text) in name.page.sheet.lines[title].key


def _beside_others(name: _Name) -> bool:
    """In the middle of a block of short lines."""
    lines, at = name.page.sheet.lines, name.index
    return 0 < at < len(lines) - 1 and not lines[at].gap and not lines[at + 1].gap


SIGNS: dict[str, Callable[[_Name], object]] = {
    "chosen by place": lambda name: name.text in name.page.chosen,
    "declared": lambda name: fold(name.text) in name.page.declared,
    "in an author's element": lambda name: fold(name.text) in name.page.in_elements,
    "others are declared": lambda name: (
        bool(name.page.declared) and fold(name.text) not in name.page.declared
    ),
    "labelled": lambda name: name.any(Mark.BYLINE),
    "below a label alone": _under_a_lone_label,
    "beside a date": lambda name: name.any(Mark.DATE),
    "date on the next line": lambda name: any(
        name.page.sheet.has(i + 1, Mark.DATE) for i in name.lines
    ),
    "right below the title": lambda name: 0 < name.below_title <= 3,
    "below the title": lambda name: 3 < name.below_title <= 10,
    "above the title": lambda name: name.below_title < 0,
    "in the text": lambda name: name.page.bounds.text < name.index < name.page.bounds.end,
    "a role beside it": lambda name: any(
        _ROLE.search(name.page.sheet.text(i)[:160]) for i in name.lines
    ),
    "a line of its own": lambda name: any(name.page.sheet.text(i) == name.text for i in name.lines),
    "in a block of lines": _beside_others,
    "a title of honour": lambda name: _HONOUR.match(name.text),
    "an office beside it": lambda name: any(
        _OFFICE.search(name.page.sheet.text(i)[:160]) for i in name.lines
    ),
    "in a menu": lambda name: name.any(Mark.MENU),
    "named in the text": lambda name: name.text in name.page.prose,
    "its last word in the text": lambda name: name.text.split()[-1] in name.page.prose,
    "common words": _is_common,
    "in the title": _in_the_title,
    "printed again": lambda name: len(name.lines) > 1 or name.page.keys[fold(name.text)] > 1,
    "an agency": lambda name: bool(bylines.agencies_in(name.text)),
    "a paper's name": lambda name: known(name.text) or is_named_by_trade(name.text),
    "in capitals": lambda name: name.text.isupper(),
    "two words": lambda name: name.text.count(" ") == 1,
    "over three words": lambda name: name.text.count(" ") > 2,
    "the only one": lambda name: len(name.page.names) == 1,
}


def weigh_authors(page: SignedPage) -> tuple[Candidate, ...]:
    """The names that may have signed, each with its own likelihood, in the order printed."""
    ordered = sorted(page.names, key=lambda name: name.index)
    return weigh_each(
        "authors", ((one.text, (*sorted(one.ways), *signs_of(one, SIGNS))) for one in ordered)
    )
