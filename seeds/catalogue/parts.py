"""The keys of an entry that stand for its own columns and rows.

A part gets the value that a row has, in the words of a catalogue file, and puts another one; rows
of its own (names, stages) are put when the row itself is saved. Other entries: `links`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from articles.text.dates import YEAR, PartialDate, partial
from programmes.models import (
    Name,
    Stage,
)

Row = Any
Value = Any


@dataclass(frozen=True, slots=True)
class Part:
    """One key of an entry."""

    get: Callable[[Row], Value]
    put: Callable[[Row, Value], None]
    canonical: Callable[[Value], Value] = field(default=lambda value: value)
    with_row: bool = True  # a column of the row; else rows that need the row's key


def column(name: str) -> Part:
    """A column that holds the value as the file has it."""
    return Part(lambda row: getattr(row, name), lambda row, value: setattr(row, name, value))


def day(name: str) -> Part:
    """A day, or nothing."""

    def get(row: Row) -> str:
        value = getattr(row, name)
        return value.isoformat() if value else ""

    def put(row: Row, value: str) -> None:
        setattr(row, name, date.fromisoformat(value) if value else None)

    return Part(get, put)


def year_or_day(name: str, precision: str) -> Part:
    """A date of which perhaps only the year is known."""

    def get(row: Row) -> str:
        return str(partial(getattr(row, name), getattr(row, precision)) or "")

    def put(row: Row, value: str) -> None:
        put_partial_date(row, name, precision, value)

    return Part(get, put)


def put_partial_date(row: Row, name: str, precision: str, value: str) -> None:
    """Set a date and how much of it is known."""
    known = PartialDate.parse(value) if value else None
    setattr(row, name, known.first_day if known else None)
    setattr(row, precision, known.precision if known else YEAR)


def names(owner: str) -> Part:
    """Its other names."""

    def get(row: Row) -> Value:
        return _sorted_names({"text": n.text, "language": n.language} for n in row.names.all())

    def put(row: Row, value: Value) -> None:
        row.names.all().delete()
        for name in value:
            Name(**{owner: row}, **name).save()

    return Part(get, put, _sorted_names, with_row=False)


def _sorted_names(value: Value) -> Value:
    """Each name once, in the order of the alphabet."""
    by_text = {name["text"]: name for name in value}
    return [by_text[text] for text in sorted(by_text)]


def _texts(row: Row, name: str) -> dict[str, str]:
    return {language: row.in_language(name, language) for language in ("fr", "en", "ar")}


def stages() -> Part:
    """The stages of a programme, in order."""

    def get(row: Row) -> Value:
        return [
            {"name": _texts(stage, "name"), "description": _texts(stage, "description")}
            for stage in row.stages.all()
        ]

    def put(row: Row, value: Value) -> None:
        row.stages.all().delete()
        for position, said in enumerate(value):
            stage = Stage(programme=row, position=position)
            for name, texts in said.items():
                for language, text in texts.items():
                    setattr(stage, f"{name}_{language}", text)
            stage.settle_translations(_translations(stage))
            stage.save()

    return Part(get, put, with_row=False)


def _translations(row: Row) -> list[str]:
    return [f"{name}_{language}" for name in row.TRANSLATED for language in ("en", "ar")]
