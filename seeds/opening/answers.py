"""The body of an HTTP answer as an archive keeps it, unpacked within the limits of one file.

5 hello 0                   in chunks: hello
gzip, deflate, br, zstd     what is packed in it; damaged or cut, it is refused
<html>, said to be packed   as it is: many archives unpack, and keep the headers
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

import brotli
from backports import zstd

from .parts import Budget, Problem, Unopenable

_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r\n")
_NO_TEXT = re.compile(rb"[\0-\x08\x0e-\x1f]")
_BEGINNING = 1_000  # bytes; what is packed has others than those of a text in them


def unpacked(body: bytes, coding: str, in_chunks: bool, budget: Budget) -> bytes:
    """What a server meant; never more than the budget of its archive allows."""
    whole = _joined(body) if in_chunks else body
    if coding in ("", "identity") or not _NO_TEXT.search(whole[:_BEGINNING]):
        return whole
    if coding not in _UNPACKERS:
        raise Unopenable(Problem.PACKING, coding[:40])
    most = budget.most_of(len(whole))
    try:
        plain, is_whole = _UNPACKERS[coding](whole, most + 1)
    except (zlib.error, brotli.error, zstd.ZstdError) as error:
        raise Unopenable(Problem.BROKEN, coding) from error
    if len(plain) > most:
        raise Unopenable(Problem.TOO_MUCH_INSIDE, f"> {most} : {len(whole)}")
    if not is_whole:
        raise Unopenable(Problem.CUT, coding)
    return plain


def _joined(body: bytes) -> bytes:
    """Chunks as one; a body that begins with none was joined by whoever made the archive."""
    pieces: list[bytes] = []
    at = 0
    while found := _CHUNK.match(body, at):
        size, begin = int(found[1], 16), found.end()
        if size == 0:
            return b"".join(pieces)
        at = begin + size + 2
        if body[at - 2 : at] != b"\r\n":
            raise Unopenable(Problem.CUT, "chunked")
        pieces.append(body[begin : begin + size])
    if pieces:
        raise Unopenable(Problem.CUT, "chunked")
    return body


def _inflated(data: bytes, most: int, form: int) -> tuple[bytes, bool]:
    inflating = zlib.decompressobj(form)
    return inflating.decompress(data, most), inflating.eof


def _gzip(data: bytes, most: int) -> tuple[bytes, bool]:
    return _inflated(data, most, 16 + zlib.MAX_WBITS)


def _deflate(data: bytes, most: int) -> tuple[bytes, bool]:
    """What some servers send under this name has no head."""
    try:
        return _inflated(data, most, zlib.MAX_WBITS)
    except zlib.error:
        return _inflated(data, most, -zlib.MAX_WBITS)


def _br(data: bytes, most: int) -> tuple[bytes, bool]:
    unpacking = brotli.Decompressor()
    plain = unpacking.process(data, output_buffer_limit=most)
    while (
        len(plain) < most and not unpacking.is_finished() and not unpacking.can_accept_more_data()
    ):
        plain += unpacking.process(b"", output_buffer_limit=most - len(plain))
    return plain, unpacking.is_finished()


def _zstd(data: bytes, most: int) -> tuple[bytes, bool]:
    unpacking = zstd.ZstdDecompressor()
    return unpacking.decompress(data, most), unpacking.eof


_UNPACKERS: dict[str, Callable[[bytes, int], tuple[bytes, bool]]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _br,
    "zstd": _zstd,
}
