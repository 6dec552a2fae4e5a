"""Lines that stand inside the text and are no part of it, though they tell something.

La coopérative a ouvert mardi un atelier.       the first paragraph
12 tonnes de laine par an                       left out, with a number: somebody should look
12,40,000                                       a cell of a table: the same
Photo : archives                                a caption: no doubt
Lire aussi : Un pont neuf                       a title recommended inside the text: no doubt
Un second atelier suivra au printemps.          the last paragraph
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .article.forms import forms
from .article.layout import Layout
from .page import Block, BlockKind, Doubt, DoubtCode
from .sheet.marking import Sheet
from .text.marks import Mark
from .words import bylines
from .words.furniture import is_phrase, is_prose

_KNOWN = (Mark.CAPTION, Mark.INLINE, Mark.DATE, Mark.BYLINE, Mark.FURNITURE, Mark.MENU)
_CELL = re.compile(r"\W*(?:\d[\W_]*){4,}")  # of a table; fewer digits are a counter or a page
_ABOUT = re.compile(
    r"\d{1,2}[:h.]\d\d(?: ?[ap]\.?m\.?)?|\d+ (?:of|sur|/) \d+|.*(?:©|\w@\w).*", re.IGNORECASE
)
_MOST = 3  # doubts that a page raises so
_TEXT = (Mark.PROSE, Mark.ITEM)
_SEVERAL = 6  # blocks of which the kinds tell something
_PARAGRAPH, _RUN = 12, 5  # words; paragraphs below the end
_LONG_LIST = 40  # lines
_QUOTED = 80  # characters of a line


def left_out(sheet: Sheet, layout: Layout, blocks: list[Block]) -> Iterator[Doubt]:
    """The doubts about lines between the first and the last paragraph that the text lacks."""
    texts = {block.text for block in blocks}
    begin = 0 if layout.title is None else layout.title + 1
    told = [i for i in range(begin, layout.end) if _is_in(texts, sheet.text(i))]
    inside = range(told[0], told[-1]) if told else range(0)
    untold = sorted({*inside}.difference(told))
    missing = (sheet.text(i) for i in untold if _tells(sheet, layout, i))
    for text, _ in zip(missing, range(_MOST), strict=False):
        yield Doubt(DoubtCode.LEFT_OUT, text[:_QUOTED])


def _is_in(texts: set[str], line: str) -> bool:
    """Whether a line is one of the texts, whole or as what it may have become."""
    return line in texts or not texts.isdisjoint(forms(line))


def unsure_limits(sheet: Sheet, layout: Layout, blocks: list[Block]) -> Iterator[Doubt]:
    """A doubt about where the text begins and ends, where a sign is seen and no editor said it."""
    if not sheet.is_text_said and any(sign(sheet, layout, blocks) for sign in _SIGNS):
        yield Doubt(DoubtCode.UNSURE_BODY)


def _is_mostly(kind: BlockKind, share: float, blocks: list[Block]) -> bool:
    return len(blocks) >= _SEVERAL and sum(one.kind is kind for one in blocks) >= share * len(
        blocks
    )


def _is_a_list(sheet: Sheet, layout: Layout, blocks: list[Block]) -> bool:
    """Many items, and the last block is one: it may be a menu."""
    return _is_mostly(BlockKind.ITEM, 0.3, blocks) and blocks[-1].kind is BlockKind.ITEM


def _is_of_titles(sheet: Sheet, layout: Layout, blocks: list[Block]) -> bool:
    """More than one title for two paragraphs: they may be summaries of other articles."""
    return _is_mostly(BlockKind.INTERTITLE, 0.34, blocks)


def _goes_on_below(sheet: Sheet, layout: Layout, blocks: list[Block]) -> bool:
    """Paragraphs follow each other below its end, before readers' words."""
    run = longest = 0
    for index in range(layout.end, len(sheet.lines)):
        if sheet.has(index, Mark.COMMENTS):
            break
        told = sheet.has(index, Mark.PROSE) and sheet.lines[index].words >= _PARAGRAPH
        run = run + 1 if told else 0 if sheet.has(index, Mark.SHORT) else run
        longest = max(longest, run)
    return longest >= _RUN


def _is_over_a_list(sheet: Sheet, layout: Layout, blocks: list[Block]) -> bool:
    """Many short lines between its last paragraph and its end."""
    last = max((i for i in range(layout.first, layout.end) if sheet.has(i, *_TEXT)), default=0)
    return sum(sheet.has(i, Mark.SHORT) for i in range(last + 1, layout.end)) >= _LONG_LIST


_SIGNS = (_is_a_list, _is_of_titles, _goes_on_below, _is_over_a_list)


def _is_about_the_page(text: str) -> bool:
    """A clock, a counter of pictures, an address or a signature."""
    return bool(_ABOUT.fullmatch(text) or bylines.labelled(text).authors)


def _tells(sheet: Sheet, layout: Layout, index: int) -> bool:
    """A number or a whole sentence, of which the page's machinery is not made."""
    line = sheet.lines[index]
    title = "" if layout.title is None else sheet.text(layout.title)
    if line.said:
        return False
    if sheet.has(index, Mark.FURNITURE) and _CELL.fullmatch(line.text):
        return True
    if sheet.has(index, *_KNOWN) or is_phrase(line.text) or _is_about_the_page(line.text):
        return False
    if title and (line.text in title or title in line.text):
        return False
    return any(map(str.isdigit, line.text)) or is_prose(line.text, line.words)
