"""A web archive (WARC), by warcio: a page a response, its address and day from the record.

response 200 text/html    "#https://paper.example/article"
response 200 a PDF, ...   the same, and opened in its turn
anything else             counted, and passed over: images, styles, redirects, errors, requests
"""

from __future__ import annotations

import io
import re
import zlib
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeadersParser

from ..reading.cover import Cover
from ..reading.page import DoubtCode
from .answers import unpacked
from .parts import Budget, Part, Problem, TooMuch, Unopenable, made, member, refused, seal
from .warc_records import Record, records_of

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
_HTTP = StatusAndHeadersParser(["HTTP/1.0", "HTTP/1.1"], verify=False)
_DAMAGED = (  # what warcio and zlib raise
    ArchiveLoadFailed,
    EOFError,
    ValueError,
    KeyError,
    AttributeError,
    OSError,
    zlib.error,
)


def open_it(data: bytes) -> list[Part]:
    """The pages of an archive, and how many of its records are none."""
    reading = _Reading()
    try:
        for record in records_of(data):
            reading.add(record)
    except _DAMAGED as error:
        if not reading.parts:
            raise Unopenable(Problem.BROKEN, "WARC") from error
        reading.parts.append(refused("", Problem.BROKEN, "WARC"))
    if reading.others:
        reading.parts.append(refused("", Problem.NO_PAGES, str(reading.others)))
    return reading.parts


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a record says that it holds: its type and letters, and how it is packed."""

    kind: str = ""  # nothing for what is no page and no file
    charset: str = ""
    coding: str = ""
    in_chunks: bool = False
    body: bytes = b""


class _Reading:
    """An archive as far as it has been read."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.others = 0
        self.seen: Counter[str] = Counter()
        self.budget = Budget()

    def add(self, record: Record) -> None:
        """Take the page of a record, or count it; whatever it holds, its damage is named."""
        if record.problem:
            self.parts.append(refused(self._key(record), record.problem, record.detail))
            return
        answer = _answer(record)
        if not answer.kind:
            self.others += record.kind in ("response", "resource", "revisit")
            return
        key = self._key(record)
        try:
            self.parts.append(self._part(record, answer, key))
        except TooMuch:
            raise
        except Unopenable as refusal:
            self.parts.append(refused(key, refusal.problem, refusal.detail))

    def _key(self, record: Record) -> str:
        address = _address(record)
        self.seen[address] += 1
        again = f" ({self.seen[address]})" if self.seen[address] > 1 else ""  # of another day
        return f"#{address[:_LONGEST_ADDRESS]}{again}"

    def _part(self, record: Record, answer: _Answer, key: str) -> Part:
        body = unpacked(answer.body, answer.coding, answer.in_chunks, self.budget)
        self.budget.take(len(body))
        doubts = (DoubtCode.BROKEN_OFF,) if record.header("WARC-Truncated") else ()
        cover = Cover(_address(record), record.header("WARC-Date")[:10], doubts=doubts)
        if answer.kind in _FILES:
            return member(key, body, cover)
        return _page(key, body, answer.charset, cover)


def _address(record: Record) -> str:
    return record.header("WARC-Target-URI").strip("<>")


def _answer(record: Record) -> _Answer:
    """What was answered to whoever made the archive; nothing of a record that is no answer."""
    if record.kind == "resource":
        return _said(record.header, record.block)
    is_http = _address(record).lower().startswith(("http:", "https:"))
    if record.kind != "response" or not is_http or not record.block:
        return _Answer()
    stream = io.BytesIO(record.block)
    headers = _HTTP.parse(stream)
    if headers.get_statuscode() != "200":
        return _Answer()
    return _said(lambda name: str(headers.get_header(name) or ""), stream.read())


def _said(header: Any, body: bytes) -> _Answer:
    said = header("Content-Type")
    kind = said.split(";")[0].strip().lower()
    charset = _CHARSET.search(said)
    if kind not in _PAGES and kind not in _FILES:
        return _Answer()
    return _Answer(
        kind,
        charset[1] if charset else "",
        header("Content-Encoding").strip().lower(),
        header("Transfer-Encoding").strip().lower() == "chunked",
        body,
    )


def _page(key: str, body: bytes, charset: str, cover: Cover) -> Part:
    """A page under its cover, in UTF-8 where the answer said in which letters it was."""
    with suppress(LookupError, UnicodeDecodeError):
        body = body.decode(charset).encode() if charset else body
    # Known by what the page says, so that another archive of it is the same document.
    return replace(made(seal(body), "", body, cover), key=key)
