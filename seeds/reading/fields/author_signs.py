"""The names that may sign a page, and what speaks for and against each.

By                                   a label alone
Alex Bozarjian                       below a label alone; right below the title
Privacy Notice                       its words are common words
"It is a start," Ruth Chebet said.   named in the text
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ..page import Candidate
from ..sheet.marking import Sheet
from ..text.lines import fold
from ..text.marks import Mark, Said
from ..words import bylines, names
from ..words.publications import is_named_by_trade, known
from .credits import Bounds, credit_at, is_a_place, signature_lines, undated
from .weighing import signs_of, weigh_each

_FOOT = 4  # lines below the article in which somebody may sign
_SHORT = 160  # characters of a line that credits
_MENU = 3  # words that a name among sections may have
_LONGEST, _MOST_WORDS = 60, 7  # of an author below a label
_LIST = 5  # names, each on a line of its own
_HEAD = 12  # lines about the title in which somebody may sign
_TEXT = (Mark.PROSE, Mark.ITEM)
_LONE_AUTHOR = re.compile(
    r"(?:auteure?s?(?:\([es]\))?|authors?(?:\(s\))?|(?:written|posted) by|(?:rédigé|écrit) par"
    r"|بقلم|الكاتب|الكاتبة)\s*:?\s*",
    re.IGNORECASE,
)
_AUTHOR = re.compile(
    r"(?:auteure?s?(?:\([es]\))?|authors?(?:\(s\))?)\s*:"
    r"|(?:written by|rédigé par|écrit par)\s|بقلم",
    re.IGNORECASE,
)
_LONE_LABEL = re.compile(rf"(?:by|par|words by|{_LONE_AUTHOR.pattern})\s*:?", re.IGNORECASE)
_OTHER_LABEL = re.compile(r"[^\W\d_][^:.]{2,30}\s?:")
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
    paper: str = ""


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
        self.by_place = frozenset(chosen)
        self.declared = frozenset(map(fold, told.declared))
        self.in_elements = frozenset(map(fold, told.in_elements))
        self.declared_paper = told.paper
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
        return frozenset(word for word in set(_WORDS.findall(self.prose)) if word[0].islower())

    @cached_property
    def lone_names(self) -> int:
        """How many lines about the title hold a name and nothing else."""
        head = range(max(0, self.title - _HEAD), min(self.title + _HEAD, len(self.sheet.lines)))
        return sum(
            self.sheet.has(i, Mark.SHORT) and names.is_name(self.sheet.text(i)) for i in head
        )

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
        papers = (self.paper, self.declared_paper)
        likely = [one for one in found.values() if one.text not in papers]
        for one in likely:
            one.lines = one.lines or self._lines_with(one.text)
        return [one for one in likely if not names.is_desk(one.text) and not self._is_paper(one)]

    def _is_paper(self, name: _Name) -> bool:
        """A part of the paper's name, printed nowhere else: "North Coast" of the reporter."""
        return bool(name.lines) and all(self.sheet.text(i) == self.paper for i in name.lines)

    @cached_property
    def is_said(self) -> bool:
        """Whether an editor said which lines sign."""
        return bool(self.sheet.said(Said.BYLINE))

    @cached_property
    def said(self) -> frozenset[str]:
        """The names on lines of which an editor said that they sign."""
        lines = self.sheet.said(Said.BYLINE)
        return frozenset(fold(name) for i in lines for name in _names_at(self.sheet, i))

    @cached_property
    def labelled(self) -> frozenset[int]:
        """The lines that say who wrote the article, if only that the paper did."""
        papers = {fold(one) for one in (self.paper, self.declared_paper) if one}
        head = range(max(0, self.title - _HEAD), self.bounds.text)
        by_paper = (i for i in head if fold(bylines.behind_label(self.sheet.text(i))) in papers)
        below = (i for i in head if i and _LONE_AUTHOR.fullmatch(self.sheet.text(i - 1)))
        return frozenset((*self._labelled(), *by_paper, *below))

    def _near_the_article(self) -> Iterator[tuple[str, int, str]]:
        head = range(max(0, self.title - _HEAD), min(self.bounds.text + 2, self.bounds.end))
        signed = set(signature_lines(self.sheet, list(range(self.title + 1, self.bounds.end))))
        said = self.sheet.said(Said.BYLINE)
        for index in sorted({*head, *signed, *self._labelled(), *said}):
            for name in _names_at(self.sheet, index):
                yield ("signature" if index in signed else "in the head"), index, name

    def _lines_with(self, name: str) -> list[int]:
        """The short lines that print a name which the page's tags told."""
        key, lines = fold(name), self.sheet.lines
        found = [i for i, line in enumerate(lines) if key in line.key and len(line.text) <= _SHORT]
        return [i for i in found if self.title - 3 <= i < self.bounds.end + _FOOT] or found

    def _labelled(self) -> Iterator[int]:
        inside = range(self.title, min(self.bounds.end + 3, len(self.sheet.lines)))
        return (i for i in inside if self.sheet.has(i, Mark.BYLINE))


