"""The blocks of an article, corrected by what an editor said of the lines of its page.

    line                               said         blocks as found      blocks
    La coopérative a ouvert mardi ...               La coopérative ...   La coopérative ...
    Partager sur les réseaux           furniture    Partager sur ...
    Un second atelier suivra.          body                              Un second atelier ...

Lines of which nothing was said stay what the reader made of them. A block that no single line
prints, as trafilatura makes them, is left whole: `heeds` tells whether all was followed.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..page import Block, BlockKind
from ..sheet.marking import Sheet
from ..text.marks import Mark, Said
from ..words.furniture import unglue, without_bullet, without_hashes
from ..words.recommended import take_inline
from .forms import forms
from .intertitles import kind_of

_TEXT = (Mark.PROSE, Mark.ITEM)
_SHORTEST = 20  # letters of a line that is looked for inside a block of several


def heeding(blocks: list[Block], sheet: Sheet) -> list[Block]:
    """The blocks, without lines that were said to be none of the text and with those that were."""
    if not any(line.said for line in sheet.lines):
        return blocks
    places, struck = _printed(sheet)
    lumps = _lumps(blocks, places)
    placed: list[tuple[int, Block]] = []
    last = -1
    for block in blocks:
        last = max(last, places.get(block.text, last))
        if block.text not in struck:
            placed.append((last, block))
    placed += _lacking(sheet, {block.text for _, block in placed}, lumps)
    return [block for _, block in sorted(placed, key=lambda one: one[0])]


def heeds(blocks: list[Block], sheet: Sheet) -> bool:
    """Whether the text is without all that was said to be none of it."""
    places, struck = _printed(sheet)
    lumps = _lumps(blocks, places)
    return not any(text in lumps for text in struck if len(text) >= _SHORTEST)


def _lumps(blocks: list[Block], places: dict[str, int]) -> str:
    """What stands in blocks that no single line prints."""
    return "\n".join(block.text for block in blocks if block.text not in places)


def _printed(sheet: Sheet) -> tuple[dict[str, int], set[str]]:
    """Where each text is first printed, and the texts of which every print was struck out."""
    places: dict[str, int] = {}
    struck: set[str] = set()
    kept: set[str] = set()
    for index, line in enumerate(sheet.lines):
        found = forms(line.text)
        (kept if line.said in (None, Said.BODY) else struck).update(found)
        for text in found:
            places.setdefault(text, index)
    return places, struck - kept


def _lacking(sheet: Sheet, texts: set[str], lumps: str) -> Iterator[tuple[int, Block]]:
    """The lines that were said to be of the text and are not in it, with their places."""
    for index in sheet.said(Said.BODY):
        text = sheet.text(index)
        if texts.isdisjoint(forms(text)) and text not in lumps:
            texts.add(text)
            yield from ((index, block) for block in _blocks_of(sheet, index))


def _blocks_of(sheet: Sheet, index: int) -> list[Block]:
    text = unglue(sheet.text(index))
    pieces = take_inline(text)[0] or [text]
    if sheet.has(index, Mark.ITEM):
        return [Block(BlockKind.ITEM, without_bullet(piece)) for piece in pieces]
    if sheet.has(index, Mark.HEADING, Mark.SHORT) and sheet.has(index + 1, *_TEXT):
        return [Block(BlockKind.INTERTITLE, without_hashes(text))]
    return [Block(kind_of(piece), piece) for piece in pieces]
