"""What an HTML page says of itself for machines.

<meta property="og:title" content="...">            <meta property="og:site_name" ...>
<meta property="article:published_time" ...>        <meta name="author" content="...">
<script type="application/ld+json">{"headline": ..., "datePublished": ..., "author": ...}</script>
<time datetime="2025-07-08T10:00">                  <title>Title - Paper</title>
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import html

from ..text.lines import even, fold
from ..words import bylines, dates, names
from ..words.publications import by_host

_TITLES = ("og:title", "twitter:title", "dc.title", "title")
_SITES = ("og:site_name", "application-name", "dc.publisher", "publisher", "twitter:site")
_DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "pubdate",
    "publish-date",
    "publication_date",
    "sailthru.date",
    "parsely-pub-date",
)
_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "byl",
)
_ARTICLE_TYPES = ("article", "posting", "webpage", "report")  # as the names of types end
_BROKEN = re.compile(r'"author"\s*:\s*\[?\s*\{[^{}]{0,300}?"name"\s*:\s*"([^"]{3,100})"')
_ALL_AUTHORS = "all authors"  # of the first place that tells any
_MOST_AUTHORS = 20
_MOST_LETTERS = 100_000  # of a script in which an author is looked for
_DEEPEST = 6  # levels of JSON-LD that hold an article


@dataclass(slots=True)
class Metadata:
    """The fields that the page declares; empty where it declares nothing."""

    title: str = ""
    publication: str = ""
    published: str = ""
    authors: list[str] = field(default_factory=list)
    address: str = ""


def metadata_of(root: html.HtmlElement) -> Metadata:
    """Everything declared, the most specific place first."""
    named = _named(root)
    article = _linked_data(root)
    address = _web(_first(named, ("og:url",))) or _canonical(root)
    return Metadata(
        title=_text(article.get("headline")) or _first(named, _TITLES),
        publication=_publication(article, named, address),
        published=_text(article.get("datePublished")) or _first(named, _DATES) or _time(root),
        authors=_authors(article, named),
        address=address,
    )


def _named(root: html.HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    authors: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = even(meta.get("content") or "")
        if name and content:
            found.setdefault(name.lower(), content)
            authors.setdefault(name.lower(), []).append(content)
    told = next((authors[name] for name in _AUTHORS if name in authors), [])
    return found | {_ALL_AUTHORS: "\n".join(told[:_MOST_AUTHORS])}


def _first(named: dict[str, str], names: tuple[str, ...]) -> str:
    return next((named[name] for name in names if name in named), "")


def _text(value: Any) -> str:
    return even(value) if isinstance(value, str) else ""


def _linked_data(root: html.HtmlElement) -> dict[str, Any]:
    """The first JSON-LD object that describes an article, its author as named elsewhere in it."""
    scripts = [
        script.text or ""
        for script in root.iter("script")
        if (script.get("type") or "").lower() == "application/ld+json"
    ]
    for text in scripts:
        found = list(_objects(_parsed(text)))
        for one in found:
            if "headline" in one and any(kind.endswith(_ARTICLE_TYPES) for kind in _types(one)):
                return one | {"author": _named_elsewhere(one.get("author"), found)}
    broken = (_BROKEN.search(text, 0, _MOST_LETTERS) for text in scripts)
    return next(({"author": author[1]} for author in broken if author), {})


def _parsed(text: str) -> Any:
    """What JSON says; nothing where it is broken, as by a quote inside a text."""
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _named_elsewhere(author: Any, found: list[dict[str, Any]]) -> Any:
    """The object that an author's "@id" stands for."""
    known = {one["@id"]: one for one in found if "name" in one and isinstance(one.get("@id"), str)}
    told = author if isinstance(author, list) else [author]
    return [known.get(str(one.get("@id")), one) if isinstance(one, dict) else one for one in told]


def _objects(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for one in data:
            yield from _objects(one, depth + 1)
    elif isinstance(data, dict):
        yield data
        yield from _objects(data.get("@graph"), depth + 1)
        yield from _objects(data.get("mainEntity"), depth + 1)


def _types(one: dict[str, Any]) -> list[str]:
    kinds = one.get("@type")
    return [str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])]


def _publication(article: dict[str, Any], named: dict[str, str], address: str) -> str:
    printed = _first(named, _SITES).lstrip("@") or "".join(_names(article.get("publisher"))[:1])
    known = by_host(address.split("/")[2]) if address.count("/") > 2 else None
    return printed or (known.name if known else "")


def _authors(article: dict[str, Any], named: dict[str, str]) -> list[str]:
    names = _names(article.get("author")) or named.get(_ALL_AUTHORS, "").split("\n")
    people = (name for one in names if not one.startswith("http") for name in _people(one))
    return list(dict.fromkeys(people))


def _people(name: str) -> list[str]:
    """The people or agencies of a declared author; never the newsroom."""
    if not name or names.is_desk(name):
        return []
    behind = bylines.labelled(name)
    return list((behind if behind.authors else bylines.credit(name, arabic=True)).authors)


def _names(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [name] if (name := _text(value.get("name"))) else []
    if isinstance(value, list):
        return [name for one in value[:20] for name in _names(one)]
    return [_text(value)] if isinstance(value, str) else []


def _canonical(root: html.HtmlElement) -> str:
    links = (link.get("href") or "" for link in root.iter("link") if link.get("rel") == "canonical")
    return next(filter(_web, links), "")


def _web(address: str) -> str:
    """An address of a web page; anything else, such as a script, is none."""
    return address if address.startswith(("http://", "https://")) else ""


def _time(root: html.HtmlElement) -> str:
    """The first moment marked as the page's own, not that of a title in a side list."""
    for time in root.iter("time"):
        around = {str(parent.tag) for parent in time.iterancestors()}
        if time.get("datetime") and not around & {"aside", "nav", "footer"}:
            return str(time.get("datetime"))
    return ""


def window_title(root: html.HtmlElement) -> str:
    """The title of the browser's window."""
    return even(root.findtext(".//title") or "")


def site_behind(title: str, window: str) -> str:
    """The paper that a window title names behind the article's title."""
    for separator in (" - ", " | ", " – ", " — ", " • "):
        head, found, name = window.rpartition(separator)
        if found and fold(head) == fold(title):
            return name
    return ""


def published_date(declared: str) -> list[dates.Printed]:
    """A declared moment as a date."""
    return dates.find(declared[:40])[:1]
