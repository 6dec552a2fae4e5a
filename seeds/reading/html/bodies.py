"""Three witnesses of the body of an HTML page: the stages by tags or by lines, and trafilatura.

trafilatura knows thousands of templates and is taken, unless it finds much less than the stages do
or makes one block of what is several. Where it tells the text of the tags, the lines are not asked;
where all tell different texts, the body is in doubt.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from lxml import etree, html

from ..article import intertitles
from ..article.heeding import heeding, heeds
from ..article.layout import lay_out
from ..page import Block, BlockKind, Doubt, DoubtCode
from ..sheet.marking import Sheet, mark_lines
from ..text.lines import Line, even
from ..text.marks import Mark
from ..text_pages import Findings
from ..words.recommended import inline_title

_LARGEST = 1_000_000  # characters; trafilatura needs seconds for more
_CROWDED = 5_000  # children of one element; its time grows with their square
_ENOUGH = 0.3  # of the words that the text stages find
_ALIKE = 0.7  # of the words that two witnesses share, at which they tell the same
_DROPPED = (
    Mark.FURNITURE, Mark.MENU, Mark.RELATED, Mark.COMMENTS, Mark.TAGS, Mark.COPYRIGHT, Mark.CAPTION,
    Mark.SOURCE, Mark.DATE, Mark.BYLINE, Mark.ABOUT,
)  # fmt: skip
_LABELS = 10  # lines in which a text may be preceded by labels
_TITLE_AGAIN = 3  # blocks among which a body repeats its title


def settle_body(
    found: Findings, root: html.HtmlElement, lines: list[Line], size: int, sheet: Sheet
) -> None:
    """Take the body that the better witness tells, and doubt it where the others tell another.

    `lines` are all that the page shows; `size` is its length in characters, its tags included.
    What an editor said of lines is laid on each; where it struck out a line inside a block of
    trafilatura's, the stages are heard, whose blocks are lines.
    """
    if size > _LARGEST or any(len(element) > _CROWDED for element in root.iter()):
        return
    own = found.body.blocks
    extracted = heeding(_extracted(root, found.title), sheet)
    is_heeding = heeds(extracted, sheet)
    if is_heeding and _is_enough(extracted, own) and likeness(extracted, own) >= _ALIKE:
        found.body.blocks = extracted  # two agree: the third need not be asked
        return
    plain = heeding(_as_plain_text(lines), sheet)
    longest = max(own, plain, key=_length)
    is_taken = is_heeding and _is_enough(extracted, longest)
    found.body.blocks = extracted if is_taken else longest
    others = [one for one in (own, plain, extracted) if one is not found.body.blocks]
    if sheet.is_text_said:
        return
    if all(likeness(found.body.blocks, other) < _ALIKE for other in others):
        found.doubts += (Doubt(DoubtCode.UNSURE_BODY, ""),)


def _length(blocks: list[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _is_enough(blocks: list[Block], own: list[Block]) -> bool:
    """Not much less than another witness tells, nor the same in one lump."""
    return _length(blocks) >= _ENOUGH * _length(own) and (len(blocks) > 1 or len(own) < 2)


def likeness(one: list[Block], other: list[Block]) -> float:
    """The share of words that two bodies have in common: F1 of their bags of words."""
    mine, yours = _words(one), _words(other)
    words = mine.total() + yours.total()
    return 2 * (mine & yours).total() / words if words else 1.0


def _words(blocks: list[Block]) -> Counter[str]:
    return Counter(word for block in blocks for word in block.text.split())


def _as_plain_text(lines: list[Line]) -> list[Block]:
    """What the stages of a text page make of the visible lines, whatever their tags say."""
    sheet = mark_lines([replace(line, told=None) for line in lines])
    layout = lay_out(sheet)
    return intertitles.build(sheet, layout).blocks if layout else []


def _extracted(root: html.HtmlElement, title: str | None) -> list[Block]:
    """The blocks that trafilatura takes for the article, without what is plainly none of it."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow, for HTML alone

    document = bare_extraction(root, fast=True, include_comments=False, with_metadata=False)
    body = getattr(document, "body", None)
    if body is None:
        return []
    sheet = mark_lines(_block_lines(body))
    told = intertitles.Body()
    for index in range(_start(sheet), _end(sheet)):
        repeated = index < _TITLE_AGAIN and sheet.text(index) == title
        if not repeated and not sheet.has(index, *_DROPPED):
            _add(told, sheet, index)
    return told.blocks


def _start(sheet: Sheet) -> int:
    """The first line, but behind labels with their values: "Destinataire :", "M. Tazi"."""
    head = [i for i in range(min(_LABELS, len(sheet.lines))) if _is_a_label(sheet.text(i))]
    text = next((i for i in range(len(sheet.lines)) if sheet.has(i, Mark.PROSE, Mark.ITEM)), 0)
    return text if head and head[-1] < text <= _LABELS else 0


def _is_a_label(text: str) -> bool:
    return text.endswith(":") and text.count(" ") <= 2


def _end(sheet: Sheet) -> int:
    """Where nothing of the article follows: a list of others, readers' words, the rights."""
    told = [i for i in range(len(sheet.lines)) if sheet.has(i, Mark.PROSE, Mark.ITEM, Mark.SHORT)]
    return told[-1] + 1 if told else 0


def _add(body: intertitles.Body, sheet: Sheet, index: int) -> None:
    line = sheet.lines[index]
    if inline_title(line.text):
        return
    if line.level:
        body.add(BlockKind.INTERTITLE, line.text)
    elif line.told is Mark.ITEM:
        body.add_text(BlockKind.ITEM, line.text)
    else:
        body.add_text(intertitles.kind_of(line.text), line.text)


def _block_lines(body: etree._Element) -> list[Line]:
    lines = []
    for element in body.iter("p", "head", "item", "quote", "cell", "ab"):
        text = even("".join(map(str, element.itertext())))
        told = {"head": Mark.HEADING, "item": Mark.ITEM}.get(str(element.tag))
        parent = element.getparent()
        nested = parent is not None and parent.tag == "item"
        if text and not nested and element.find("p") is None:
            lines.append(Line(text, 1, text, 2 if told is Mark.HEADING else 0, told))
    return lines
