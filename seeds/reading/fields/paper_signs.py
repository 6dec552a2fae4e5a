"""What is seen in a name and in where it stands: whether it is a paper's.

Boston Herald                 agrees with an address; printed often
MediaNews Group, Inc.         named like a company
Politics                      a menu; common words
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..text.marks import Mark
from ..words import bylines
from ..words.newsrooms import is_publisher
from ..words.publications import known
from .named_pages import HOST, Name

COMPANY = re.compile(
    r"\b(?:inc|ltd|limited|llc|llp|plc|corp|corporation|company|co(?!-)|holdings?|enterprises|ventures"
    r"|s\.?a\.?r\.?l|s\.?a|gmbh|ag|media group|publishing|groupe?|all rights|powered|printed)\b",
    re.IGNORECASE,
)
OF_MEDIA = re.compile(
    r" (?:media|médias?|communications|publications|publishers?|publishing|pty|digital|interactive"
    r"|networks?|editions|éditions|newspapers?)\b(?: [A-Z]{2})?$",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:t[ée]l|call|fax|box|b\.?p|rue|street|road|avenue|floor|house|immeuble|e-?mail)\b|@|\+\d"
    r"|هاتف|شارع|زنقة|الطابق",
    re.IGNORECASE,
)
_BRAND = re.compile(r"[a-zà-ÿ][A-ZÀ-Ý]|^[A-Z]{3,5}$")
_MACHINERY = re.compile(
    r"(?:sign|log|view|read|skip|get|see|show|search|click|share|all|aller|voir|lire|menu|your|enter"
    r"|email|toggle|open|close|follow|subscribe|download|print|logo|banniere|banner|top|ads?"
    r"|advert\w*|feedback|publicite)\b"
)
_NO_LETTER = re.compile(r"^(?:the|le|la|les|l)(?=[\W_])|[\W_]")
_OPENING = 3  # lines
_LINES = {"in the head", "in the foot", "masthead"}  # ways of what is a line and no more


def _agrees_with_an_address(name: Name) -> bool:
    if not name.page.hosts:
        return False
    key = _NO_LETTER.sub("", name.key)
    return len(key) >= 4 and not name.page.hosts.isdisjoint((key, name.squeezed))


def is_an_address(name: Name) -> bool:
    """Whether a name is the host of an address."""
    return HOST.fullmatch(name.text.lower()) is not None


def _signs_the_article(name: Name) -> bool:
    """Who wrote the article has its byline; a paper rarely does."""
    return f" {name.alone} " in name.page.bylines


def _is_part_of_another(name: Name) -> bool:
    return name.page.all_named.count(f" {name.alone} ") > 1


def _has_another_within(name: Name) -> bool:
    words = name.alone.split()
    opening = (" ".join(words[:length]) for length in range(1, len(words)))
    closing = (" ".join(words[length:]) for length in range(1, len(words)))
    return not name.page.named.isdisjoint((*opening, *closing))


def _is_a_persons(name: Name) -> bool:
    is_a_papers = name.is_of_the_press or name.is_of_the_trade or _heads_a_menu(name)
    return name.is_a_persons and not is_a_papers


def _heads_a_menu(name: Name) -> bool:
    """The masthead of a page that opens with its menu, which no person's name stands over."""
    return "masthead" in name.ways and any(
        name.page.sheet.has(i, Mark.MENU) for i in range(_OPENING)
    )


