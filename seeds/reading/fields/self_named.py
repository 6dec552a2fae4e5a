"""What a page calls its paper in the sentences that papers print about themselves.

Design by Ozero © 2024 Lakeside Monitor           owns by a sign
However, Lakeside Monitor may earn a commission   earns by its links
Here at Lakeside Monitor, we test ...             says "we"
Chosen by a Lakeside Monitor editor               has a newsroom
Add Lakeside Monitor on Google                    asks to be followed
Wanjiru Odera for Lakeside Monitor                has its own pictures
Write to desk@lakesidemonitor.com                 writes from an address
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from ..sheet.marking import Sheet
from ..text.lines import Line, fold, word_set

_LONGEST_LINE = 70  # words of a line that says something of its paper
_LONGEST_TEXT = 600  # characters of the same: a name is tried at each place of it
_OF_A_PICTURE = 16  # words of a picture's credit
_NAME = (
    r"(?P<name>(?:(?:[Tt]he|[Ll]e|[Ll]a|[Ll]es) |L['’])?[A-ZÀ-Ý0-9][\w'’.&-]*"
    r"(?: (?:(?:of|the|de|du|des|la|le|les|and|&|et) ){0,2}[A-ZÀ-Ý0-9][\w'’.&-]*){0,4}?)"
)
_OTHER = _NAME.replace("P<name>", "P<other>").removesuffix("?)") + ")"  # as long as may be
_ARABIC = r"(?P<arabic>[\u0621-\u064a]+(?: [\u0621-\u064a]+){0,3}?)"


def _said(pattern: str) -> re.Pattern[str]:
    """A sentence in which NAME stands for the paper."""
    pattern = pattern.replace("NAME", _NAME).replace("OTHER", _OTHER)
    return re.compile(pattern.replace("ARABIC", _ARABIC))


_WAYS = {
    "earns by its links": _said(
        r"\bNAME (?:may|might|will|could|peut|pourra|est susceptible de) (?:also )?"
        r"(?:receive|earn|collect|get|make|percevoir|toucher|recevoir)\b"
    ),
    "says we": _said(
        r"\b(?:[Aa]t|[Cc]hez|[Dd]ans|[Hh]ere at|[Ww]e at|[Nn]ous, à) NAME,? (?:we|our|nous|notre)\b"
    ),
    "has a newsroom": _said(
        r"\b(?:by|from|of|an?|the|our) NAME(?:['’]s)? (?:editors?|editorial|staff|newsroom|readers"
        r"|reporters?|journalists?|team)\b"
        r"|\b(?:rédaction|équipe|journalistes?|lecteurs|abonnés) (?:de |du |d['’])OTHER"
    ),
    "asks to be followed": _said(
        r"\b(?i:add|make|ajoutez|ajouter|discover more from|the best of|the latest from"
        r"|more stories from|read more (?:on|at|from)|lire (?:aussi|la suite|plus) sur|why (?:you"
        r" should |you can )?trust|contribute to|write for|donate to|subscribe to|support"
        r"|this (?:article|story|post) (?:was )?(?:originally |first )?(?:appeared|published)"
        r" (?:on|in|at)|cet article est (?:paru|apparu)(?: en premier)? (?:sur|dans)) "
        r"NAME(?= (?:on|as|to|via|en|à|dans|sur|delivered|today|now|newsletters?|team)\b"
        r"|['’]s\b|[.,:!]|$)"
    ),
    "says what it is within a line": _said(
        r"(?:^|[.!?] )NAME (?:is|was|est|a été) (?:an?|the|un|une|le|la|not|part|published|owned"
        r"|committed|édité|publié|créé|founded|launched)\b|ARABIC (?:هي|هو) (?:صحيفة|جريدة|موقع)"
    ),
}
_TRIGGERS = {  # words without one of which a line need not be looked at
    "earns by its links": frozenset("may might will could peut pourra susceptible".split()),
    "says we": frozenset("we our nous notre".split()),
    "has a newsroom": frozenset(
        "editor editors editorial staff newsroom readers reporter reporters journalist journalists"
        " team rédaction équipe journaliste journalistes lecteurs abonnés".split()
    ),
    "asks to be followed": frozenset(
        "Add add Make make Ajoutez ajoutez Ajouter from on at trust Contribute contribute Write for"
        " Donate donate Subscribe subscribe Support support in sur dans".split()
    ),
    "says what it is within a line": frozenset("is was est été هي هو".split()),
}
_ANY_TRIGGER = frozenset().union(*_TRIGGERS.values())
_NOBODY = word_set(
    "this these those that our we it all here every he she they what there which if you i my in at"
    " for on as but and or so no not copyright policy privacy terms notice protected site website"
    " content ce cet cette ces nos notre vous nous il elle ils votre vos tout toute tous contenu"
)
_OWN_PICTURE = _said(r"(?:\b(?i:for|pour)|/) ?NAME\W?$")
_OTHERS_PICTURE = re.compile(r"getty|shutterstock|istock|unsplash|pexels|images?\b|photos?\b|\d{4}")
_SIGN = re.compile(r"©|\(c\)|\bcopyrights?\b|\bcopr\b|حقوق النشر|الحقوق محفوظة", re.IGNORECASE)
_YEARS = re.compile(r"(?:19|20|٢٠)[\d٠-٩]{2}\s*(?:[-–—/]\s*(?:(?:19|20|٢٠)?[\d٠-٩]{2,4}|\w+))?")
_BEHIND = re.compile(
    r"^[\s©:,.|•·–—™®-]*(?:(?i:copyrights?|\(c\)|by|par|to|the content of|لـ?|لموقع|لجريدة"
    r"|لصحيفة) )*[\s©:,.|•·–—-]*"
)
_CUT = re.compile(
    r"\s+[|•·–—-]+\s|[|•·©™®]|\.(?:\s|$)|,\s+(?!Inc|Ltd|LLC)|\s(?i:all rights|tous droits|a\s"
    r"|an\s|is\s|and its|et ses|inc\b|ltd\b|llc\b|privacy|terms|cc by|powered|design\w*"
    r"|reserved|جميع|كل)"
)
_BEFORE = re.compile(r"[|•·™®]|\.\s|\s[–—-]+\s")
_MAIL = re.compile(r"[\w.+-]+@((?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,12})\b")
_FREE = re.compile(
    r"^(?:gmail|yahoo|hotmail|outlook|icloud|aol|live|msn|protonmail|orange|wanadoo|free|example"
    r"|email|domain)\."
)


def self_named(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Every way in which the lines of a page name its paper, with the name."""
    for way, name in _told(sheet):
        if name and fold(name.split(maxsplit=1)[0]) not in _NOBODY:
            yield way, name