def _names_at(sheet: Sheet, index: int) -> tuple[str, ...]:
    """The names that a line credits, however it does."""
    text, said = sheet.text(index), sheet.lines[index].said
    if said is Said.BYLINE:
        return _names_said(sheet, index)
    if said not in (None, Said.DATE):
        return ()
    if sheet.has(index, Mark.SHORT) and index and _LONE_AUTHOR.fullmatch(sheet.text(index - 1)):
        return (text,) if _may_be_told(text) else ()
    agency = bylines.agency_named(text) if sheet.has(index + 1, Mark.DATE) else None
    if agency:
        return (agency,)
    if len(text) > _SHORT or sheet.has(index, *_TEXT) or _is_of_others(sheet, index):
        return ()
    credit = credit_at(sheet, index, in_head=True)
    if credit.authors:
        return credit.authors
    bare = undated(sheet, index)
    is_one = names.is_name(bare.split(",")[0].strip()) and not is_a_place(sheet, index, bare)
    return bylines.credit(bare).authors if is_one else ()


def _is_of_others(sheet: Sheet, index: int) -> bool:
    """A menu of several names, which reads like one, or a caption: "Farms Markets Prices Water"."""
    is_a_menu = sheet.has(index, Mark.MENU) and sheet.lines[index].words > _MENU
    return is_a_menu or sheet.has(index, Mark.CAPTION)


def _names_said(sheet: Sheet, index: int) -> tuple[str, ...]:
    """The names on a line that signs, as an editor said: if need be the whole of it."""
    bare = undated(sheet, index)
    authors = credit_at(sheet, index, in_head=True).authors or bylines.credit(bare).authors
    return authors or ((bare,) if 0 < len(bare) <= _LONGEST else ())


def _may_be_told(text: str) -> bool:
    """May stand below the word "author", be it a person, a group or an office."""
    few = len(text) <= _LONGEST and text.count(" ") <= _MOST_WORDS
    return few and not text.endswith((".", ":", "?", "!")) and not any(map(str.isdigit, text))


def _is_below(name: _Name, label: re.Pattern[str]) -> bool:
    above = (i - 1 for i in name.lines)
    return any(i >= 0 and label.fullmatch(name.page.sheet.text(i)) for i in above)


def _is_another(name: _Name) -> bool:
    """Below a label that says what else somebody is: "Destinataire :"."""
    sheet, above = name.page.sheet, name.index - 1
    labelled = sheet.has(above, Mark.SHORT) and bool(_OTHER_LABEL.fullmatch(sheet.text(above)))
    return labelled and not _LONE_LABEL.fullmatch(sheet.text(above))


def _is_passed_over(name: _Name) -> bool:
    """The page says who wrote it, if only that the paper did, and names somebody else."""
    labelled = name.page.labelled
    return bool(labelled) and labelled.isdisjoint(name.lines) and not _is_declared(name)


def _opens_and_closes(name: _Name) -> bool:
    """Below the title, and again under the last paragraph."""
    page = name.page
    head = any(page.title - 3 <= i <= page.bounds.text for i in name.lines)
    return head and "signature" in name.ways


def _lines_and_next(name: _Name) -> Iterator[int]:
    """The lines of a name, and short ones under them."""
    yield from name.lines
    yield from (i + 1 for i in name.lines if name.page.sheet.has(i + 1, Mark.SHORT))


def _is_said_to_be(name: _Name) -> bool:
    """Behind or below the word "author" itself, which stands nowhere by chance."""
    told = any(_AUTHOR.match(name.page.sheet.text(i)) for i in name.lines)
    return told or _is_below(name, _LONE_AUTHOR)


def _is_aside(name: _Name) -> bool:
    """Printed, but nowhere about the article."""
    about = range(name.page.title - _HEAD, name.page.bounds.end + _FOOT)
    return not _is_declared(name) and bool(name.lines) and not any(i in about for i in name.lines)


def _is_declared(name: _Name) -> bool:
    return fold(name.text) in name.page.declared


