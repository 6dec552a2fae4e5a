"""The guard of files that are XML in a ZIP archive, before a library opens them (DOCX, ODT)."""

from __future__ import annotations

import re

from .parts import Budget, Problem, Unopenable
from .zips import archive, read_member

_LARGEST = 40_000_000  # bytes of XML of one document, which a library makes a tree of
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")


def refuse_hostile_xml(data: bytes) -> None:
    """Refuse what unpacks without end, and XML that declares entities: no office writes them."""
    budget = Budget()
    largest = 0
    with archive(data) as packed:
        for one in packed.infolist():
            inside = b"" if one.is_dir() else read_member(packed, one, budget)
            if one.filename.lower().endswith((".xml", ".rels", ".rdf")):
                largest += len(inside)
                _refuse_entities(inside)
    if largest > _LARGEST:
        raise Unopenable(Problem.TOO_MUCH_INSIDE, f"{largest} > {_LARGEST}")


def _refuse_entities(xml: bytes) -> None:
    if xml.startswith(_UTF_16):
        xml = xml.replace(b"\0", b"")
    if _ENTITY.search(xml):
        raise Unopenable(Problem.ENTITIES)
