"""A page as marked lines: every line with what it is, judged by its words, dates and names.

    0 SHORT   Lakeside Monitor
    1 MENU    Home  Politics  Business
    2 SHORT   Fish Traders Build a Cold Store
    3 BYLINE  By Ruth Chebet
    4 DATE    June 11, 2025
    5 PROSE   The store holds eight tonnes, and ...

Strips of headlines are taken off here, because no later stage needs to see them.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from ..text.lines import Line, fold
from ..text.marks import ENDS_THE_ARTICLE, Mark, Said
from ..words import bylines, dates, furniture, names
from ..words.recommended import inline_title
from . import strips

_DATED_LENGTH = 200  # a longer line is no date line,
_LABELLED_LENGTH = 1000  # unless it says so itself, as a paper with a very long name makes it
_NAME = 5  # words of a line that may be a name alone
_SIGNER = 3  # words of most people's names
_LONG_NAME = 3  # blanks
_READ = 60_000  # characters of a page in which its names are looked for
_SIGNED = 8  # words of a paragraph that is signed behind its last sentence
_PIECES = re.compile(r"[|•·/]|\s[-–—]\s|,\s")
_BY_WORD = {  # of an editor; what the text is made of, the lines themselves tell
    Said.TITLE: Mark.HEADING,
    Said.DATE: Mark.DATE,
    Said.BYLINE: Mark.BYLINE,
}
_OF_A_TEXT = (Mark.PROSE, Mark.SHORT, Mark.ITEM, Mark.HEADING)
_TEXT = (Mark.PROSE, Mark.ITEM)
_OF_AN_ARTICLE = (*_OF_A_TEXT, Mark.DATE, Mark.BYLINE)
_HEADING, _ENDS = 16, (".", "!", "?", "…", ":", ";", ",", "»", "؟", "”", '"')
_STRONG_LABEL = re.compile(
    r"publie|posted|published|نشر|mis en ligne|paru dans|modifie|mis a jour|updated|تحديث"
)
_DATE_PREFIX = re.compile(r"^(?:date\s*:?\s*)", re.IGNORECASE)


@dataclass
class Sheet:
    """The marked lines of a page, and the headlines of its strips."""

    lines: list[Line]
    marks: list[Mark]
    month_first: bool = False
    is_order_known: bool = True  # of day and month in a date of numbers
    strip_headlines: list[str] = field(default_factory=list)
    prefix_dates: list[dates.Printed] = field(default_factory=list)
    unsaid: dict[int, Mark] = field(default_factory=dict)  # of lines of which an editor said others
    dated_credits: dict[str, bylines.Credit] = field(default_factory=dict)  # by line
    _dates: dict[str, list[dates.Printed]] = field(default_factory=dict)  # asked for once a line

    def text(self, index: int) -> str:
        """The text of a line."""
        return self.lines[index].text

    def has(self, index: int, *marks: Mark) -> bool:
        """Whether the line exists and has one of the marks."""
        return 0 <= index < len(own := self.marks) and own[index] in marks

    def said(self, said: Said) -> list[int]:
        """The lines of which an editor said that they are this."""
        return [i for i, line in enumerate(self.lines) if line.said is said]

    def own_marks(self) -> list[Mark]:
        """The marks of the lines as they would be had nothing been said of any."""
        return [self.unsaid.get(index, mark) for index, mark in enumerate(self.marks)]

    @cached_property
    def keys(self) -> Counter[str]:
        """How many lines print the same."""
        return Counter(line.key for line in self.lines)

    @cached_property
    def told(self) -> str:
        """The longer lines, folded: where a page names what it is about."""
        return "\n".join(line.folded for line in self.lines if line.words > _NAME)[:_READ]

    def names_elsewhere(self, index: int, name: str) -> bool:
        """Whether a name within a line stands in another one too."""
        line = self.lines[index]
        own = self.keys[line.key] if line.words > _NAME else 0
        return self.told.count(fold(name)) > own

    @property
    def is_text_said(self) -> bool:
        """Whether an editor said of any line that it is of the text, or is not."""
        return any(line.said in (Said.BODY, Said.FURNITURE) for line in self.lines)

    def dates_at(self, index: int) -> list[dates.Printed]:
        """The dates that a line prints."""
        return self.dates_in(self.text(index)[:_LABELLED_LENGTH])

    def dates_in(self, text: str) -> list[dates.Printed]:
        """The dates that a text of the page prints."""
        if text not in self._dates:
            self._dates[text] = dates.find(text, month_first=self.month_first)
        return self._dates[text]


def mark_lines(lines: list[Line], *, month_first: bool = False) -> Sheet:
    """Take off the strips and mark the other lines."""
    sheet = Sheet([], [], month_first)
    for line in lines:
        titles = None if line.said else strips.headlines(line.raw)
        if titles and not _is_about_the_page(line.text):
            sheet.strip_headlines += titles
            continue
        kept = _without_prefix_date(line, sheet)
        sheet.lines.append(kept)
        own = _mark_by_itself(kept, sheet)
        if kept.said:
            sheet.unsaid[len(sheet.marks)] = own
        sheet.marks.append(_mark(kept, own))
    _mark_menus(sheet)
    return sheet


def _mark_menus(sheet: Sheet) -> None:
    """Names nobody knows between bars are a menu where a line below them may be the title.

    Elsewhere they may be the title, a subtitle, those who sign, or text.
    """
    barred: list[int] = []
    for index, line in enumerate(sheet.lines):
        if sheet.has(index, *_TEXT) or (sheet.has(index, Mark.DATE, Mark.BYLINE) and not barred):
            return
        if not sheet.has(index, Mark.SHORT):
            continue
        if furniture.is_barred(line):
            barred.append(index)
        elif barred and line.words > _SIGNER:
            break
    for index in barred:
        sheet.marks[index] = Mark.MENU


def _is_about_the_page(text: str) -> bool:
    """Who owns it, who signs it or when it was published, whatever separates these."""
    if furniture.claims_rights(text):
        return True
    return len(text) <= _DATED_LENGTH and (
        bool(bylines.labelled(text).authors) or _is_labelled(fold(text[:30]))
    )


def _without_prefix_date(line: Line, sheet: Sheet) -> Line:
    """A date printed before the title on its own line is set aside: "date 2023-11 Title"."""
    if len(line.text) > 300 or not (line.text[:1].isdigit() or _DATE_PREFIX.match(line.text)):
        return line
    if line.said not in (None, Said.TITLE):
        return line
    found = dates.find(line.text[:40], month_first=sheet.month_first)
    if not found or line.text[: found[0].start].lower().strip(" :") not in ("", "date"):
        return line
    rest = line.text[found[0].end :].strip(" -–—|:")
    if rest.count(" ") < 3 or not rest[0].isupper() or is_about_a_date(line.text, found):
        return line
    sheet.prefix_dates.append(found[0])
    return Line(rest, line.gap, rest, line.level, said=line.said)


def _mark(line: Line, own: Mark) -> Mark:
    """The mark of a line, by what an editor said of it and else by what it is by itself."""
    if line.said in _BY_WORD:
        return _BY_WORD[line.said]
    if line.said is Said.FURNITURE:  # a heading of others still is one
        return Mark.FURNITURE if own in _OF_AN_ARTICLE else own
    if line.said is None or own in _OF_A_TEXT:
        return own
    return Mark.SHORT if line.words <= _HEADING and not line.text.endswith(_ENDS) else Mark.PROSE


def _mark_by_itself(line: Line, sheet: Sheet) -> Mark:
    if line.told is None:
        return _mark_by_words(line, sheet)
    own = furniture.mark(line)
    overrides = own in ENDS_THE_ARTICLE and line.words <= 12
    return own if overrides and line.told is not Mark.CAPTION else line.told


def _is_labelled(key: str) -> bool:
    return bool(_STRONG_LABEL.match(key))


def _mark_by_words(line: Line, sheet: Sheet) -> Mark:
    if len(line.text) <= (_LABELLED_LENGTH if _is_labelled(line.key) else _DATED_LENGTH):
        found = sheet.dates_in(line.text)
        if found and is_about_a_date(line.text, found):
            return Mark.DATE
    mark = furniture.mark(line)
    if mark is not Mark.RELATED and inline_title(line.text):
        return Mark.INLINE
    if mark is Mark.SHORT and line.words > _SIGNED and _is_closed(line.text):
        return Mark.PROSE
    if mark in (Mark.SHORT, Mark.PROSE) and bylines.is_labelled(line.text):
        return Mark.BYLINE
    return mark


def _is_closed(text: str) -> bool:
    """A paragraph with a name or a date behind its last sentence."""
    return bool(bylines.cut_signature(text)[1]) or dates.cut_at_end(text) != text


def is_about_a_date(text: str, found: list[dates.Printed]) -> bool:
    """The line gives a date, and besides it at most a name, a place, a section or a counter."""
    rest = dates.remainder(text, found)
    if not rest:
        return True
    if _is_labelled(fold(text[:30])) and rest.count(" ") < 10:
        return True
    if text.endswith(".") and text.count(" ") >= _SIGNED and text[: found[0].start].count(" ") > 2:
        return False  # a sentence: its pieces would pass for names in a script without capitals
    raw = text
    for one in reversed(found):
        raw = f"{raw[: one.start]} | {raw[one.end :]}"
    return all(map(_goes_with_a_date, _PIECES.split(raw)))


def _is_signed_from(piece: str) -> bool:
    """A place and who writes from there: "Tiznit: Samir Oulhaj"."""
    _, colon, name = piece.partition(": ")
    return bool(colon) and name.count(" ") < _LONG_NAME and names.is_name(name)


def _goes_with_a_date(raw: str) -> bool:
    piece = dates.remainder(raw, [])
    key = fold(piece)
    few = piece.count(" ") <= 1 and len(raw.split()) <= 3
    return (
        not piece
        or few
        or names.is_name(piece)
        or names.is_desk(piece)
        or key in furniture.SECTIONS
        or bylines.is_labelled(piece)
        or bylines.is_labelled(raw.strip())
        or _is_signed_from(piece)
        or bool(bylines.with_an_agency(piece))
        or furniture.mark(Line(piece)) in (Mark.FURNITURE, Mark.COMMENTS)
    )
