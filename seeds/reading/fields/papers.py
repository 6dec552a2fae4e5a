"""What speaks for a name being that of the paper that printed a page, and what against.

    Boston Herald                     in the head; printed often; agrees with an address
    © 2025 MediaNews Group, Inc.      owns the page; named like a company
    Subscribe to the Boston Herald    named behind an invitation
    Politics                          a section

The ways in which a page names its paper (`mastheads.py`, `self_named.py`) are signs; others are
seen in the name (`paper_signs.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..page import Candidate
from ..text.lines import fold, word_set
from ..text.marks import Mark
from ..text.months import MONTHS
from ..words import dates
from ..words.press import in_the_press, press_at, press_within
from ..words.publications import canonical
from . import mastheads
from .machinery import named_by_machinery
from .named_pages import AROUND, READ, Name, NamedPage
from .paper_signs import COMPANY, OF_MEDIA, SIGNS, is_an_address
from .self_named import self_named
from .weighing import signs_of, weigh

_LONGEST = 6  # words of a line that may be the paper's name alone
_HEAD, _FOOT = 40, 40  # lines in which a page names its paper
_WITHIN = 25  # words of a line within which a paper of the world's press is looked for
_INVITING = re.compile(
    r"^(?i:about|support|contact|download|get|subscribe to|sign up (?:for|to)|follow|join"
    r"|welcome to|more from|search|visit|log in to|back to|à propos de|soutenez|soutenir|contactez"
    r"|s'abonner à|abonnez-vous à|suivez|rejoignez|bienvenue sur|retour à l'accueil de"
    r"|toute l'actualité (?:de|du)|logo(?: de| du| of)?|من نحن|عن|شعار)\s+(?P<name>\S.*?)"
    r"(?:\s+(?:app|newsletters?|online|today|now|sur|on|via|et|and|network|homepage)\b.*)?:?$"
)
_AT_HOME = re.compile(
    r"^(?P<name>\S.{1,40}?)\s+(?:[-–—|] )?(?i:home ?page|logo|(?:back to|return to) home"
    r"|retour à la une|retour à l'accueil)$"
)
_PREFIX = re.compile(r"^(?:special to|special for|us:|by) (?:the )?(?=\S)", re.IGNORECASE)
_CLOCK = re.compile(r"\d[:h]\d\d")
_NOBODY = word_set(
    "for form on in of to and or our your the a le la us me you nous vous moi here ici now today"
    " more plus it"
)
_DAY = re.compile(r"\d{1,2}(?:er|st|nd|rd|th)? [^\W\d_]+\.?$")  # "24 avril" beside its year
_DAY_OF_MONTH = re.compile(rf"(?:{'|'.join(map(re.escape, MONTHS))})\.? \d{{1,2}}(?:st|nd|rd|th)?")
_PARTS = re.compile(r"\s+[|•·»–—-]\s+|\s*\|\s*")
_Way = tuple[str, str | None, int | None]  # the way, the name, its line where it has one


def _ways(page: NamedPage) -> Iterator[_Way]:
    """Every name that the page gives in some way."""
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
    yield "in a photo's credit", mastheads.in_a_credit(sheet), None
    yield "signed by its newsroom", mastheads.signed_by_its_newsroom(sheet, page.first), None
    yield "says what it is", mastheads.introduced(sheet, page.limit, page.end), None
    yield "speaks of its rules", mastheads.of_its_rules(sheet), None
    yield "opens the text", mastheads.opening_the_text(sheet, page.first), None
    for name in named_by_machinery(sheet, page.first, page.end):
        yield "named by the machinery", name, None
    for way, name in self_named(sheet):
        yield way, name, None
    yield from _in_lines(page)
    yield from _of_the_press(page)


def _without_its_form(owner: str | None) -> str | None:
    """The Tico Times Company -> The Tico Times; Forbes Media -> Forbes."""
    match = COMPANY.search(owner or "") or OF_MEDIA.search(owner or "")
    return owner[: match.start()].strip(" ,") if owner and match and match.start() else None


def _in_lines(page: NamedPage) -> Iterator[_Way]:
    """Short lines of head and foot, and what lines invite to."""
    count = len(page.sheet.lines)
    foot = [i for i in range(max(0, count - _FOOT), count) if not page.is_of_the_text(i)]
    for way, indexes in (("in the head", [*range(min(page.limit, _HEAD))]), ("in the foot", foot)):
        for index in indexes:
            line = page.sheet.lines[index]
            if line.words <= _LONGEST and not page.sheet.has(index, Mark.DATE, Mark.BYLINE):
                yield way, line.text, index
                if len(parts := _PARTS.split(line.text)) > 1:
                    yield from ((f"a part of a line {way}", part, index) for part in parts[:2])
            if line.words <= 12 and (match := _INVITING.match(line.text)):
                yield "behind an invitation", match["name"], index
            if line.words <= 10 and (match := _AT_HOME.match(line.text)):
                yield "named by its logo", match["name"], index


def _of_the_press(page: NamedPage) -> Iterator[_Way]:
    """Papers of the world's press within longer lines around the text, and by their addresses."""
    for index, line in enumerate(page.sheet.lines):
        where = _where(page, index)
        if where is None:
            continue
        for host in page.hosts_in(line.text):
            yield "at an address", press_at(host), None
        if 1 < line.words <= _WITHIN:
            for name in press_within(line.text, line.key):
                yield f"within a line: {where}", name, None


