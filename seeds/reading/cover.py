"""The cover of a document that was taken out of a file: what the file says of it.

<!--cover {"address": "https://...", "day": "2025-07-08", "doubts": ["read-by-ocr"]}-->
<html> ...                                           the document itself, byte for byte
<p data-page="3">...</p>                             and in it the page of a paged file

It is the first line of the bytes that are kept, so a page drawn years later is read like today. A
page from elsewhere that brings such a line says no more by it than by its own tags: where the page
prints something else itself, the cover is not asked.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, replace
from html import unescape

from articles.text.dates import PartialDate

from .page import Doubt, DoubtCode, Page

_LINE = re.compile(rb"\A<!--cover (\{[^\n]{0,8000}\})-->\n")
# What browsers write over a page that they save.
_SAVED = re.compile(r"<!--\s(?:saved from url=\(\d{4,5}\)|Page saved with SingleFile\s+url: )(\S+)")
_SAVED_WITHIN = 2000  # characters
_PAGED = re.compile(r'<(h[12]|p|li) data-page="(\d{1,5})">(.*?)</\1>', re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_LONGEST_DOUBT = 200
_KEY = 40  # letters by which a paragraph is known again
_NO_KEY = re.compile(r"\W+")
_DATED = {DoubtCode.IMPOSSIBLE_DATE, DoubtCode.FUTURE_DATE, DoubtCode.AMBIGUOUS_DATE}


@dataclass(frozen=True, slots=True)
class Cover:
    """What a file says of a document in it; doubts about how it was taken out (`doubt_about`)."""

    address: str = ""
    day: str = ""  # on which it was saved or sent, as YYYY-MM-DD
    title: str = ""  # a mail's subject
    doubts: tuple[str, ...] = ()


NO_COVER = Cover()


def doubt_about(code: DoubtCode, detail: str) -> str:
    """A doubt of a cover that says where: its code and the detail behind a space."""
    return f"{code} {detail}"


def _doubt(said: str) -> Doubt:
    code, _, detail = said.partition(" ")
    return Doubt(DoubtCode(code), detail)


def put(cover: Cover, data: bytes) -> bytes:
    """The bytes of a document under its cover."""
    said = {name: value for name, value in asdict(cover).items() if value}
    if not said:
        return data
    line = json.dumps(said).replace(">", "\\u003e")  # else it could end the comment
    return f"<!--cover {line}-->\n".encode() + data


def put_under(outer: Cover, data: bytes) -> bytes:
    """A document with what the file around its own file says too, where its cover does not."""
    if outer == NO_COVER:
        return data
    own, bare = take_off(data)
    address, day, title = own.address or outer.address, own.day or outer.day, own.title
    return put(Cover(address, day, title, own.doubts), bare)


def take_off(data: bytes) -> tuple[Cover, bytes]:
    """The cover of a document and its own bytes."""
    found = _LINE.match(data)
    if not found:
        return NO_COVER, data
    try:
        said = json.loads(found[1])
        return _cover(said), data[found.end() :]
    except (ValueError, TypeError):
        return NO_COVER, data


def _cover(said: dict[str, object]) -> Cover:
    doubts = said.get("doubts")
    known = tuple(one for one in doubts if _is_known(one)) if isinstance(doubts, list) else ()
    address, day, title = (_whole(said.get(name, "")) for name in ("address", "day", "title"))
    return Cover(address, day, title, known)


def _is_known(doubt: object) -> bool:
    """Whether a doubt is one of ours; a page from elsewhere may say anything."""
    return (
        isinstance(doubt, str)
        and doubt.partition(" ")[0] in set(DoubtCode)
        and len(doubt) < _LONGEST_DOUBT
        and doubt.isprintable()
    )


def _whole(said: object) -> str:
    """What is said, without the NUL and the halves of letters that JSON may hold and no row can."""
    return str(said).encode("utf-8", "replace").decode().replace("\0", "")


def covered(page: Page, cover: Cover, text: str) -> Page:
    """A page with what its cover says where it says nothing itself, and the pages of its blocks."""
    if not page.source_url:
        page = replace(page, source_url=cover.address or _saved_from(text) or None)
    if 'data-page="' in text:
        page = _paged(page, text)
    if cover == NO_COVER:
        return page
    doubts = tuple(_doubt(said) for said in cover.doubts)
    return _titled(_dated(replace(page, doubts=(*page.doubts, *doubts)), cover), cover)


def _saved_from(text: str) -> str:
    found = _SAVED.search(text[:_SAVED_WITHIN])
    return found[1] if found else ""


def _dated(page: Page, cover: Cover) -> Page:
    """The day on which it was saved, in doubt, where the page gives none at all."""
    if page.published_on or not cover.day or _DATED & {one.code for one in page.doubts}:
        return page
    try:
        day = PartialDate.parse(cover.day)
    except ValueError:
        return page
    doubts = _instead(page, DoubtCode.NO_DATE, Doubt(DoubtCode.SAVED_DAY, cover.day))
    return replace(page, published_on=day, doubts=doubts)


def _titled(page: Page, cover: Cover) -> Page:
    """The subject of a mail, in doubt, where its text has no title."""
    if page.title or not cover.title:
        return page
    title = cover.title[:500]
    doubts = _instead(page, DoubtCode.NO_TITLE, Doubt(DoubtCode.UNSURE_TITLE, title[:80]))
    return replace(page, title=title, doubts=doubts)


def _instead(page: Page, code: DoubtCode, doubt: Doubt) -> tuple[Doubt, ...]:
    return (*(one for one in page.doubts if one.code != code), doubt)


def _paged(page: Page, text: str) -> Page:
    """The pages of lede and body, by the first letters of the paragraphs that the file has."""
    pages: dict[str, int] = {}
    for _, number, html in _PAGED.findall(text):
        pages.setdefault(_key(unescape(_TAG.sub("", html))), int(number))
    body = tuple(replace(block, page=pages.get(_key(block.text), 0)) for block in page.body)
    return replace(page, lede_page=pages.get(_key(page.lede), 0), body=body)


def _key(text: str) -> str:
    return _NO_KEY.sub("", text)[:_KEY].lower()