def _is_common(name: _Name) -> bool:
    """The page writes words of it without a capital: "Privacy Notice"."""
    if _is_said_to_be(name):
        return False
    words = [word.lower() for word in _WORDS.findall(name.text) if len(word) > 2]
    likely = [word for word in words if word in name.page.prose]
    return any(word in name.page.small_words for word in likely)


def _has_an_honour(name: _Name) -> bool:
    """Mr, Mme; but the M. of "par M. Ben Slama" is of a first name."""
    by = f"par {fold(name.text)}"
    initial = name.text.startswith("M. ") and any(
        by in name.page.sheet.lines[i].key for i in name.lines
    )
    return bool(_HONOUR.match(name.text)) and not initial


def _in_the_title(name: _Name) -> bool:
    title = name.page.bounds.title
    key = "" if title is None else name.page.sheet.lines[title].key
    return fold(name.text) in key and fold(name.text) != key


def _beside_others(name: _Name) -> bool:
    """In the middle of a block of short lines."""
    lines, at = name.page.sheet.lines, name.index
    return 0 < at < len(lines) - 1 and not lines[at].gap and not lines[at + 1].gap


SIGNS: dict[str, Callable[[_Name], object]] = {
    "chosen by place": lambda name: name.text in name.page.by_place,
    "declared": _is_declared,
    "in an author's element": lambda name: fold(name.text) in name.page.in_elements,
    "others are declared": lambda name: bool(name.page.declared) and not _is_declared(name),
    "labelled": lambda name: name.any(Mark.BYLINE),
    "said to be the author": _is_said_to_be,
    "below a label alone": lambda name: _is_below(name, _LONE_LABEL),
    "below another label": _is_another,
    "another is labelled": _is_passed_over,
    "one of a list of names": lambda name: (
        name.page.lone_names >= _LIST and not name.any(Mark.BYLINE, Mark.DATE)
    ),
    "away from the article": _is_aside,
    "beside a date": lambda name: name.any(Mark.DATE),
    "date on the next line": lambda name: any(
        name.page.sheet.has(i + 1, Mark.DATE) for i in name.lines
    ),
    "right below the title": lambda name: 0 < name.below_title <= 3,
    "below the title": lambda name: 3 < name.below_title <= 10,
    "right above the title": lambda name: -3 <= name.below_title < 0,
    "above the title": lambda name: name.below_title < -3,
    "in the head and at the end": _opens_and_closes,
    "in the text": lambda name: name.page.bounds.text < name.index < name.page.bounds.end,
    "a role beside it": lambda name: any(
        _ROLE.search(name.page.sheet.text(i)[:_SHORT]) for i in _lines_and_next(name)
    ),
    "a line of its own": lambda name: any(name.page.sheet.text(i) == name.text for i in name.lines),
    "in a block of lines": _beside_others,
    "a title of honour": _has_an_honour,
    "an office beside it": lambda name: any(
        _OFFICE.search(name.page.sheet.text(i)[:_SHORT]) for i in name.lines
    ),
    "in a menu": lambda name: name.any(Mark.MENU),
    "named in the text": lambda name: name.text in name.page.prose,
    "its last word in the text": lambda name: name.text.split()[-1] in name.page.prose,
    "common words": _is_common,
    "right above the text": lambda name: name.page.bounds.first - 1 in name.lines,
    "in the title": _in_the_title,
    "printed again": lambda name: len(name.lines) > 1 or name.page.sheet.keys[fold(name.text)] > 1,
    "an agency": lambda name: bool(
        bylines.agencies_in(name.text) or bylines.agency_named(name.text)
    ),
    "a paper's name": lambda name: known(name.text) or is_named_by_trade(name.text),
    "in capitals": lambda name: name.text.isupper(),
    "two words": lambda name: name.text.count(" ") == 1,
    "over three words": lambda name: name.text.count(" ") > 2,
    "an editor said so": lambda name: fold(name.text) in name.page.said,
    "an editor said others": lambda name: (
        name.page.is_said and fold(name.text) not in name.page.said
    ),
    "the only one": lambda name: len(name.page.names) == 1 and not _is_passed_over(name),
}


def weigh_authors(page: SignedPage) -> tuple[Candidate, ...]:
    """The names that may have signed, each with its own likelihood, in the order printed."""
    ordered = sorted(page.names, key=lambda name: name.index)
    return weigh_each(
        "authors", ((one.text, (*sorted(one.ways), *signs_of(one, SIGNS))) for one in ordered)
    )
