"""What speaks for a name being that of the paper that printed a page, and what against.

    Boston Herald                     in the head; printed often; agrees with an address
    © 2025 MediaNews Group, Inc.      owns the page; named like a company
    Subscribe to the Boston Herald    named behind an invitation
    Politics                          a section

The ways in which a page names its paper (`mastheads.py`) are signs; others are seen in the name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ..page import Candidate
from ..sheet.marking import Sheet
from ..text.lines import fold, word_set
from ..text.marks import Mark
from ..words import dates, names
from ..words.publications import canonical, is_named_by_trade, known
from . import mastheads
from .weighing import signs_of, weigh

_LONGEST = 6  # words of a line that may be the paper's name alone
_HEAD, _FOOT = 40, 40  # lines in which a page names its paper
_HOST = re.compile(
    r"(?<![a-z0-9.-])(?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|info|co\.[a-z]{2}|[a-z]{2})\b"
)
_FOREIGN = re.compile(r"facebook|twitter|google|youtube|instagram|whatsapp|linkedin|example|gmail")
_COMPANY = re.compile(
    r"\b(?:inc|ltd|limited|llc|llp|plc|corp|corporation|company|co|holdings?|enterprises|ventures"
    r"|s\.?a\.?r\.?l|s\.?a|gmbh|ag|media group|publishing|groupe?|all rights|powered|printed)\b",
    re.IGNORECASE,
)
_INVITING = re.compile(
    r"^(?:about|support|contact|download|get|subscribe to|sign up (?:for|to)|follow|join|welcome to"
    r"|more from|à propos de|soutenez|soutenir|contactez|s'abonner à|abonnez-vous à|suivez"
    r"|rejoignez|bienvenue sur|toute l'actualité (?:de|du)|من نحن|عن)\s+(?P<name>\S.*?)"
    r"(?:\s+(?:app|newsletters?|today|now|sur|on|via|et|and)\b.*)?$",
    re.IGNORECASE,
)
_MACHINERY = re.compile(
    r"(?:sign|log|view|read|skip|get|see|show|search|click|share|all|aller|voir|lire|menu|your|enter"
    r"|email|toggle|open|close|follow|subscribe|download|print|logo|banniere|banner|top)\b"
)
_NOBODY = word_set("us me you nous vous moi here ici now today more plus it")
_DAY = re.compile(r"\d{1,2}(?:er|st|nd|rd|th)? [^\W\d_]+\.?$")  # "24 avril" beside its year
_TOWN = re.compile(r" \([^)]*\)$")
_PARTS = re.compile(r"\s+[|•·»–—-]\s+|\s*\|\s*")


@dataclass(slots=True)
class _Name:
    """A name that may be the paper's, with the ways in which the page gives it."""

    page: NamedPage
    text: str
    ways: set[str] = field(default_factory=set)
    lines: list[int] = field(default_factory=list)

    @property
    def key(self) -> str:
        return fold(self.text)

    @property
    def words(self) -> int:
        return _TOWN.sub("", self.text).count(" ") + 1

    @property
    def times(self) -> int:
        return self.page.keys[self.key]


class NamedPage:
    """A page before its paper is known."""

    def __init__(self, sheet: Sheet, title: int | None, first: int, end: int, signed: str | None):
        self.sheet, self.title, self.first, self.end, self.signed = sheet, title, first, end, signed
        self.keys = Counter(line.key for line in sheet.lines)

    @property
    def limit(self) -> int:
        return self.first if self.title is None else self.title

    @cached_property
    def hosts(self) -> frozenset[str]:
        """The names in the addresses that the page prints, without dots: "bostonherald"."""
        text = " ".join(line.text.lower() for line in self.sheet.lines if "." in line.text)
        found = (m.group() for m in _HOST.finditer(text[:60_000]))
        return frozenset(_squeezed(host) for host in found if not _FOREIGN.search(host))

    @cached_property
    def prose(self) -> str:
        """The text of the article, folded."""
        told = (self.sheet.lines[i].text for i in range(self.first, self.end))
        return fold(" ".join(told)[:20_000])


def _squeezed(name: str) -> str:
    name = re.sub(r"^www\.|\.(?:com|org|net|info|co\.\w\w|\w\w)$", "", name.lower())
    return re.sub(r"^(?:the|le|la|les|l) |[\W_]", "", fold(name).replace("'", " "))


def _agrees_with_an_address(name: _Name) -> bool:
    key = re.sub(r"^(?:the|le|la|les|l)(?=[\W_])|[\W_]", "", name.key)
    return len(key) >= 4 and any(host in (key, _squeezed(name.text)) for host in name.page.hosts)


