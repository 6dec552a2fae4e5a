"""Where the article stands in its page: the head, the title, the text, what comes after.

masthead, menu, headlines     head
title                         title
byline, date                  between title and first
text ...                      first
"À lire aussi" + one title    a box inside the text: it does not end the article
text ...
signature                     last signature line, before end
share bar, tags, comments     from end on
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from ..fields.title_scenes import Scene
from ..fields.title_signs import weigh_titles
from ..fields.titles import find_title, is_title_like
from ..page import Candidate
from ..sheet.marking import Sheet
from ..text.marks import ENDS_THE_ARTICLE, Mark, Said
from .endings import end_of_text

_TEXT = (Mark.PROSE, Mark.ITEM)
_META = (Mark.DATE, Mark.BYLINE)
_LONGEST_BOX = 3  # titles in a box of related articles inside the text
_HEAD_LENGTH = 14  # lines between a title and its text
_FULL_PARAGRAPH = 15  # words that show the text goes on after a box


@dataclass(frozen=True, slots=True)
class Layout:
    """Line numbers: of the title (or None), of the first line of text (it may be a lede above
    the byline), of the text below the byline, and of the first line after."""

    title: int | None
    first: int
    text: int
    end: int
    titles: tuple[Candidate, ...] = ()


def lay_out(sheet: Sheet) -> Layout | None:
    """Find the article in its page; None where the page holds no text."""
    scene = scene_of(sheet)
    if scene is None:
        return _without_text(sheet)
    weighed = weigh_titles(scene)
    title, end = weighed.line, end_of_text(sheet, scene.first, scene.end)
    start = _text_from(sheet, scene.first, end, title)
    text = _after_the_head(sheet, start if title is None else title, start, end)
    return Layout(title, start, text, end, weighed.candidates)


def scene_of(sheet: Sheet) -> Scene | None:
    """The page as it is before its title is known; None where it holds no text."""
    _open_boxes(sheet)
    start, end = _core(sheet)
    if start == end:
        return None
    return Scene(sheet, start, end, find_title(sheet, _skip_blurb(sheet, start, end)))


def _text_from(sheet: Sheet, start: int, end: int, title: int | None) -> int:
    """Where the text begins: what stands above the title is none of it."""
    if title is None or title < start:
        return start
    return next((i for i in range(title + 1, end) if sheet.has(i, *_TEXT)), start)


def _after_the_head(sheet: Sheet, title: int, first: int, end: int) -> int:
    """Where the text goes on below the byline and the date, that a lede may stand above."""
    text = first
    paragraphs = 0
    for index in range(title + 1, min(title + _HEAD_LENGTH, end)):
        if sheet.has(index, *_META) and index > first:
            text = next((i for i in range(index, end) if sheet.has(i, *_TEXT)), text)
        paragraphs += sheet.has(index, *_TEXT)
        if paragraphs > 1:
            break
    return text


def _open_boxes(sheet: Sheet) -> None:
    """A heading of related titles in the middle of the text is made a box inside it."""
    for index, mark in enumerate(sheet.marks):
        if mark is not Mark.RELATED or not _text_before(sheet, index):
            continue
        titles = _titles_below(sheet, index)
        after = index + 1 + len(titles)
        if 1 <= len(titles) <= _LONGEST_BOX and _text_goes_on(sheet, after, len(titles)):
            sheet.marks[index] = Mark.FURNITURE
            for i in titles:
                sheet.marks[i] = Mark.INLINE


def _text_before(sheet: Sheet, index: int) -> bool:
    return any(sheet.has(i, Mark.PROSE) for i in range(max(0, index - 4), index))


def _titles_below(sheet: Sheet, index: int) -> list[int]:
    below: list[int] = []
    for i in range(index + 1, min(index + 3 + _LONGEST_BOX, len(sheet.lines))):
        if not sheet.has(i, Mark.SHORT, Mark.ITEM) or (below and sheet.lines[i].gap > 1):
            break
        below.append(i)
    return below


def _text_goes_on(sheet: Sheet, index: int, titles: int) -> bool:
    """Paragraphs follow, not the summaries of a list: those come one after each title."""
    if not sheet.has(index, Mark.PROSE) or sheet.text(index).endswith(("…", "...", "[…]")):
        return False
    following = sheet.has(index + 1, Mark.PROSE) or sheet.has(index + 2, Mark.PROSE)
    long = sheet.lines[index].words >= _FULL_PARAGRAPH
    return long and (titles == 1 or following)


def _core(sheet: Sheet) -> tuple[int, int]:
    """The stretch that holds most text, below a title that an editor said.

    What an editor said of lines moves it only where nothing is left in it: a paragraph that was
    said to be of the text is put there later, and draws no other line with it.
    """
    titles = sheet.said(Said.TITLE)[:1]
    ways = [(above, marks) for above in (*titles, -1) for marks in (sheet.own_marks(), sheet.marks)]
    stretches = (_heaviest(sheet, above, marks) for above, marks in ways)
    return next((one for one in stretches if one[0] < one[1]), (0, 0))


def _heaviest(sheet: Sheet, above: int, marks: list[Mark]) -> tuple[int, int]:
    """The stretch between two headings of side matter that holds most text by these marks."""
    bounds = [
        above,
        *(i for i, m in enumerate(sheet.marks) if m in ENDS_THE_ARTICLE and i > above),
        len(sheet.marks),
    ]
    best, heaviest = (0, 0), 0.0
    readers_words = False
    for opening, closing in pairwise(bounds):
        readers_words = readers_words or (sheet.has(opening, Mark.COMMENTS) and heaviest > 0)
        weight = _weight(sheet, marks, opening + 1, closing) * (0.1 if readers_words else 1)
        if weight > heaviest * (1.5 if heaviest > 60 else 1):
            best, heaviest = (opening + 1, closing), weight
    start, end = best
    return next((i for i in range(start, end) if sheet.has(i, *_TEXT)), end), end


def _weight(sheet: Sheet, marks: list[Mark], start: int, end: int) -> int:
    text = (i for i in range(start, end) if marks[i] in _TEXT)
    return sum(sheet.lines[i].words for i in text)


def _skip_blurb(sheet: Sheet, start: int, end: int) -> int:
    """Step over a sentence that the page prints above the title: a motto, a notice."""
    for meta in range(start + 1, min(start + 8, end)):
        if sheet.has(meta, *_META):
            break
        if sheet.has(meta, Mark.PROSE) and sheet.lines[meta].words > 15:
            return start
    else:
        return start
    if meta == start + 1 and is_title_like(sheet, start) and not _has_title_above(sheet, start):
        return next((i for i in range(meta, end) if sheet.has(i, *_TEXT)), start)
    titles = [i for i in range(start + 1, meta) if is_title_like(sheet, i)]
    if not titles or (sheet.lines[start].words > 30 and _has_title_above(sheet, start)):
        return start
    if _has_title_above(sheet, start) and not any(_repeats(sheet, i, start) for i in titles):
        return start
    return next((i for i in range(meta, end) if sheet.has(i, *_TEXT)), start)


def _has_title_above(sheet: Sheet, start: int) -> bool:
    return any(is_title_like(sheet, i) and sheet.lines[i].words >= 5 for i in range(start))


def _repeats(sheet: Sheet, index: int, start: int) -> bool:
    key = sheet.lines[index].key
    return any(sheet.lines[i].key == key for i in range(start))


def _without_text(sheet: Sheet) -> Layout | None:
    """A page with a title and no sentence: the article is to be completed by hand."""
    metas = [i for i in range(len(sheet.lines)) if sheet.has(i, *_META)]
    limit = metas[0] if metas else len(sheet.lines)
    title = next(iter(sheet.said(Said.TITLE)), find_title(sheet, limit))
    return None if title is None else Layout(title, title + 1, title + 1, title + 1)
