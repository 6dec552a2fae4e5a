"""Reading a page saved as HTML: its tags, what it declares, and the stages of a text page.

tags      -> lines, side matter last   (html_lines.py)
<meta>... -> declared fields           (html_metadata.py)
body      -> the stages of a text page; where no element says which part is the article,
             trafilatura, which knows thousands of templates, unless it finds much less
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from lxml import etree, html

from . import html_metadata, intertitles, titles
from .decoding import Decoded
from .html_lines import visible_lines
from .html_metadata import Metadata
from .html_tags import bounded_tags
from .layout import Layout, lay_out
from .lines import Line, even
from .marks import Mark
from .page import Page, Refusal, Unreadable
from .publications import canonical
from .sheet import Sheet, mark_lines
from .text_pages import Findings, gather, judged, language_of_article

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_LARGEST = 1_000_000  # characters; trafilatura needs seconds for more
_CROWDED = 5_000  # children of one element; its time grows with their square
_ENOUGH = 0.7  # of the words that the text stages find


def read_html(decoded: Decoded, today: date) -> Page:
    """Read a page from its HTML."""
    root = _tree(decoded.text)
    declared = html_metadata.metadata_of(root)
    sheet = mark_lines(visible_lines(root))
    layout = lay_out(sheet)
    if layout is None:
        raise Unreadable(Refusal.NO_ARTICLE)
    found = gather(sheet, layout)
    _prefer_declared(found, declared, root, sheet)
    if not _delimits_its_article(root) and _suits_trafilatura(root, decoded.text):
        _prefer_better_body(found, _extracted(root, found.title))
    language = language_of_article(found, (root.get("lang") or "fr")[:2])
    return judged(found, decoded, language, "html", today)


def _delimits_its_article(root: html.HtmlElement) -> bool:
    """One element of the page calls itself the article and holds several paragraphs."""
    return any(len(element.findall(".//p")) >= 3 for element in root.iter("article"))


def _suits_trafilatura(root: html.HtmlElement, text: str) -> bool:
    return len(text) <= _LARGEST and all(len(element) <= _CROWDED for element in root.iter())


def _tree(text: str) -> html.HtmlElement:
    try:
        return html.document_fromstring(bounded_tags(_DECLARATION.sub("", text, count=1)))
    except (etree.ParserError, ValueError) as error:
        raise Unreadable(Refusal.NO_ARTICLE) from error
    except etree.XMLSyntaxError as error:  # the parser mends every fault but a lack of memory
        raise MemoryError from error


def _prefer_declared(found: Findings, declared: Metadata, root: Any, sheet: Sheet) -> None:
    """What the page declares wins over what its words suggest, but for the names in its byline."""
    heading = _only_heading(sheet)
    title = heading or declared.title or html_metadata.window_title(root) or found.title or ""
    site = declared.publication or html_metadata.site_behind(
        title, html_metadata.window_title(root)
    )
    if site:
        found.publication = canonical(site)
    found.title = titles.clean_title(title, found.publication) or None
    found.published = next(iter(html_metadata.published_date(declared.published)), found.published)
    more_are_declared = set(found.authors) < set(declared.authors)
    if not found.authors or _are_agencies(found.authors) or more_are_declared:
        found.authors = [
            name for name in declared.authors if name != found.publication
        ] or found.authors
    found.address = found.address or declared.address or None


def _are_agencies(authors: list[str]) -> bool:
    return all(name.isupper() for name in authors)


def _only_heading(sheet: Sheet) -> str:
    """The text of the only main heading that reads like a title."""
    headings = {line.text for line in sheet.lines if line.level == 1 and line.words >= 3}
    return headings.pop() if len(headings) == 1 else ""


def _prefer_better_body(found: Findings, other: intertitles.Body | None) -> None:
    if other is None:
        return
    own = sum(len(block.text) for block in found.body.blocks)
    extracted = sum(len(block.text) for block in other.blocks)
    if extracted >= _ENOUGH * own:
        other.inline = found.body.inline or other.inline
        found.body = other


def _extracted(root: html.HtmlElement, title: str | None) -> intertitles.Body | None:
    """The blocks that trafilatura takes for the article, cleaned by the stages of a text page."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow, for HTML alone

    document = bare_extraction(
        root, include_comments=False, include_tables=False, with_metadata=False
    )
    body = getattr(document, "body", None)
    if body is None:
        return None
    sheet = mark_lines(_block_lines(body))
    end = len(sheet.lines)
    for index, mark in enumerate(sheet.marks):
        if mark in (Mark.RELATED, Mark.COMMENTS, Mark.COPYRIGHT, Mark.TAGS) and index > 1:
            end = index
            break
    cleaned = intertitles.build(sheet, Layout(None, 0, 0, end))
    cleaned.blocks = [block for block in cleaned.blocks if block.text != title]
    return cleaned


def _block_lines(body: etree._Element) -> list[Line]:
    lines = []
    for element in body.iter("p", "head", "item", "quote"):
        text = even("".join(map(str, element.itertext())))
        told = {"head": Mark.HEADING, "item": Mark.ITEM}.get(str(element.tag))
        parent = element.getparent()
        nested = parent is not None and parent.tag == "item"
        if text and not nested and element.find("p") is None:
            lines.append(Line(text, 1, text, 2 if told is Mark.HEADING else 0, told))
    return lines