def _told(sheet: Sheet) -> Iterator[tuple[str, str]]:
    for line in sheet.lines:
        text = line.text
        if line.words > _LONGEST_LINE or len(text) > _LONGEST_TEXT:
            continue
        sign = _SIGN.search(text) if _may_own(line.key) else None
        if sign:
            yield from (("owns by a sign", name) for name in _beside(sign, text))
        match = _OWN_PICTURE.search(text) if _may_be_a_credit(line) else None
        if match and not _OTHERS_PICTURE.search(match["name"].lower()):
            yield "has its own pictures", match["name"]
        triggers = _ANY_TRIGGER.intersection(text.split())
        for way in _TRIGGERS if triggers else ():
            if not triggers.isdisjoint(_TRIGGERS[way]):
                for match in _WAYS[way].finditer(text):
                    yield way, next(filter(None, match.groups()))
    yield from (("writes from an address", host) for host in _mail_hosts(sheet))


def _may_own(key: str) -> bool:
    return "©" in key or "copyright" in key or "(c)" in key or "copr" in key or "حقوق" in key


def _may_be_a_credit(line: Line) -> bool:
    """A cheap look, before the long pattern."""
    if line.words > _OF_A_PICTURE:
        return False
    return "/" in line.text or "for" in (low := line.text.lower()) or "pour" in low


def _beside(sign: re.Match[str], text: str) -> Iterator[str]:
    """The names behind and before a sign of copyright."""
    behind = _BEHIND.sub("", _YEARS.sub(" ", text[sign.end() :]))
    yield _CUT.split(behind, maxsplit=1)[0].strip()
    before = _BEFORE.split(_YEARS.sub(" ", text[: sign.start()]))
    yield before[-1].strip()


def _mail_hosts(sheet: Sheet) -> Iterable[str]:
    """The hosts of the mail addresses that the page prints, but for those of everybody."""
    found: Counter[str] = Counter()
    for line in sheet.lines:
        if "@" in line.text:
            found.update(_MAIL.findall(line.text[:2000].lower()))
    return [host for host in found if not _FREE.match(host)]
