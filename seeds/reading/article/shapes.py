"""The shape of a page, named for the import report.

portal-strip, portal-flattened   headlines on one line, then the article (on one line)
paywall-repeat                   title and first paragraph printed twice
date-prefix-title                a date glued before the title
agency-dateline                  "Rabat, 8 juil. (MAP) – ..."
bullets                          a list of items
...                              see `shape_of`
"""

from __future__ import annotations

import re

from ..page import Block, BlockKind
from ..sheet.marking import Sheet
from ..text.marks import Mark
from .layout import Layout

_DATELINE = re.compile(r"^[^.:;]{2,50}(?:\([^)]{2,20}\))?\s[–—-]\s?\w|^[^.:;]{2,50}\([^)]{2,20}\)")
_SLASHED = re.compile(r"\d/\d{2}/\d{4}")
_STRIP = 5  # headlines


def shape_of(sheet: Sheet, layout: Layout, blocks: list[Block], language: str) -> str:
    """The first shape whose sign the page bears."""
    paragraphs = [block for block in blocks if block.kind is BlockKind.PARAGRAPH]
    if len(sheet.strip_headlines) >= _STRIP:
        return "portal-flattened" if layout.end - layout.first <= 2 else "portal-strip"
    if sheet.prefix_dates:
        return "date-prefix-title"
    if layout.title is not None and _printed_twice(sheet, layout.title):
        return "paywall-repeat"
    if sum(block.kind is BlockKind.ITEM for block in blocks) >= max(2, len(paragraphs)):
        return "bullets"
    if language == "ar":
        return "arabic-site"
    if paragraphs and _DATELINE.match(paragraphs[0].text) and language == "fr":
        return "agency-dateline"
    return _by_head(sheet, layout, language)


def _printed_twice(sheet: Sheet, title: int) -> bool:
    return sum(line.text == sheet.text(title) for line in sheet.lines) > 1


def _by_head(sheet: Sheet, layout: Layout, language: str) -> str:
    head = range(layout.first)
    if language == "en":
        return "english-aggregated"
    if any(sheet.has(i, Mark.DATE) and _SLASHED.search(sheet.text(i)) for i in head):
        return "byline-slash-date"
    if any(sheet.has(i, Mark.MENU) for i in head):
        return "breadcrumb-lireaussi"
    return "plain"


def lede_and_rest(blocks: list[Block]) -> tuple[str, tuple[Block, ...]]:
    """The first paragraph, and the blocks without it."""
    for place, block in enumerate(blocks):
        if block.kind is not BlockKind.INTERTITLE:
            return block.text, (*blocks[:place], *blocks[place + 1 :])
    return "", tuple(blocks)
