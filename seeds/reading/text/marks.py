"""The marks that a line of a page may bear, and what an editor may say that it is."""

from __future__ import annotations

from enum import Enum, StrEnum


class Mark(Enum):
    """What a line is, judged alone."""

    PROSE = "prose"
    SHORT = "short"
    ITEM = "item"
    HEADING = "heading"
    MENU = "menu"
    FURNITURE = "furniture"
    RELATED = "related"
    INLINE = "inline"
    COMMENTS = "comments"
    TAGS = "tags"
    ABOUT = "about"
    COPYRIGHT = "copyright"
    SOURCE = "source"
    CAPTION = "caption"
    DATE = "date"
    BYLINE = "byline"


ENDS_THE_ARTICLE = frozenset(
    {Mark.RELATED, Mark.COMMENTS, Mark.TAGS, Mark.ABOUT, Mark.COPYRIGHT, Mark.SOURCE}
)


class Said(StrEnum):
    """What an editor may say that a line is."""

    TITLE = "title"
    DATE = "date"
    BYLINE = "byline"
    BODY = "body"
    FURNITURE = "furniture"  # whatever else: no part of the article
