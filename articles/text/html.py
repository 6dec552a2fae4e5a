"""The HTML that an article's body may hold, and nothing else."""

import re
from html import unescape

import nh3

TAGS = {"p", "h2", "h3", "blockquote", "ul", "ol", "li", "strong", "em", "a", "br"}

_cleaner = nh3.Cleaner(
    tags=TAGS,
    attributes={"a": {"href"}},
    url_schemes={"http", "https", "mailto"},
    link_rel="nofollow noopener",
)


def sanitise(html: str) -> str:
    """`html` with only the tags of an article's body; scripts and handlers are dropped."""
    return _cleaner.clean(html)


_BLOCK = re.compile(r"</?(?:p|h[23]|blockquote|ul|ol|li|br)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")


def blocks(html: str) -> list[str]:
    """The text of each paragraph, heading and item of sanitised HTML."""
    texts = (unescape(_TAG.sub("", part)).strip() for part in _BLOCK.split(html))
    return [text for text in texts if text]


def text_of(html: str) -> str:
    """The text of sanitised HTML on one line, its entities as they are."""
    return _TAG.sub("", html.replace("><", "> <"))
