"""The records of a web archive by warcio, each whole, and what is wrong with its length.

WARC/1.0 ... Content-Length: 12     as long as it says, and the next begins behind it     a record
WARC/1.0 ... Content-Length: 9999   runs over the heads of others                         swallowed
WARC/1.0 ... Content-Length: 3      something else stands behind it, or nothing at all    cut
"""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass
from typing import Any

from warcio.archiveiterator import ArchiveIterator

from .parts import LIMITS, Problem, TooMuch

_MARK = b"WARC/"
_HEAD = re.compile(rb"\nWARC/[01]\.\d{1,2}\r?\n[A-Za-z][\w-]*:")
_GZIP = b"\x1f\x8b"
_FIRST = 4_000_000  # bytes in which an archive that was packed as a whole has a second record


@dataclass(frozen=True, slots=True)
class Record:
    """A record: its type and headers, all its bytes, and why they are not what they should be."""

    kind: str
    headers: Any
    block: bytes
    problem: Problem | None = None
    detail: str = ""

    def header(self, name: str) -> str:
        return str(self.headers.get_header(name) or "").strip()


def records_of(data: bytes) -> Iterator[Record]:
    """The records of an archive, as far as it can be read; raises what warcio raises."""
    archive = ArchiveIterator(io.BytesIO(_plain(data)), no_record_parse=True)
    for found in archive:
        yield _record(archive, found)


def _plain(data: bytes) -> bytes:
    """An archive whose records are packed one by one, as it is; one that was packed as a whole."""
    if not data.startswith(_GZIP) or _is_by_record(data):
        return data
    with gzip.open(io.BytesIO(data)) as packed:
        plain = packed.read(LIMITS.unpacked + 1)
    if len(plain) > LIMITS.unpacked:
        raise TooMuch(Problem.TOO_MUCH_INSIDE, str(LIMITS.unpacked))
    return plain


def _is_by_record(data: bytes) -> bool:
    try:
        first = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(data, _FIRST)
    except zlib.error:
        return True  # warcio says so
    return not _HEAD.search(first)


def _record(archive: Any, found: Any) -> Record:
    block = found.raw_stream.read(LIMITS.unpacked + 1)
    if len(block) > LIMITS.unpacked:
        raise TooMuch(Problem.TOO_MUCH_INSIDE, str(LIMITS.unpacked))
    problem, detail = _fault(archive, found, block)
    return Record(str(found.rec_type), found.rec_headers, block, problem, detail)


def _fault(archive: Any, found: Any, block: bytes) -> tuple[Problem | None, str]:
    """What is wrong with the length of a record; its archive goes on to the next one."""
    goes_on = _goes_on(archive)
    types = [name for name, _ in found.rec_headers.headers if name.lower() == "warc-type"]
    within = block.startswith(_MARK) + sum(1 for _ in _HEAD.finditer(block))
    if swallowed := within + max(len(types) - 1, 0):
        return Problem.SWALLOWED, str(swallowed)
    said = str(found.rec_headers.get_header("Content-Length") or "")
    if not said.isdecimal() or len(block) != int(said) or goes_on:
        return Problem.CUT, said
    return None, ""


def _goes_on(archive: Any) -> bool:
    """Whether something stands behind a record that is no other one."""
    before = archive.err_count
    with redirect_stderr(io.StringIO()):  # where warcio says the same
        archive.read_to_end()
    return archive.err_count > before or not (archive.next_line or _MARK).startswith(_MARK)
