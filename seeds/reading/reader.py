"""From the bytes of one document to its page, whatever it was saved as."""

from __future__ import annotations

from datetime import date

from .cover import covered, take_off
from .html.signs import looks_like_html
from .page import Page
from .text.decoding import decode
from .text.said import NOTHING_SAID, SaidLines
from .text_pages import read_text

# Raise it whenever a page or its figures could read differently: documents are then read again.
READER_VERSION = 10


def read(
    data: bytes,
    *,
    name: str,
    today: date,
    size_limit: int = 5_000_000,
    said: SaidLines = NOTHING_SAID,
) -> Page:
    """Read one document; raises `Unreadable` where it holds no article.

    What an editor `said` of its lines decides what they are.
    """
    cover, own = take_off(data)
    decoded = decode(own, size_limit)
    if looks_like_html(decoded.text):
        from .html.pages import read_html  # noqa: PLC0415 - loads a parser for HTML alone

        return covered(read_html(decoded, today, said), cover, decoded.text)
    return covered(read_text(decoded, today, said), cover, "")