def _ways(page: NamedPage) -> Iterator[tuple[str, str | None, int | None]]:
    """Every name that the page gives in some way: the way, the name, its line where it has one."""
    sheet = page.sheet
    masthead = mastheads.masthead(sheet, page.limit)
    company = mastheads.owner(sheet, page.end, None)
    yield "said with the date", mastheads.said_with_the_date(sheet), None
    yield "signed", page.signed, None
    yield "behind the title", mastheads.behind_the_title(sheet), None
    yield "owns the page", mastheads.owner(sheet, page.end, masthead), None
    yield "owns the page as a company", _without_its_form(company), None
    yield "masthead", masthead, None
    yield "beside the date", mastheads.beside_the_date(sheet, page.end), None
    yield "invites", mastheads.invited(sheet), None
    yield "in the footer", mastheads.in_the_footer(sheet, page.end), None
    yield "named as source", mastheads.named_as_source(sheet), None
    yield "in the dateline", mastheads.in_the_dateline(sheet, page.limit), None
    yield from _in_lines(page)


def _without_its_form(owner: str | None) -> str | None:
    """The Tico Times Company -> The Tico Times."""
    match = _COMPANY.search(owner or "")
    return owner[: match.start()].strip(" ,") if owner and match and match.start() else None


def _in_lines(page: NamedPage) -> Iterator[tuple[str, str | None, int | None]]:
    """Short lines of head and foot, and what lines invite to."""
    count = len(page.sheet.lines)
    foot = range(max(page.end, count - _FOOT), count)
    for way, indexes in (("in the head", range(min(page.limit, _HEAD))), ("in the foot", foot)):
        for index in indexes:
            line = page.sheet.lines[index]
            if line.words <= _LONGEST and not page.sheet.has(index, Mark.DATE, Mark.BYLINE):
                yield way, line.text, index
                if len(parts := _PARTS.split(line.text)) > 1:
                    yield from ((f"a part of a line {way}", part, index) for part in parts[:2])
            if line.words <= 12 and (match := _INVITING.match(line.text)):
                yield "behind an invitation", match["name"], index


def _gathered(found: Iterable[tuple[str, str | None, int | None]], page: NamedPage) -> list[_Name]:
    """One entry a name, with all its ways."""
    by_key: dict[str, _Name] = {}
    for way, text, line in found:
        name = canonical((text or "").strip(" .,،:-–—|©/\"'“”«»#"))
        if not mastheads.could_be_a_paper(name) or _DAY.match(name) or name.lower() in _NOBODY:
            continue
        if dates.find(name):
            continue
        one = by_key.setdefault(fold(name), _Name(page, name))
        one.ways.add(way)
        if line is not None:
            one.lines.append(line)
    return list(by_key.values())


SIGNS: dict[str, Callable[[_Name], object]] = {
    "a known paper": lambda name: known(name.text),
    "named by the trade of papers": lambda name: is_named_by_trade(name.text),
    "agrees with an address": _agrees_with_an_address,
    "an address": lambda name: _HOST.fullmatch(name.text.lower()),
    "printed again": lambda name: 2 <= name.times <= 3,
    "printed often": lambda name: name.times > 3,
    "named in the text": lambda name: name.page.prose.count(name.key) >= 2,
    "the first line": lambda name: 0 in name.lines,
    "in the first lines": lambda name: any(1 <= i <= 4 for i in name.lines),
    "right above the title": lambda name: name.page.limit - 1 in name.lines,
    "owner, and a line of its own": lambda name: "owns the page" in name.ways and name.lines,
    "in both ends": lambda name: {"in the head", "in the foot"} <= name.ways,
    "a company": lambda name: _COMPANY.search(name.text),
    "furniture": lambda name: any(
        name.page.sheet.has(i, Mark.FURNITURE, Mark.RELATED, Mark.COMMENTS) for i in name.lines
    ),
    "in a block of lines": lambda name: any(
        0 < i < len(name.page.sheet.lines) - 1 and not name.page.sheet.lines[i + 1].gap
        for i in name.lines
    ),
    "a menu": lambda name: any(name.page.sheet.has(i, Mark.MENU) for i in name.lines),
    "a person's name": lambda name: names.is_name(name.text) and not is_named_by_trade(name.text),
    "one word": lambda name: name.words == 1,
    "two or three words": lambda name: 2 <= name.words <= 3,
    "over four words": lambda name: name.words > 4,
    "opens small": lambda name: name.text[0].islower(),
    "has digits": lambda name: any(map(str.isdigit, name.text)),
    "the title": lambda name: (
        name.page.title is not None and name.key in name.page.sheet.lines[name.page.title].key
    ),
    "opens like machinery": lambda name: _MACHINERY.match(name.key),
}


def weigh_papers(page: NamedPage) -> tuple[Candidate, ...]:
    """The candidates for the paper, best first."""
    names_found = _gathered(_ways(page), page)
    return weigh(
        "publication",
        ((one.text, (*sorted(one.ways), *signs_of(one, SIGNS))) for one in names_found),
    )
