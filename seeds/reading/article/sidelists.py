"""Titles of other articles in lists around the article, and inside its text.

À lire aussi                                             heading
Goulmima : le moulin tourne encore                       a title a line
1. Figuig : trois sources rendues                        numbered
Rédaction - 7 novembre 2023Oujda : une chorale primée    glued to the date above it
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..sheet.marking import Sheet
from ..text.marks import Mark
from ..words import dates, names
from ..words.furniture import without_bullet
from ..words.recommended import inline_title

_AGE = re.compile(
    r"[\s|–—-]*(?:il y a \d+ \w+|\d+ (?:hours?|days?|minutes?|h|min) ago|منذ \d+ \w+"
    r"|\d{1,2} ?[h:] ?\d{2})$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^(?:#?\d{1,2}\s*[.)/–-]\s*|\d{1,2}\s+(?=[^\W\d_]))")
_NO_TITLES = (Mark.FURNITURE, Mark.MENU, Mark.DATE, Mark.BYLINE, Mark.CAPTION)
_BULLET = re.compile(r"^[-–—•*·▪●◦‣►■>›»→]+\s*")


def collect(sheet: Sheet, indexes: list[int], *, listed: bool = False) -> Iterator[str]:
    """The titles printed in the lists among some lines around the article."""
    for index in indexes:
        mark = sheet.marks[index]
        if mark is Mark.RELATED:
            listed = True
        elif mark in (Mark.COMMENTS, Mark.TAGS, Mark.ABOUT, Mark.COPYRIGHT, Mark.SOURCE):
            listed = False
        elif mark is Mark.INLINE:
            yield inline_title(sheet.text(index)) or sheet.text(index)
        elif listed and (title := _listed_title(sheet, index)):
            yield title


def unannounced(sheet: Sheet, text: int, end: int) -> list[str]:
    """Titles in a row right under the text, with no heading that the lexicon knows."""
    last = max((i for i in range(text, end) if sheet.has(i, Mark.PROSE, Mark.ITEM)), default=end)
    below = [
        i for i in range(last + 1, end) if sheet.has(i, Mark.SHORT) and sheet.lines[i].words >= 4
    ]
    titles = [title for i in below if (title := _listed_title(sheet, i))]
    return titles if len(titles) >= 2 else []


def _listed_title(sheet: Sheet, index: int) -> str | None:
    if sheet.lines[index].said or sheet.has(index, *_NO_TITLES):
        return None
    text = clean_headline(sheet.text(index), sheet.month_first)
    if text.endswith((".", ";")) and not text.endswith("...") and text.count(" ") > 3:
        return None  # the summary under a title
    if text.count(" ") > 30 or names.is_desk(text) or _is_latin_name(text.split(",")[0]):
        return None
    return text if text.count(" ") >= 2 or ":" in text else None


def _is_latin_name(text: str) -> bool:
    return text[:1] < "\u0600" and names.is_name(text)


def clean_headline(text: str, month_first: bool = False) -> str:
    """A listed title without its number, its bullet and the date at either end."""
    text = _NUMBER.sub("", _BULLET.sub("", without_bullet(text)))
    found = dates.find(text, month_first=month_first)
    if found:
        head, tail = (
            text[: found[0].start].strip(" -–—|,("),
            text[found[-1].end :].strip(" -–—|,:)"),
        )
        if tail.count(" ") >= 2 and (head.count(" ") < 3 or names.is_name(head)):
            text = tail
        elif not tail and head.count(" ") >= 2 and _parted(text, found[0].start):
            text = head
    return _AGE.sub("", text).strip()


def _parted(text: str, start: int) -> bool:
    """A date set apart from the title, not said by it: "Title - 7 novembre 2023"."""
    return text[:start].rstrip().endswith(("-", "–", "—", "|", "(", "•", "·", "]"))
