"""A feed (RSS, Atom, RDF), by feedparser: an article an entry, with what the feed declares of it.

feed.xml     "#<id of the entry>", or its address, or its title; known by what it says, so that an
             entry is the same in tomorrow's feed
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from html import escape
from typing import Any

import feedparser

from ..reading.cover import Cover, put
from ..reading.page import DoubtCode
from .composing import declared, html_page
from .parts import Budget, Part, Problem, Unopenable, refused

_ENTITIES = re.compile(rb"<!ENTITY", re.IGNORECASE)
_END = re.compile(rb"</\s*(?:\w+:)?(?:rss|feed|rdf)\s*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_CUT = re.compile(
    r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$|lire la suite|read more|اقرأ المزيد", re.IGNORECASE
)
_SHORT = 500  # characters; the whole article is hardly ever shorter
_LONGEST_KEY = 200


def open_it(data: bytes) -> list[Part]:
    """An article for each entry of a feed."""
    if _ENTITIES.search(data) or _ENTITIES.search(data.replace(b"\0", b"")):
        raise Unopenable(Problem.ENTITIES)
    # A file at hand: what is given as a text may be taken for an address and fetched.
    # Its cleaning of HTML takes the square of some pages' length, and the reader takes any page.
    feed = feedparser.parse(
        io.BytesIO(data),
        response_headers={"content-location": ""},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not feed.entries:
        raise Unopenable(Problem.NOTHING_INSIDE if feed.version else Problem.BROKEN, "XML")
    is_whole = _END.search(data.replace(b"\0", b""))  # in UTF-16 too
    return [*_parts(feed), *([] if is_whole else [refused("", Problem.BROKEN, "XML")])]


def _parts(feed: Any) -> Iterator[Part]:
    budget = Budget()
    paper = str(feed.feed.get("title") or "")
    taken: set[str] = set()
    for entry in feed.entries:
        key = f"#{_id(entry)}"
        if key in taken:
            budget.take(0)
            yield refused(key, Problem.TWICE)
            continue
        taken.add(key)
        html = _page(entry, paper)
        budget.take(len(html))
        yield Part(key, html, hashlib.sha256(html).hexdigest(), is_final=True)


def _id(entry: Any) -> str:
    said = entry.get("id") or entry.get("link") or entry.get("title") or ""
    return " ".join(str(said).split())[:_LONGEST_KEY]


def _page(entry: Any, paper: str) -> bytes:
    """An entry as a page that declares what the feed says of it."""
    title = _plain(entry.get("title"))
    content = "\n".join(str(one.get("value") or "") for one in entry.get("content", ()))
    text = content or str(entry.get("summary") or "")
    source = _plain((entry.get("source") or {}).get("title"))
    facts = declared(
        title=title,
        paper=source or _plain(paper),
        address=str(entry.get("link") or ""),
        day=_day(entry),
        author=_plain(entry.get("author")),
    )
    is_cut = not content and (len(_plain(text)) < _SHORT or bool(_CUT.search(_plain(text))))
    body = f"<h1>{escape(title)}</h1>\n{text if '<p' in text else f'<p>{text}</p>'}"
    doubts = (DoubtCode.ONLY_A_TEASER,) if is_cut else ()
    return put(Cover(doubts=doubts), html_page(body, title=title, head=facts))


def _plain(text: Any) -> str:
    return " ".join(_TAG.sub(" ", str(text or "")).split())


def _day(entry: Any) -> str:
    when = entry.get("published_parsed") or entry.get("updated_parsed")
    return f"{when.tm_year:04}-{when.tm_mon:02}-{when.tm_mday:02}" if when else ""
