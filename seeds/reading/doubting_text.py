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

from .article.layout import Layout
from .page import Block, Doubt, DoubtCode
from .sheet.marking import Sheet
from .text.marks import Mark
from .words.furniture import is_phrase, is_prose, unglue, without_bullet, without_hashes
from .words.recommended import take_inline

_KNOWN = (Mark.CAPTION, Mark.INLINE, Mark.DATE, Mark.BYLINE, Mark.FURNITURE, Mark.MENU)
_CELL = re.compile(r"\W*(?:\d[\W_]*){4,}")  # of a table; fewer digits are a counter or a page
_MOST = 3  # doubts that a page raises so
_QUOTED = 80  # characters of a line


def forms(text: str) -> frozenset[str]:
    """What a line may have become as a block, or as several."""
    bare = {text, unglue(text), without_bullet(text), without_hashes(text)}
    return frozenset(bare.union(*(take_inline(unglue(one))[0] for one in bare)))


def left_out(sheet: Sheet, layout: Layout, blocks: list[Block]) -> Iterator[Doubt]:
    """The doubts about lines between the first and the last paragraph that the text lacks."""
    texts = {block.text for block in blocks}
    begin = 0 if layout.title is None else layout.title + 1
    told = [i for i in range(begin, layout.end) if not texts.isdisjoint(forms(sheet.text(i)))]
    inside = range(told[0], told[-1]) if told else range(0)
    missing = (sheet.text(i) for i in inside if i not in told and _tells(sheet, layout, i))
    for text, _ in zip(missing, range(_MOST), strict=False):
        yield Doubt(DoubtCode.LEFT_OUT, text[:_QUOTED])


def _tells(sheet: Sheet, layout: Layout, index: int) -> bool:
    """A number or a whole sentence, of which the page's machinery is not made."""
    line = sheet.lines[index]
    title = "" if layout.title is None else sheet.text(layout.title)
    if sheet.has(index, Mark.FURNITURE) and _CELL.fullmatch(line.text):
        return True
    if sheet.has(index, *_KNOWN) or is_phrase(line.text) or (title and line.text in title):
        return False
    return any(map(str.isdigit, line.text)) or is_prose(line.text, line.words)
