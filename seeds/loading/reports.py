"""What `import_seeds` says while it works and when it is done.

A terminal gets a progress bar and a table, a pipe plain lines, a program one JSON object.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Any

from django.core.management.base import OutputWrapper
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from programmes.statements.guards import doubt
from seeds.figures import Statement
from seeds.intake.reasons_in_words import sentence
from seeds.intake.results import Result
from seeds.loading.loader import PageResult
from seeds.loading.readers import ArticleReading
from seeds.models import ImportRun, RunEntry
from seeds.naming.finder import Named
from seeds.reading import candidates, record

LISTS = {"programme": "programmes", "organisation": "partners", "place": "places"}
WAITING = "Another import is running: this one starts when it ends."


def report_for(format: str, out: OutputWrapper, err: OutputWrapper) -> Report:
    """The report that suits the format asked for and where the output goes."""
    if format == "json":
        return JsonReport(out, err)
    return TerminalReport(out, err) if out.isatty() else PlainReport(out, err)


class Report(AbstractContextManager["Report"]):
    """Plain lines: one a document that was not simply unchanged, and a summary."""

    def __init__(self, out: OutputWrapper, err: OutputWrapper) -> None:
        self.out = out
        self.err = err

    def __exit__(self, *exception: object) -> None:
        """Nothing to tidy up by default."""

    def wait(self) -> None:
        """Say that another import must end first."""
        self.err.write(WAITING)

    def add(self, result: Result) -> None:
        """Tell what became of one document."""

    def close(self, run: ImportRun) -> None:
        """Tell how the whole run went."""


class PlainReport(Report):
    """Lines that a log or a pipe can keep."""

    def add(self, result: Result) -> None:
        self.out.write(line(result))

    def close(self, run: ImportRun) -> None:
        self.out.write(", ".join(f"{getattr(run, outcome)} {outcome}" for outcome in _told(run)))


class TerminalReport(Report):
    """A progress bar while it works, a table at the end, and only what needs a look between."""

    def __init__(self, out: OutputWrapper, err: OutputWrapper) -> None:
        super().__init__(out, err)
        self.console = Console()
        self.progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.completed} documents"),
            TextColumn("{task.fields[name]}", style="dim"),
            TimeElapsedColumn(),
            console=self.console,
            transient=True,
        )
        self.task = self.progress.add_task("", total=None, name="")

    def __enter__(self) -> TerminalReport:
        self.progress.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self.progress.stop()

    def add(self, result: Result) -> None:
        self.progress.update(self.task, advance=1, name=result.name)
        if result.reasons:
            self.progress.console.print(line(result), markup=False, highlight=False)

    def close(self, run: ImportRun) -> None:
        table = Table(*_told(run))
        table.add_row(*(str(getattr(run, outcome)) for outcome in _told(run)))
        self.console.print(table)


def _told(run: ImportRun) -> list[str]:
    """The outcomes that a summary counts: what was skipped only where something was."""
    skipped = RunEntry.Outcome.SKIPPED
    return [one for one in RunEntry.Outcome.values if one != skipped or run.skipped]


class JsonReport(Report):
    """One object, {name: record}, written as the documents come."""

    opened = False

    def __enter__(self) -> JsonReport:
        self.out.write("{", ending="")
        return self

    def __exit__(self, *exception: object) -> None:
        self.out.write("\n}")

    def add(self, result: Result) -> None:
        value = _value(result)
        comma = "," if self.opened else ""
        self.opened = True
        name, text = (json.dumps(part, ensure_ascii=False) for part in (result.name, value))
        self.out.write(f"{comma}\n{name}: {text}", ending="")


def _value(result: Result) -> dict[str, Any]:
    """The record of a page; what became of an entry; what is wrong with either."""
    if isinstance(result, PageResult) and result.reading:
        reading = result.reading
        figures = {
            "figures": [_figure(statement) for statement in reading.statements],
            "orders_of_magnitude": [_figure(statement) for statement in reading.vague],
        }
        doubted = {"doubts": _doubts(reading), "candidates": candidates(reading.page)}
        return record(reading.page) | _names(reading.named) | figures | doubted
    if result.outcome == RunEntry.Outcome.FAILED:
        return {"error": " ".join(_sentences(result))}
    if result.outcome == RunEntry.Outcome.SKIPPED:
        return {"outcome": result.outcome, "reason": " ".join(_sentences(result))}
    return {"outcome": result.outcome}


def _doubts(reading: ArticleReading) -> list[dict[str, Any]]:
    """What is in doubt of a page, by field, with its sentence; of figures, by their place.

    A value that is missing shows by itself, as null, and has no entry here.
    """
    of_page = [
        {"field": one.field, "code": one.code, "said": sentence(one.code, one.detail)}
        for one in reading.page.doubts
        if not one.code.startswith("no-")
    ]
    return of_page + [
        {"field": "figures", "code": one.ambiguous, "said": doubt(one.ambiguous), "figure": index}
        for index, one in enumerate(reading.statements)
        if one.ambiguous
    ]


def _names(named: Iterable[Named]) -> dict[str, list[str]]:
    """What the article names, by list; countries by their ISO 3166-1 codes."""
    lists: dict[str, list[str]] = {"programmes": [], "partners": [], "places": []}
    for one in named:
        lists[LISTS[one.kind]].append(one.label)
    return lists


def _figure(statement: Statement) -> dict[str, Any]:
    """A figure with its sentence; a value is a whole number where it can be."""
    value = statement.value
    return {
        "value": int(value) if value == value.to_integral_value() else float(value),
        "qualifier": statement.qualifier_words or None,
        "unit_or_subject": statement.subject,
        "kind": "target" if statement.is_aimed_at else "result",
        "stated_on": statement.as_of or None,
        "programme": _labels(statement.programmes),
        "place": _labels(statement.places),
        "inferred": statement.is_inferred,
        "quote": statement.quote,
    }


def _labels(names: Iterable[tuple[str, str]]) -> list[str] | str | None:
    """The one label, or all of them."""
    labels = [label for _, label in names]
    return labels if len(labels) > 1 else next(iter(labels), None)


def line(result: Result) -> str:
    """One line a document: its word, its name and, where there are any, the reasons."""
    said = f": {' '.join(_sentences(result))}" if result.reasons else ""
    return f"{result.outcome:<9} {result.name}{said}"


def _sentences(result: Result) -> list[str]:
    return [str(sentence(reason["code"], reason["detail"])) for reason in result.reasons]
