"""What opening a file gives: its documents, and what in it is refused or passed over, by name."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from ..reading.cover import NO_COVER, Cover, put


class Problem(StrEnum):
    """Why something is not read; codes for `seeds.intake.reasons_in_words`."""

    ENCRYPTED = "encrypted"
    BROKEN = "broken-file"
    TOO_MUCH_INSIDE = "too-much-inside"
    TOO_MANY_INSIDE = "too-many-inside"
    TOO_DEEP = "too-deep"
    BAD_NAME = "bad-name"
    ENTITIES = "entities"
    TOO_MANY_PAGES = "too-many-pages"
    SCAN = "scan"
    LETTERS = "letters"
    SWALLOWED = "swallowed-records"
    CUT = "cut-record"
    PACKING = "other-packing"
    NOTHING_INSIDE = "nothing-inside"
    FAULT = "reader-fault"
    TOO_COSTLY = "too-costly"
    # what is passed over, and is no fault
    TWICE = "twice-inside"
    OTHER_KIND = "other-kind"
    OF_A_PAGE = "of-a-page"
    NO_PAGES = "no-pages"
    COVERING_NOTE = "covering-note"


SKIPPED = frozenset(
    {Problem.TWICE, Problem.OTHER_KIND, Problem.OF_A_PAGE, Problem.NO_PAGES, Problem.COVERING_NOTE}
)


class Unopenable(Exception):
    """A file of which nothing can be had; `detail` is in figures or words of the file itself."""

    def __init__(self, problem: Problem, detail: str = "") -> None:
        super().__init__(problem, detail)
        self.problem = problem
        self.detail = detail


class TooMuch(Unopenable):
    """More in one file than may be taken out of one."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a file may hold, whatever it says of itself."""

    unpacked: int = 200_000_000  # bytes of all that is packed in one file
    ratio: int = 200  # unpacked to packed, once it is more than a megabyte
    parts: int = 5_000
    depth: int = 3  # files in files
    pages: int = 500  # of one paged file


LIMITS = Limits()
_SMALL = 1_000_000  # bytes that no ratio is asked of


@dataclass(frozen=True, slots=True)
class Part:
    """A document of a file, or why it is not read.

    `key` is what its name has behind that of the file: "/inner.docx", "#page=3", or nothing.
    What is final is a page; what is not may be a file with documents in its turn.
    """

    key: str
    data: bytes = b""
    digest: str = ""
    problem: Problem | None = None
    detail: str = ""
    is_final: bool = False
    cover: Cover = NO_COVER  # of what is not final: for the documents that are in it


def member(key: str, data: bytes, cover: Cover = NO_COVER) -> Part:
    """A part whose bytes stand in the file as they are: the same anywhere, so by their digest."""
    return Part(key, data, hashlib.sha256(data).hexdigest(), cover=cover)


def seal(data: bytes) -> bytes:
    """What the bytes of a file are known by."""
    return hashlib.sha256(data).digest()


def made(sealed: bytes, key: str, html: bytes, cover: Cover = NO_COVER) -> Part:
    """A part that was made of a file: known by the file's seal, whoever makes it better."""
    digest = hashlib.sha256(sealed + key.encode())
    return Part(key, put(cover, html), digest.hexdigest(), is_final=True)


def refused(key: str, problem: Problem, detail: str = "") -> Part:
    """A part that is not read."""
    return Part(key, problem=problem, detail=detail, is_final=True)


class Budget:
    """What may still be taken out of one file, and of all that is packed in it."""

    def __init__(self) -> None:
        self.bytes = LIMITS.unpacked
        self.parts = LIMITS.parts

    def take(self, size: int) -> None:
        """Count one more part; raises `TooMuch` where it is too much."""
        self.parts -= 1
        self.bytes -= size
        if self.parts < 0:
            raise TooMuch(Problem.TOO_MANY_INSIDE, str(LIMITS.parts))
        if self.bytes < 0:
            raise TooMuch(Problem.TOO_MUCH_INSIDE, str(LIMITS.unpacked))

    def most_of(self, packed: int) -> int:
        """How many bytes may be made of so many packed ones."""
        return min(self.bytes, max(_SMALL, LIMITS.ratio * packed))

    def weigh(self, packed: int, unpacked: int) -> None:
        """Refuse what grows too much when it is unpacked."""
        if unpacked > _SMALL and unpacked > LIMITS.ratio * max(packed, 1):
            raise TooMuch(Problem.TOO_MUCH_INSIDE, f"{unpacked} : {packed}")
