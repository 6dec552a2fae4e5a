"""The kinds of files that are opened: how their bytes tell them, and who opens them.

    page.txt .html        no kind: read as it is, whatever it holds, but a mail
    report.pdf            told by its ending, and opened where its bytes agree
    attachment, "report"  told by its bytes, where it has no ending of a page

A new kind is a module of its own with `open_it`, its endings in `endings.py` and a line in KINDS.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from .endings import MODULES, PAGES, ending_of
from .parts import Part, Problem, Unopenable, refused

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0"  # a Word file under a password, or an older Word file
_GZIP = b"\x1f\x8b"
_FEED = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*|<\?[^>]*>\s*)*"
    rb"(?:<!DOCTYPE[^\[>]{0,300}(?:\[.{0,5000}?\]\s*)?>\s*)?<(?:rss|feed|rdf:RDF)\b",
    re.DOTALL,
)
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:[ \t]?.*\r?\n(?:[ \t]+\S.*\r?\n)*")
_MAIL = {
    b"from",
    b"to",
    b"date",
    b"subject",
    b"message-id",
    b"mime-version",
    b"received",
    b"return-path",
    b"delivered-to",
    b"content-type",
}
_FEWEST_HEADERS = 4


def _starts(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(marks)


def _is_feed(data: bytes) -> bool:
    return bool(_FEED.match(data[:20_000]))


def _is_mail(data: bytes) -> bool:
    """Headers of a mail stand in its first lines, one of them by a machine."""
    names, at = set(), 0
    while found := _HEADER.match(data, at, at + 20_000):
        names.add(data[at : data.index(b":", at)].lower())
        at = found.end()
    is_sent = names & {b"message-id", b"mime-version", b"received"}
    return bool(is_sent) and b"from" in names and len(names & _MAIL) >= _FEWEST_HEADERS


def _holds(name: bytes) -> Callable[[bytes], bool]:
    """Whether a ZIP has a member of that name, told by the names in it alone."""
    return lambda data: data.startswith(_ZIP) and name in data


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: the module that opens it, and how its bytes tell it."""

    module: str
    is_it: Callable[[bytes], bool]


KINDS = (
    Kind("mail", _is_mail),
    Kind("feeds", _is_feed),
    Kind("pdf", lambda data: b"%PDF-" in data[:1024]),
    Kind("docx", _holds(b"word/document")),
    Kind("odt", _holds(b"application/vnd.oasis.opendocument.text")),
    Kind("warc", _starts(b"WARC/")),
    Kind("wacz", _holds(b"datapackage.json")),
    Kind("zips", _starts(_ZIP, _EMPTY_ZIP)),
)
_BY_MODULE = {kind.module: kind for kind in KINDS}


def _kind_of(name: str, data: bytes) -> Kind | None:
    """The kind of a file that is to be opened; None of one that is read as it is."""
    ending = ending_of(name)
    if ending in PAGES:
        return _BY_MODULE["mail"] if _is_mail(data) else None
    if ending in MODULES:
        return _BY_MODULE[MODULES[ending]]
    return next((kind for kind in KINDS if kind.is_it(data)), None)


def is_openable(name: str, data: bytes) -> bool:
    """Whether a file holds documents that must be taken out of it."""
    return _kind_of(name, data) is not None


def open_file(name: str, data: bytes) -> list[Part]:
    """The documents of a file and what in it is not read; at least one of either."""
    kind = _kind_of(name, data)
    try:
        if kind is None:
            raise Unopenable(Problem.OTHER_KIND, ending_of(name))
        return _opened(kind, data) or [refused("", Problem.NOTHING_INSIDE)]
    except Unopenable as refusal:
        return [refused("", refusal.problem, refusal.detail)]
    except RecursionError:  # of a parser; in files that are nested to hurt
        return [refused("", Problem.BROKEN, kind.module if kind else "")]
    except MemoryError:
        return [refused("", Problem.TOO_COSTLY)]
    except Exception as fault:  # noqa: BLE001 - one bad file must not end the run
        return [refused("", Problem.FAULT, f"{type(fault).__name__}: {fault}"[:300])]


def _opened(kind: Kind, data: bytes) -> list[Part]:
    _refuse_another(kind, data)
    opener = import_module(f".{kind.module}", __package__)  # each loads its library
    return cast("list[Part]", opener.open_it(data))


def _refuse_another(kind: Kind, data: bytes) -> None:
    """Bytes that are not of the kind that the ending says."""
    if kind.module in ("docx", "odt") and data.startswith(_OLE):
        hidden = "EncryptedPackage".encode("utf-16-le") in data
        raise Unopenable(Problem.ENCRYPTED if hidden else Problem.OTHER_KIND, ".doc")
    if kind.module == "warc" and data.startswith(_GZIP):
        return
    if kind.module == "feeds" and not kind.is_it(data):
        raise Unopenable(Problem.OTHER_KIND, ".xml")
    if kind.module not in ("odt", "mail") and not kind.is_it(data):
        begun = data[:8].decode("latin-1").strip()
        raise Unopenable(Problem.BROKEN, begun if begun.isprintable() else "")