def _where(page: NamedPage, index: int) -> str | None:
    """In which part of the page a line stands that may name the paper; None in the text."""
    mark = page.sheet.marks[index]
    if mark is Mark.COPYRIGHT:
        return "owner's line"
    if index >= page.end:
        return "foot"
    if mark in (Mark.BYLINE, Mark.DATE):
        return "byline"
    if mark is Mark.CAPTION:
        return "photo"
    if index < page.limit:
        return "head" if index < _HEAD else None
    return None if mark in (Mark.PROSE, Mark.ITEM, Mark.INLINE) else "middle"


def _gathered(found: Iterable[_Way], page: NamedPage) -> list[Name]:
    """One entry a name, with all its ways."""
    by_key: dict[str, Name] = {}
    by_text: dict[str, Name | None] = {}
    for way, text, line in found:
        if text is None:
            continue
        if text not in by_text:
            name = _name_in(text)
            key = fold(name).removeprefix("the ")
            by_text[text] = by_key.setdefault(key, Name(page, name)) if name else None
        if (one := by_text[text]) is None:
            continue
        one.ways.add(way)
        if line is not None:
            one.lines.append(line)
    named = list(by_key.values())
    page.of_the_press = sum(one.in_press is not None for one in named)
    alone = dict.fromkeys(one.alone for one in named)
    page.named = frozenset(alone)
    page.all_named = "\n".join(f" {words} " for words in alone)[:READ]
    page.squeezed = frozenset(one.squeezed for one in named if not is_an_address(one))
    return named


def _name_in(text: str) -> str:
    """The name that a text gives; nothing where no paper could be named so."""
    name = canonical(_once(_PREFIX.sub("", text.strip(AROUND))))
    is_one = mastheads.could_be_a_paper(name) and name.lower() not in _NOBODY
    return "" if not is_one or _DAY.match(dates.trimmed(name)) or _is_a_time(name) else name


def _is_a_time(name: str) -> bool:
    """A clock or a day: "12:24 am", "February 24", but not "France 24"."""
    if _CLOCK.search(name) or dates.find(name):
        return True
    return bool(_DAY_OF_MONTH.fullmatch(name.lower())) and not in_the_press(name)


def _once(name: str) -> str:
    """A name that a logo and its link print side by side: "Le Rivage Le Rivage"."""
    words = name.split()
    half = len(words) // 2
    is_twice = half and words[:half] == words[half:] and not in_the_press(name)
    return " ".join(words[:half]) if is_twice else name


def _ways_of(name: Name) -> list[str]:
    """Its ways; a line of its own says more of a name that papers have than of any other."""
    if not name.is_of_the_press:
        return sorted(name.ways)
    return sorted(_OF_THE_PRESS.get(way, way) for way in name.ways)


_OF_THE_PRESS = {
    "in the head": "of the press, in the head",
    "in the foot": "of the press, in the foot",
    "a part of a line in the head": "of the press, in the head",
    "a part of a line in the foot": "of the press, in the foot",
}


def weigh_papers(page: NamedPage) -> tuple[Candidate, ...]:
    """The candidates for the paper, best first."""
    names_found = _gathered(_ways(page), page)
    return weigh(
        "publication",
        ((one.text, (*_ways_of(one), *signs_of(one, SIGNS))) for one in names_found),
    )
