"""A web archive (WARC), by warcio: a page a response, its address and day from the record.

response 200 text/html    "#https://paper.example/article"
response 200 a PDF, ...   the same, and opened in its turn
anything else             counted, and passed over: images, styles, redirects, errors, requests
"""

from __future__ import annotations

import io
import re
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from ..reading.cover import Cover
from .parts import Budget, Part, Problem, Unopenable, made, member, refused, seal

_PAGES = {"text/html", "application/xhtml+xml", "text/plain"}
_FILES = {
    "application/pdf",
    "application/rss+xml",
    "application/atom+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
}
_LONGEST_ADDRESS = 300
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)


def open_it(data: bytes) -> list[Part]:
    """The pages of an archive, and how many of its records are none."""
    reading = _Reading()
    try:
        for record in ArchiveIterator(io.BytesIO(data)):
            reading.add(record)
    except (ArchiveLoadFailed, EOFError, ValueError, KeyError, AttributeError, OSError) as error:
        if not reading.parts:
            raise Unopenable(Problem.BROKEN, "WARC") from error
        reading.parts.append(refused("", Problem.BROKEN, "WARC"))
    if reading.others:
        reading.parts.append(refused("", Problem.NO_PAGES, str(reading.others)))
    return reading.parts


class _Reading:
    """An archive as far as it has been read."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.others = 0
        self.seen: Counter[str] = Counter()
        self.budget = Budget()

    def add(self, record: Any) -> None:
        """Take the page of a record, or count it."""
        kind = _kind(record)
        if not kind:
            self.others += record.rec_type in ("response", "resource", "revisit")
            return
        address = str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
        self.seen[address] += 1
        key = f"#{address[:_LONGEST_ADDRESS]}"
        if self.seen[address] > 1:
            key += f" ({self.seen[address]})"  # of another day
        if coded := _unknown_coding(record):
            self.parts.append(refused(key, Problem.BROKEN, coded))
            return
        body = record.content_stream().read(self.budget.bytes + 1)
        self.budget.take(len(body))
        cover = Cover(address, str(record.rec_headers.get_header("WARC-Date") or "")[:10])
        is_file = kind in _FILES
        self.parts.append(member(key, body, cover) if is_file else _page(record, key, body, cover))


def _kind(record: Any) -> str:
    """The type of what a page or a file answered; nothing for any other record."""
    if record.rec_type == "resource":
        said = record.rec_headers.get_header("Content-Type")
    elif record.rec_type == "response" and record.http_headers:
        is_there = record.http_headers.get_statuscode() == "200"
        said = record.http_headers.get_header("Content-Type") if is_there else ""
    else:
        said = ""
    kind = str(said or "").split(";")[0].strip().lower()
    return kind if kind in _PAGES or kind in _FILES else ""


def _unknown_coding(record: Any) -> str:
    """A packing of the answer that nothing here unpacks."""
    coding = record.http_headers.get_header("Content-Encoding") if record.http_headers else ""
    coding = str(coding or "").strip().lower()
    return "" if coding in ("", "identity", "gzip", "x-gzip", "deflate") else coding


def _page(record: Any, key: str, body: bytes, cover: Cover) -> Part:
    """A page under its cover, in UTF-8 where the answer said in which letters it was."""
    said = record.http_headers.get_header("Content-Type") if record.http_headers else ""
    charset = _CHARSET.search(str(said or ""))
    with suppress(LookupError, UnicodeDecodeError):
        body = body.decode(charset[1]).encode() if charset else body
    # Known by what the page says, so that another archive of it is the same document.
    return replace(made(seal(body), "", body, cover), key=key)
