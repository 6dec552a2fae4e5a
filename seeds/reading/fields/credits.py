"""Who signs a page, by the place alone: every credit about the article, in order.

Fish Traders Build a Cold Store      the title
By Ruth Chebet | June 11, 2025       a credit in the head, beside a date
The store was opened on Monday.      the text
Ruth Chebet / Lakeside Monitor       a credit under it, with the paper
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from ..page import Block
from ..sheet.marking import Sheet
from ..text.marks import Mark
from ..words import bylines, dates, names
from ..words.publications import known

_DASH = re.compile(r"\s[-–—]\s|,\s|:\s")
_ARABIC = "\u0600"
_PLACE = 2  # blanks in the name of a place
_SIGNATURE = 3  # lines under the text in which it is signed
_TEXT = (Mark.PROSE, Mark.ITEM)


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
    signature = signature_lines(sheet, list(range(after_title, bounds.end)))
    head = range(max(0, after_title - 3), bounds.text)
    found = [credit_at(sheet, i, in_head=i >= after_title) for i in head]
    found += [credit_at(sheet, i, in_head=True) for i in sorted(signature)]
    found += [
        credit_at(sheet, i, in_head=False)
        for i in range(bounds.text, bounds.end)
        if sheet.has(i, Mark.DATE, Mark.BYLINE)
    ]
    return [credit for credit in found if credit.authors or credit.paper]


def credit_at(sheet: Sheet, index: int, *, in_head: bool) -> bylines.Credit:
    text, mark = sheet.text(index), sheet.marks[index]
    beside = bylines.beside_paper(text, sheet.text(0)) if len(text) < 120 and index else None
    if beside and beside.authors:
        return beside
    if mark is Mark.SHORT and in_head and (found := _behind_a_place(sheet, index, text)):
        return found
    if mark is Mark.BYLINE:
        return bylines.labelled(undated(sheet, index))
    if mark is Mark.DATE:
        if text not in sheet.dated_credits:
            sheet.dated_credits[text] = _credit_beside_a_date(sheet, index)
        return sheet.dated_credits[text]
    if (
        mark is Mark.SHORT
        and in_head
        and bylines.is_signature(text)
        and not names.is_initials(text)
    ):
        return bylines.credit(text)
    return bylines.NOBODY


def is_a_place(sheet: Sheet, index: int, name: str) -> bool:
    """Words in Arabic letters that the page's longer lines have too: rather a town than a name."""
    return name >= _ARABIC and sheet.names_elsewhere(index, name)


def _behind_a_place(sheet: Sheet, index: int, text: str) -> bylines.Credit | None:
    """The person or agency behind a place that the page names: "Tiznit - Samir Oulhaj".

    In scripts without capitals a place of two words reads like a name, and signs for nobody.
    """
    place, dash, other = _DASH.sub("\n", text, count=1).partition("\n")
    if not dash or place.count(" ") > _PLACE:
        return None
    if agencies := bylines.agencies_in(other):
        return bylines.Credit(tuple(agencies))
    is_a_person = names.is_name(other)
    if not (is_a_person or names.is_desk(other)) or (place < _ARABIC and names.is_name(place)):
        return None
    if not sheet.names_elsewhere(index, place):
        return None
    return bylines.credit(other) if is_a_person else bylines.NOBODY


def undated(sheet: Sheet, index: int) -> str:
    """A line up to its first date, without the words before that."""
    found = sheet.dates_at(index)
    return dates.trimmed(sheet.text(index)[: found[0].start]) if found else sheet.text(index)


def _credit_beside_a_date(sheet: Sheet, index: int) -> bylines.Credit:
    """ "Ali Mernissi - 8 novembre 2023", "8 juillet 2025 | Par Ali Mernissi"."""
    for piece in map(dates.trimmed, dates.without(sheet.text(index), sheet.dates_at(index))):
        credit = bylines.labelled(piece)
        if not credit.authors and (behind := _behind_a_place(sheet, index, piece)):
            credit = behind
        elif not credit.authors and names.is_name(piece) and not known(piece):
            credit = bylines.NOBODY if is_a_place(sheet, index, piece) else bylines.credit(piece)
        if credit.authors:
            return credit
        if agencies := bylines.with_an_agency(piece) or bylines.agencies_in(piece):
            return bylines.Credit(tuple(agencies))
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
        alone = sheet.has(index, Mark.MENU) and text.startswith("(")  # "(Reuters)", by its word
        credits = alone or sheet.has(index, Mark.SHORT, Mark.COPYRIGHT, Mark.SOURCE)
        if credits and len(text) < 120:
            for part in text.split("("):
                if part != text and (found := bylines.agencies_in(part.split(")")[0])):
                    return found
            if index < bounds.end + 1 and (
                found := bylines.agencies_in(text.removeprefix("Source").strip(" :()."))
            ):
                return found
    return bylines.agency_of(blocks[0].text, blocks[-1].text) if blocks else []


def signature_lines(sheet: Sheet, indexes: list[int]) -> Iterator[int]:
    """The short lines under the last paragraph."""
    last = max((i for i in indexes if sheet.has(i, *_TEXT)), default=None)
    if last is None:
        return
    for index in range(last + 1, min(last + 1 + _SIGNATURE, indexes[-1] + 1)):
        if sheet.has(index, Mark.SHORT, Mark.BYLINE):
            yield index
