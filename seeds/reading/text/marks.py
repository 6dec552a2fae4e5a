"""The marks that a line of a page may bear."""

from __future__ import annotations

from enum import Enum


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
