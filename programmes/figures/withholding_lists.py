"""The list of what is withheld, as a file that is applied again after an older backup is restored.

    {"what": "quote", "digests": ["5f1c…"], "word_count": 7, "why": "privacy", "reason": "…",
     "public_reason": "…", "by_name": "anna", "at": "2026-11-26T09:30:00Z"}

A JSON object a line, those in force, the oldest first. Digests say what is withheld, no word of it
does.
A list is applied whole or not at all; what is withheld already stays so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from django.db import transaction
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError, model_validator

from articles.models import Article, Withholding
from articles.text.digests import of_words
from programmes.figures.withheld import mark_all

Text: TypeAlias = Annotated[str, Field(max_length=20_000, pattern=r"^[^\x00]*$")]
Digest: TypeAlias = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Unreadable(ValueError):
    """A list that cannot be applied; says where and why."""


class Entry(BaseModel):
    """A line of the list."""

    model_config = ConfigDict(extra="forbid", strict=True)

    what: Literal["article", "quote", "figure", "image"]
    digests: Annotated[list[Digest], Field(min_length=1)]
    word_count: Annotated[int, Field(ge=0, le=10_000)]
    why: Literal["privacy", "law", "error", "taken-back", "reported"]
    reason: Text
    public_reason: Text
    by_name: Annotated[str, Field(min_length=1, max_length=150, pattern=r"^[^\x00]*$")]
    at: AwareDatetime

    @model_validator(mode="after")
    def _agrees(self) -> Entry:
        if (self.what == "quote") != (self.word_count > 0):
            raise ValueError("a quote has a number of words, and nothing else has")
        if self.why == "taken-back" and self.what != "article":
            raise ValueError("only an article is taken back")
        if self.why == "reported" and self.what != "image":
            raise ValueError("only an image is reported")
        if self.what != "figure" and len(self.digests) != 1:
            raise ValueError("an article, a quote or an image has one digest")
        return self

    @property
    def thing(self) -> tuple[str, ...]:
        """What it withholds."""
        return self.what, *self.digests


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of a list: its lines, those known already, and those that match no row yet."""

    found: int
    known: int
    waiting: int


def lines() -> Iterator[str]:
    """The list of today, line by line."""
    for row in Withholding.objects.in_force().order_by("at", "what", "digests"):
        entry = Entry.model_construct(**{name: getattr(row, name) for name in Entry.model_fields})
        yield entry.model_dump_json()


@transaction.atomic
def apply(text: str) -> Applied:
    """Withhold again what a list names; nothing of it, where a line is `Unreadable`."""
    entries = list(_read(text))
    Withholding.objects.one_at_a_time()
    in_force = Withholding.objects.in_force().values_list("what", "digests")
    known = {(what, *digests) for what, digests in in_force}
    new = {entry.thing: entry for entry in reversed(entries) if entry.thing not in known}
    added = Withholding.objects.bulk_create(Withholding(**e.model_dump()) for e in new.values())
    mark_all(Withholding.objects.standing())
    cut = _cut()
    waiting = sum(not _matches(row, cut) for row in added)
    return Applied(len(entries), len(entries) - len(added), waiting)


def _read(text: str) -> Iterator[Entry]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                yield Entry.model_validate_json(line)
            except ValidationError as error:
                raise Unreadable(f"line {number}: {_said(error)}") from error


def _said(error: ValidationError) -> str:
    """The first thing that is wrong with a line."""
    first = error.errors()[0]
    place = ".".join(map(str, first["loc"]))
    return ": ".join(filter(None, (place, first["msg"])))


def _cut() -> frozenset[str]:
    """The digests of the words that are cut out of articles."""
    cut: Iterable[list[str] | None] = Article.objects.exclude(withheld_words=None).values_list(
        "withheld_words", flat=True
    )
    return frozenset(of_words(words) for of_article in cut for words in of_article or ())


def _matches(row: Withholding, cut: frozenset[str]) -> bool:
    """Whether it withholds something today."""
    rows = (row.articles, row.citations, row.figures, row.corrections, row.images)
    return not cut.isdisjoint(row.digests) or any(of.exists() for of in rows)
