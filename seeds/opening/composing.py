"""Writing what was taken out of a file as an HTML page that the reader knows.

title, blocks -> <html lang="fr"><head><title>...</title></head><body><article>...
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Written:
    """A heading or a paragraph: its tag, its text, the page on which it begins."""

    tag: str  # h1, h2, p or li
    text: str
    page: int = 0


def html_page(body: str, *, title: str = "", head: str = "") -> bytes:
    """A whole page around the HTML of an article."""
    named = f"<title>{escape(title)}</title>" if title else ""
    return (
        f'<!doctype html>\n<html><head><meta charset="utf-8">{named}{head}</head>\n'
        f"<body><article>\n{body}\n</article></body></html>\n"
    ).encode("utf-8", "replace")


def declared(**facts: str) -> str:
    """What a page declares of itself: `site_name="..."` as og:site_name and so on."""
    said = ((_PROPERTIES[name], value) for name, value in facts.items() if value)
    return "".join(f'<meta property="{name}" content="{escape(value)}">' for name, value in said)


_PROPERTIES = {
    "title": "og:title",
    "paper": "og:site_name",
    "address": "og:url",
    "day": "article:published_time",
    "author": "article:author",
}


def blocks(written: Iterable[Written]) -> str:
    """Headings and paragraphs as HTML, each with its page where there is one."""
    return "\n".join(_block(one) for one in written)


def _block(one: Written) -> str:
    page = f' data-page="{one.page}"' if one.page else ""
    return f"<{one.tag}{page}>{escape(one.text, quote=False)}</{one.tag}>"
