"""A page as the plain record that reports and fixtures hold.

{"title": ..., "publication": ..., "published_on": "2025-07-08", "authors": [...],
 "body": [["p", lede], ["h", intertitle], ["p", paragraph]], ...}
"""

from __future__ import annotations

from typing import Any

from .page import BlockKind, Page


def record(page: Page) -> dict[str, Any]:
    """The page as values that JSON can hold; quotes and items count as paragraphs."""
    pages = [page.lede_page] if page.lede else []
    pages += [block.page for block in page.body]
    body = [["p", page.lede]] if page.lede else []
    body += [["h" if b.kind is BlockKind.INTERTITLE else "p", b.text] for b in page.body]
    paged = {"pages": pages} if any(pages) else {}  # of each block, where its file has some
    return {
        "title": page.title,
        "publication": page.publication,
        "published_on": str(page.published_on) if page.published_on else None,
        "authors": list(page.authors),
        "language": page.language,
        "headlines": list(page.headlines),
        "headlines_count": len(page.headlines),
        "headlines_inline": list(page.inline_headlines),
        "source_notice": page.source_notice,
        "paragraphs": sum(kind == "p" for kind, _ in body),
        "intertitles": [text for kind, text in body if kind == "h"],
        "body": body,
        "lede": page.lede,
    } | paged


def candidates(page: Page) -> dict[str, list[dict[str, Any]]]:
    """The candidates for each field, best first, with what speaks for them and their share."""
    found: dict[str, list[dict[str, Any]]] = {}
    for one in page.candidates:
        told = {"value": one.value, "signs": list(one.signs), "share": one.share}
        found.setdefault(one.field, []).append(told)
    return found