SIGNS: dict[str, Callable[[Name], object]] = {
    "a known paper": lambda name: known(name.text),
    "of the world's press": lambda name: name.is_of_the_press,
    "of the press, a common word": lambda name: name.in_press and not name.is_of_the_press,
    "the only one of the press": lambda name: name.in_press and name.page.of_the_press == 1,
    "one of several of the press": lambda name: name.in_press and name.page.of_the_press > 2,
    "an agency": lambda name: bylines.agencies_in(name.text),
    "signed by an agency": lambda name: "signed" in name.ways and bylines.agencies_in(name.text),
    "spelled like a brand": lambda name: _BRAND.search(name.text),
    "common words": lambda name: (
        "." not in name.text and name.page.small.issuperset(name.text.lower().split())
    ),
    "its address printed again": lambda name: name.page.at_addresses[name.text] > 1,
    "the only address of the press": lambda name: name.page.at_addresses.keys() == {name.text},
    "named by the trade of papers": lambda name: name.is_of_the_trade,
    "agrees with an address": _agrees_with_an_address,
    "an address": is_an_address,
    "an address, and named": lambda name: (
        is_an_address(name) and name.squeezed in name.page.squeezed
    ),
    "signs the article": _signs_the_article,
    "part of a longer name": _is_part_of_another,
    "longer than another name": _has_another_within,
    "named in two ways": lambda name: len(name.ways - _LINES) == 2,
    "named in three ways or more": lambda name: len(name.ways - _LINES) > 2,
    "often named in the text": lambda name: name.told >= 5,
    "all in capitals": lambda name: len(name.text) > 4 and name.text.isupper(),
    "printed again": lambda name: 2 <= name.times <= 3,
    "printed often": lambda name: name.times > 3,
    "named in the text": lambda name: name.told >= 2,
    "the first line": lambda name: 0 in name.lines,
    "in the first lines": lambda name: any(1 <= i <= 4 for i in name.lines),
    "right above the title": lambda name: name.page.limit - 1 in name.lines,
    "owner, and a line of its own": lambda name: "owns the page" in name.ways and name.lines,
    "masthead of a short head": lambda name: "masthead" in name.ways and name.page.limit <= 6,
    "masthead of a long head": lambda name: "masthead" in name.ways and name.page.limit > 15,
    "masthead, and printed once": lambda name: "masthead" in name.ways and name.times <= 1,
    "nothing but its line": lambda name: name.ways <= _LINES,
    "in both ends": lambda name: {"in the head", "in the foot"} <= name.ways,
    "a company": lambda name: COMPANY.search(name.text),
    "named like a publisher": lambda name: OF_MEDIA.search(name.text),
    "a publisher of papers": lambda name: is_publisher(name.text),
    "named, and at an address": lambda name: "at an address" in name.ways and len(name.ways) > 1,
    "in longer lines around the text": lambda name: 1 <= name.around <= 2,
    "often in longer lines around the text": lambda name: name.around > 2,
    "named in the text, a line at most": lambda name: name.ways <= _LINES and name.told >= 2,
    "furniture": lambda name: any(
        name.page.sheet.has(i, Mark.FURNITURE, Mark.RELATED, Mark.COMMENTS) for i in name.lines
    ),
    "in a block of lines": lambda name: (
        not name.is_of_the_press
        and any(
            0 < i < len(name.page.sheet.lines) - 1 and not name.page.sheet.lines[i + 1].gap
            for i in name.lines
        )
    ),
    "a menu": lambda name: any(name.page.sheet.has(i, Mark.MENU) for i in name.lines),
    "a person's name": _is_a_persons,
    "a person's name, and owns the page": lambda name: (
        _is_a_persons(name) and not name.ways.isdisjoint(("owns the page", "owns by a sign"))
    ),
    "a name over text": lambda name: (
        name.is_a_persons
        and not _heads_a_menu(name)
        and any(name.page.sheet.has(i + 1, Mark.PROSE) for i in name.lines)
    ),
    "an office's address": lambda name: _OFFICE.search(name.text),
    "one word": lambda name: name.words == 1 and not name.is_of_the_press,
    "two or three words": lambda name: 2 <= name.words <= 3,
    "over four words": lambda name: name.words > 4,
    "opens small": lambda name: name.text[0].islower(),
    "has digits": lambda name: any(map(str.isdigit, name.text)),
    "the title": lambda name: (
        name.page.title is not None and name.key in name.page.sheet.lines[name.page.title].key
    ),
    "opens like machinery": lambda name: _MACHINERY.match(name.key),
}
