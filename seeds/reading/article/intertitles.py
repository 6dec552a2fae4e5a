"""From the lines of the article to its blocks: paragraphs, intertitles, quotes and items.

    Une règle ancienne                          short, no full stop, text below: an intertitle
    L'usage remonte aux arrière-grands-parents. a paragraph
    « L'eau nous oblige à nous parler. »        a quote
    – Réparer les canaux avant l'été.           an item
    Salle des fêtes                             short, but nothing below: not kept

A short line between two paragraphs is an intertitle; several in a row are a list.
"""

from __future__ import annotations

import re

from ..fields.titles import is_title_like
from ..page import Block, BlockKind
from ..sheet.marking import Sheet
from ..text.marks import Mark
from ..words import bylines, names, recommended
from ..words.furniture import unglue, without_bullet, without_hashes
from .layout import Layout

_TEXT = (Mark.PROSE, Mark.ITEM)
_FEWEST_COUNTED, _LONG_COUNT, _COUNTED = 4, 40, 0.7  # lines of a list that counts; their share
_DIGIT, _LABEL = re.compile(r"\d"), re.compile(r"[^\W\d_][^\d:]{1,60}")
_NUMBER = re.compile(  # and no year
    r"(?!(?:19|20)\d\d$)\d[\d.,]*(?: ?%| ?[^\W\d]\S*+)?(?: %| [^\W\d]\S*+)?"
)
_SUBTITLE = 7  # blanks of a line between title and text that tells something
_LONGEST = 16  # words of an intertitle
_BEHIND = re.compile(r"\s+[-–—|•·]\s+[^.]{2,60}")
_QUOTES = (("«", "»"), ("“", "”"))


