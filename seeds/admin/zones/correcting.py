"""The lines of one saved page, and what an editor says of them through one request.

    page, what stands said  ─┐
    steps of the form        ├─> what is said now ─> lines with their zones, what changes
    act and chosen lines    ─┘                       keep: handed to whoever keeps it

A page that shows the form asks `act` for what a button did, and includes `admin/seeds/_zones.html`
with `context`; nothing is written here.
"""

from __future__ import annotations

import hashlib
import logging
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.items.forms import LONGEST_TEXT
from articles.models import Article
from seeds.admin.zones.changes import changes, doubts_that_end
from seeds.admin.zones.steps import (
    READER,
    Words,
    after,
    is_a_run,
    numbers_in,
    parse,
    written,
)
from seeds.intake.cases import said_of
from seeds.intake.reasons_in_words import sentence
from seeds.intake.zones_in_words import REASONS, ZONES
from seeds.reading import Page, Unreadable
from seeds.reading.text.marks import Said
from seeds.reading.text.said import NOTHING_SAID, SaidLine, SaidLines, numbered
from seeds.reading.zones import Zone, Zoned, draw, unread

LOG = logging.getLogger(__name__)
KEEP, UNDO, ONLY_BODY = "keep", "undo", "only-body"
ACTS: dict[str, Promise] = {
    Said.TITLE: gettext_lazy("the title"),
    Said.DATE: gettext_lazy("the date"),
    Said.BYLINE: gettext_lazy("the signature"),
    Said.BODY: gettext_lazy("text"),
    ONLY_BODY: gettext_lazy("the text, and nothing else is"),
    Said.FURNITURE: gettext_lazy("no part of the article"),
    READER: gettext_lazy("what the reader says"),
}
_LONGEST_LINE = 600  # characters of a line that are shown
_TEXT = (Zone.BODY, Zone.INTERTITLE)


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page whose lines are corrected: its bytes, and the article that was read from it."""

    digest: str
    name: str
    data: bytes
    article: Article | None = None

    @property
    def is_too_long(self) -> bool:
        """Too long to be read while an editor waits."""
        return len(self.data) > 2 * LONGEST_TEXT


@dataclass(frozen=True, slots=True)
class Read:
    """A page as it reads with what is said of its lines: why not, where it holds no article."""

    page: Page | None
    lines: tuple[Zoned, ...]
    why_not: str = ""


class Correcting:
    """One request of an editor who corrects the lines of a page."""

    def __init__(self, request: HttpRequest, saved: SavedPage) -> None:
        self.saved = saved
        self.standing = said_of(saved.digest)
        self.keys = (
            [] if saved.is_too_long else list(numbered(line.text for line in _unread(saved.data)))
        )
        self.posted = request.POST
        self.steps: list[Words] = []
        if request.method == "POST" and self.posted.get("seen") == self.seen:
            self.steps = parse(self.posted.get("steps", ""), len(self.keys))

    @cached_property
    def seen(self) -> str:
        """What the form was drawn of: the lines, and what stood said of them."""
        told = repr((self.keys, sorted(map(repr, self.standing))))
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]

    # What a button does

    def act(self) -> bool:
        """Do what a button says to the steps; whether what is said is to be kept.

        Raises `ValidationError` with what the editor did not say.
        """
        act = self.posted.get("act", "")
        if self.posted.get("seen") != self.seen:
            said = _("Somebody else corrected this page meanwhile, or it reads otherwise now.")
            again = _("Nothing was written: look again.")
            raise ValidationError(f"{said} {again}")
        if act == UNDO:
            self.steps = self.steps[:-1]
        elif act in ACTS:
            self.steps.append(self._step(act, self._chosen()))
        return act == KEEP

    def _chosen(self) -> list[int]:
        """The lines that were chosen: by their boxes, and from one to another."""
        runs = [*self.posted.getlist("line"), *self._from_to()]
        chosen = {*numbers_in(",".join(runs), len(self.keys))}
        if not chosen:
            raise ValidationError(_("Choose the lines first, then say what they are."))
        return sorted(chosen)

    def _from_to(self) -> list[str]:
        """The run of lines from one number to another, where any is given; in either order."""
        given = [self.posted.get(name, "").strip() for name in ("first", "last")]
        ends = sorted((one for one in given if one), key=lambda one: (len(one), one))
        if not ends:
            return []
        run = f"{ends[0]}-{ends[-1]}"
        if not is_a_run(run):
            raise ValidationError(_("Give the numbers of the first and of the last line."))
        return [run]

    def _step(self, act: str, chosen: list[int]) -> Words:
        if act != ONLY_BODY:
            return {act: chosen}
        lines = enumerate(self.now.lines, 1)
        others = [n for n, line in lines if line.zone in _TEXT and n not in {*chosen}]
        step: Words = {Said.BODY: chosen}
        return step | {Said.FURNITURE: others} if others else step

    # What is said

    @cached_property
    def _numbers(self) -> dict[tuple[str, int], int]:
        return {key: number for number, key in enumerate(self.keys, 1)}

    @cached_property
    def _found(self) -> dict[int, Said]:
        """What stands said of lines that the page has."""
        numbers = ((self._numbers.get((one.text, one.nth)), one.said) for one in self.standing)
        return {number: said for number, said in numbers if number}

    @property
    def said(self) -> SaidLines:
        """What is said of the lines of the page by now."""
        said = after(self._found, self.steps)
        return tuple(SaidLine(*self.keys[number - 1], said[number]) for number in sorted(said))

    @property
    def now(self) -> Read:
        """The page as it reads with all that is said."""
        return _read(self.saved, self.said)

    # What is shown

    def context(self) -> dict[str, Any]:
        """What the template draws."""
        if self.saved.is_too_long:
            return {"is_too_long": True}
        now = self.now
        gone = [one.text for one in self.standing if (one.text, one.nth) not in self._numbers]
        return {
            "seen": self.seen,
            "steps": written(self.steps),
            "acts": ACTS.items(),
            "runs": list(_runs(now.lines)),
            "legend": _legend(now.lines),
            "count": len(self.keys),
            "said_count": len(self.said),
            "gone": gone,
            "why_not": now.why_not,
            "can_undo": bool(self.steps),
            "can_keep": bool(self.steps or gone) and now.page is not None,
            **self._compared(now),
        }

    def _compared(self, now: Read) -> dict[str, Any]:
        """What changes by these steps."""
        if not self.steps or now.page is None:
            return {}
        before = _read(self.saved, self.standing).page
        answered, left = doubts_that_end(before, now.page)
        rows = changes(before, now.page, self.saved.article)
        return {"changes": rows, "answered": answered, "doubts": left}


def _unread(data: bytes, said: SaidLines = NOTHING_SAID) -> tuple[Zoned, ...]:
    """The lines of a page, read or not; none of what is no text."""
    try:
        return unread(data, said)
    except Unreadable:
        return ()


def _read(saved: SavedPage, said: SaidLines) -> Read:
    """A page with what is said of its lines; the desk opens, whatever the reader makes of it."""
    try:
        drawn = draw(saved.data, name=saved.name, today=date.today(), said=said)
    except Unreadable as refusal:
        return Read(None, _unread(saved.data, said), sentence(refusal.code, refusal.detail))
    except Exception as fault:
        LOG.exception("The page %s could not be read anew.", saved.name)
        return Read(None, _unread(saved.data, said), sentence("reader-fault", type(fault).__name__))
    return Read(drawn.page, drawn.lines)


def _runs(lines: tuple[Zoned, ...]) -> Iterator[dict[str, Any]]:
    """Neighbouring lines of one zone, with their numbers."""
    numbers = enumerate(lines, 1)
    for _part, run in groupby(numbers, key=lambda one: (one[1].zone, one[1].why)):
        told = list(run)
        first = told[0][1]
        yield {
            "zone": first.zone,
            "label": ZONES[first.zone],
            "why": REASONS[first.why],
            "is_read": first.is_read,
            "is_said": first.said is not None,
            "lines": [(number, _cut(line.text)) for number, line in told],
        }


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_LINE else f"{text[:_LONGEST_LINE]}…"


def _legend(lines: tuple[Zoned, ...]) -> list[tuple[Zone, Promise, int]]:
    counts = Counter(line.zone for line in lines)
    return [(zone, label, counts[zone]) for zone, label in ZONES.items() if counts[zone]]
