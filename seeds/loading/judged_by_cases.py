"""How much of what editors said the reader of today gets right by itself, without being told.

    said of a line     the reader, not told, has it as      verdict
    title              title                                right
    title              menu                                 silent: nothing was read from it
    title              text                                 wrong
    no part of it      text                                 wrong
    signature          (the page has no such line)          gone

A field (title, day, authors, text) is judged by its value: that of the page read as it was said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from seeds.intake.cases import said_of_all
from seeds.models import SeedDocument, ZoneCase
from seeds.reading import Page, Unreadable, read
from seeds.reading.text.marks import Said
from seeds.reading.text.said import SaidLine, SaidLines, numbered
from seeds.reading.zones import Zone, Zoned, draw, unread

CHUNK = 100  # pages that are in memory together
_ZONES = {
    Said.TITLE: {Zone.TITLE},
    Said.DATE: {Zone.DATE},
    Said.BYLINE: {Zone.BYLINE},
    Said.BODY: {Zone.BODY, Zone.INTERTITLE},
}
FIELDS = {
    Said.TITLE: "title",
    Said.DATE: "published_on",
    Said.BYLINE: "authors",
    Said.BODY: "body",
    Said.FURNITURE: "body",
}


class Verdict(StrEnum):
    """What becomes of one line, or of one field of a page."""

    RIGHT = "right"
    WRONG = "wrong"
    SILENT = "silent"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class CasePage:
    """A page of which editors said something: read without being told, and as it was said."""

    digest: str
    data: bytes
    said: SaidLines
    lines: tuple[Zoned, ...]
    alone: Page | None
    as_said: Page

    def values(self) -> dict[str, object]:
        """The fields of which something was said, as they are."""
        names = dict.fromkeys(FIELDS[one.said] for one in self.said)
        return {name: value_of(self.as_said, name) for name in names}


@dataclass(slots=True)
class Judged:
    """Verdicts on lines and on fields, counted."""

    pages: int = 0
    unread: int = 0  # whose bytes are gone, or that hold no article even as they were said
    lines: dict[str, Counter[str]] = field(default_factory=dict)
    fields: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, page: CasePage) -> None:
        """Count what one page shows."""
        self.pages += 1
        found = dict(zip(_keys(page.lines), page.lines, strict=True))
        for one in page.said:
            verdict = verdict_on(one, found.get((one.text, one.nth)))
            self.lines.setdefault(one.said, Counter())[verdict] += 1
        for name, value in page.values().items():
            verdict = _verdict_on_field(value, value_of(page.alone, name))
            self.fields.setdefault(name, Counter())[verdict] += 1


def case_pages(judged: Judged) -> Iterator[CasePage]:
    """Every page of which something is said, judged on the way."""
    digests = sorted({*ZoneCase.objects.standing().values_list("digest", flat=True)})
    for start in range(0, len(digests), CHUNK):
        chunk = digests[start : start + CHUNK]
        said = said_of_all(chunk)
        rows = dict(SeedDocument.objects.filter(digest__in=chunk).values_list("digest", "raw"))
        for digest in chunk:
            page = _page(digest, bytes(rows.get(digest, b"")), said[digest])
            if page is None:
                judged.unread += 1
                continue
            judged.add(page)
            yield page


def _page(digest: str, data: bytes, said: SaidLines) -> CasePage | None:
    today = date.today()
    try:
        as_said = read(data, name=digest, today=today, said=said)
    except Unreadable:
        return None
    try:
        drawn = draw(data, name=digest, today=today)
    except Unreadable:
        return CasePage(digest, data, said, unread(data), None, as_said)
    return CasePage(digest, data, said, drawn.lines, drawn.page, as_said)


def _keys(lines: Iterable[Zoned]) -> list[tuple[str, int]]:
    return list(numbered(line.text for line in lines))


def verdict_on(said: SaidLine, line: Zoned | None) -> Verdict:
    """What the reader, not told, makes of a line."""
    if line is None:
        return Verdict.GONE
    if said.said is Said.FURNITURE:
        return Verdict.WRONG if line.is_read else Verdict.RIGHT
    if not line.is_read:
        return Verdict.SILENT
    return Verdict.RIGHT if line.zone in _ZONES[said.said] else Verdict.WRONG


def _verdict_on_field(right: object, alone: object) -> Verdict:
    if alone == right:
        return Verdict.RIGHT
    return Verdict.WRONG if alone else Verdict.SILENT


def value_of(page: Page | None, name: str) -> object:
    """A field of a page as `truth.json` holds it."""
    if page is None:
        return None
    values: dict[str, object] = {
        "title": page.title,
        "published_on": str(page.published_on) if page.published_on else None,
        "authors": list(page.authors),
        "body": [*filter(None, [page.lede]), *(block.text for block in page.body)],
    }
    return values[name]