class Body:
    """The blocks of an article in the making, with the titles recommended inside it."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.inline: list[str] = []
        self.seen: set[str] = set()
        self.counting: set[int] = set()  # lines of lists that count

    def add(self, kind: BlockKind, text: str) -> None:
        """Add a block, unless the page prints it a second time."""
        if text and text not in self.seen:
            self.blocks.append(Block(kind, text))
            self.seen.add(text)

    def add_text(self, kind: BlockKind, text: str) -> None:
        """Add a paragraph, without the titles recommended inside it."""
        pieces, titles = recommended.take_inline(unglue(text))
        self.inline += titles
        for piece in pieces:
            self.add(kind, piece)


def build(sheet: Sheet, layout: Layout) -> Body:
    """The blocks of the article."""
    body = Body()
    title = layout.title
    indexes = list(range(0 if title is None or title >= layout.end else title + 1, layout.end))
    interview = _is_interview(sheet, indexes)
    body.counting = _counting_lists(sheet, indexes)
    for place, index in enumerate(indexes):
        if title is not None and _repeats_title(sheet.text(index), sheet.text(title)):
            continue
        if not (sheet.has(index, Mark.SHORT) or _is_section_name(sheet, index)):
            _add_marked(sheet, indexes, place, body)
        elif index >= layout.text:
            _add_short(sheet, indexes, place, body, interview)
        elif _leads_in(sheet, indexes, place):
            body.add(BlockKind.PARAGRAPH, sheet.text(index))
    return body


def _repeats_title(text: str, title: str) -> bool:
    """The title again, whole or with the name of the paper behind it."""
    rest = text[len(title) :]
    return text.startswith(title) and (not rest or bool(_BEHIND.fullmatch(rest)))


def _add_marked(sheet: Sheet, indexes: list[int], place: int, body: Body) -> None:
    """A line whose mark says by itself what it is."""
    index = indexes[place]
    text, mark = sheet.text(index), sheet.marks[index]
    if mark is Mark.PROSE:
        body.add_text(kind_of(text), text)
    elif mark is Mark.ITEM:
        _add_item(sheet, indexes, place, body)
    elif mark is Mark.HEADING:
        body.add(BlockKind.INTERTITLE, without_hashes(text))
    elif mark is Mark.INLINE:
        body.inline.append(recommended.inline_title(text) or without_bullet(text))


def kind_of(text: str) -> BlockKind:
    """A quote where marks of quotation are round the whole of it, else a paragraph."""
    for opening, closing in _QUOTES:
        inner = text.rstrip(" .").strip()
        if inner.startswith(opening) and inner.endswith(closing) and inner.count(opening) == 1:
            return BlockKind.QUOTE
    return BlockKind.PARAGRAPH


def _add_item(sheet: Sheet, indexes: list[int], place: int, body: Body) -> None:
    index = indexes[place]
    text = without_bullet(sheet.text(index))
    numbered = sheet.text(index)[0].isdigit()
    alone = not _near_item(sheet, indexes, place)
    if alone and not _text_follows(sheet, indexes, place) and _is_intertitle_like(text):
        return  # "- The agency's name", under the text
    if numbered and alone and _is_intertitle_like(text) and _text_follows(sheet, indexes, place):
        body.add(BlockKind.INTERTITLE, sheet.text(index))
    else:
        body.add_text(BlockKind.ITEM, text)


def _near_item(sheet: Sheet, indexes: list[int], place: int) -> bool:
    around = indexes[max(0, place - 1) : place] + indexes[place + 1 : place + 2]
    return any(sheet.has(i, Mark.ITEM) for i in around)


def _add_short(sheet: Sheet, indexes: list[int], place: int, body: Body, interview: bool) -> None:
    text = unglue(sheet.text(indexes[place]))
    if not body.blocks or names.is_initials(text):
        return
    counted = indexes[place] in body.counting
    if not counted and not _text_follows(sheet, indexes, place):
        return
    if counted or _in_a_run(sheet, indexes, place):
        body.add(BlockKind.ITEM, text)
    elif text.endswith((".", ":", ";", ",", "»")) or (interview and text.endswith(("?", "؟"))):
        body.add(BlockKind.PARAGRAPH, text)
    elif _is_intertitle_like(text) and not _is_credit(sheet, indexes[place]):
        body.add(BlockKind.INTERTITLE, text)
    elif not _is_credit(sheet, indexes[place]):
        body.add(BlockKind.PARAGRAPH, text)


def _leads_in(sheet: Sheet, indexes: list[int], place: int) -> bool:
    """A subtitle without full stop, between the title and the text."""
    text = sheet.text(indexes[place])
    subtitle = text.count(" ") >= _SUBTITLE and is_title_like(sheet, indexes[place])
    signs = bylines.is_signature(text) or bylines.beside_paper(text, sheet.text(0)).authors
    return subtitle and not signs


def _in_a_run(sheet: Sheet, indexes: list[int], place: int) -> bool:
    """One of three short lines in a row or more: a list without bullets."""
    start, end = place, place + 1
    while start > place - 2 and start and sheet.has(indexes[start - 1], Mark.SHORT):
        start -= 1
    while end < min(place + 3, len(indexes)) and sheet.has(indexes[end], Mark.SHORT):
        end += 1
    return end - start >= 3


def _counting_lists(sheet: Sheet, indexes: list[int]) -> set[int]:
    """The lines of lists that count, line by line, and that text goes on below."""
    listed: set[int] = set()
    run: list[int] = []
    for index in indexes:
        if sheet.has(index, Mark.SHORT):
            run.append(index)
            continue
        if len(run) >= _FEWEST_COUNTED and sheet.has(index, *_TEXT):
            listed |= _counting(sheet, run[-_LONG_COUNT:])
        run = []
    return listed


def _counting(sheet: Sheet, run: list[int]) -> set[int]:
    """The lines of a run that count or stand beside one, where most of them count."""
    counts = [says_a_number(sheet.text(index)) for index in run]
    if sum(counts) < _COUNTED * len(run):
        return set()
    return {index for at, index in enumerate(run) if any(counts[max(0, at - 1) : at + 2])}


def says_a_number(text: str) -> bool:
    """ "Séances de nuit : 12", "Tiznit ..... 40,5 mm"."""
    number = _DIGIT.search(text)
    label = text[: number.start()].rstrip() if number else ""
    if not number or not label.endswith((":", "..")) or not _NUMBER.fullmatch(text, number.start()):
        return False
    return bool(_LABEL.fullmatch(label.removesuffix(":").rstrip(".")))


def _is_intertitle_like(text: str) -> bool:
    return text.count(" ") < _LONGEST and not text.endswith((".", ":", ";", ",", "»"))


def _is_credit(sheet: Sheet, index: int) -> bool:
    text = sheet.text(index)
    latin = not "\u0600" <= text[0] <= "\u06ff"
    return names.is_desk(text) or (latin and names.is_name(text))


def _text_follows(sheet: Sheet, indexes: list[int], place: int) -> bool:
    return any(sheet.has(i, *_TEXT) for i in indexes[place + 1 : place + 5])


def _is_section_name(sheet: Sheet, index: int) -> bool:
    """The name of a section alone between paragraphs is an intertitle: "Agriculture"."""
    if not sheet.has(index, Mark.MENU) or sheet.lines[index].words > 3:
        return False
    return sheet.has(index - 1, *_TEXT) and sheet.has(index + 1, *_TEXT)


def _is_interview(sheet: Sheet, indexes: list[int]) -> bool:
    """Several questions set on lines of their own: they are spoken, not printed above a part."""
    questions = sum(sheet.text(i).endswith(("?", "؟")) for i in indexes if sheet.has(i, Mark.SHORT))
    return questions >= 2
