"""Tables that editors send in and take out: CSV and XLSX, read with care.

A table is refused as a whole, with a sentence that says what is wrong and where, when it is too
large, in another encoding, lacks a column or has an unknown one, or holds a formula: a cell that
begins with =, +, - or @ and that a spreadsheet program would reckon out (CSV injection). On the way
out such a cell, or part of one, gets an apostrophe before it, which is taken off on the way in.
"""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

import openpyxl
import tablib
from charset_normalizer import from_bytes
from django.utils.translation import gettext as _
from import_export.formats.base_formats import CSV, XLSX

from articles.text.controls import has_controls, without_controls
from programmes.admin.tables.sheet_size import TooMuch, refuse_too_much
from programmes.shared.cells import guarded, is_formula, is_guarded, unguarded

MAX_BYTES = 5_000_000
MAX_ROWS = 5_000
MAX_UNPACKED = 40_000_000  # bytes of an XLSX file, which is a packed folder
WIDEST = 100  # columns of a sheet that are looked at
PHONE = re.compile(r"\+[0-9][0-9 ().\-/]*\Z")  # "+212 5 00 00 00 00" is no formula

Row = list[str]


class BadTable(Exception):
    """A table that is refused, in a sentence for an editor."""


def table_of(rows: Iterable[Sequence[Any]], columns: Sequence[str]) -> tablib.Dataset:
    """The rows of a file as a table with these columns; `BadTable` where it is not one."""
    lines = iter(rows)
    head = [_text(cell).strip() for cell in next(lines, ())]
    while head and not head[-1]:
        head.pop()
    _check_head(head, columns)
    table = tablib.Dataset(headers=head)
    for number, row in _filled(lines):
        table.append(_cells(row, head, number))
    if not table.height:
        raise BadTable(_("The table has no rows below its first line."))
    _check_keys(table)
    return table


def _check_head(head: Row, columns: Sequence[str]) -> None:
    missing = [column for column in columns if column not in head]
    if missing:
        raise BadTable(
            _("The first line lacks the columns: %(columns)s. It must name them all: %(all)s.")
            % {"columns": ", ".join(missing), "all": ", ".join(columns)}
        )
    unknown = [column for column in head if column not in columns]
    twice = [column for column, count in Counter(head).items() if count > 1]
    if unknown or twice:
        raise BadTable(
            _("The first line has columns that are not known or stand twice: %(columns)s.")
            % {"columns": ", ".join(column[:40] or "–" for column in unknown + twice)}
        )


def _filled(lines: Iterator[Sequence[Any]]) -> Iterator[tuple[int, Sequence[Any]]]:
    """Each line below the head with its number; empty ones at the end do not count.

    Those between others are kept, so that a row's place in the table tells its line.
    """
    told = 1
    for number, row in enumerate(lines, 2):
        if not any(_text(cell) for cell in row):
            continue
        if number > MAX_ROWS + 1:
            raise _too_many_rows()
        yield from ((empty, ()) for empty in range(told + 1, number))
        yield number, row
        told = number


def _too_many_rows() -> BadTable:
    return BadTable(
        _("The table has more than %(limit)d rows: cut it into several files.")
        % {"limit": MAX_ROWS}
    )


def _cells(row: Sequence[Any], head: Row, number: int) -> Row:
    cells = [_text(cell) for cell in row]
    if any(cells[len(head) :]):
        raise BadTable(
            _("Line %(line)d has more cells than the first line has columns.") % {"line": number}
        )
    cells = [*cells, *[""] * len(head)][: len(head)]
    return [_checked(cell, column, number) for cell, column in zip(cells, head, strict=True)]


def _checked(cell: str, column: str, number: int) -> str:
    """A cell as it is meant; a formula and what cannot be stored are refused."""
    where = {"line": number, "column": column}
    if has_controls(cell):
        raise BadTable(
            _("Line %(line)d, column %(column)s: there is a character that cannot be kept.") % where
        )
    if is_guarded(cell):
        return unguarded(cell).strip()
    if is_formula(cell.lstrip(" ")) and not (column == "phone" and PHONE.match(cell.strip())):
        raise BadTable(
            _(
                "Line %(line)d, column %(column)s: a cell may not begin with “%(sign)s”, which"
                " makes it a formula. Write it without, or with an apostrophe before it."
            )
            % {**where, "sign": cell.lstrip(" ")[0]}
        )
    return unguarded(cell).strip()


def _check_keys(table: tablib.Dataset) -> None:
    lines: dict[str, int] = {}
    for number, slug in enumerate(table["slug"], 2):
        if slug and slug in lines:
            raise BadTable(
                _("The slug “%(slug)s” stands on the lines %(first)d and %(second)d.")
                % {"slug": slug[:80], "first": lines[slug], "second": number}
            )
        lines[slug] = number


def _text(value: Any) -> str:
    """A cell as text: a spreadsheet keeps years as 2014.0."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat()
    return str(value)


def _kept(cell: Any) -> Any:
    """A cell that a workbook can hold; a control pasted into a row would keep all others in."""
    return without_controls(cell).strip() if isinstance(cell, str) else cell


class _Guarded:
    """A format whose cells are safe to open."""

    columns: Sequence[str] = ()

    def export_data(self, dataset: tablib.Dataset, **kwargs: Any) -> Any:
        safe = tablib.Dataset(headers=dataset.headers)
        for row in dataset:
            safe.append([guarded(_kept(cell)) for cell in row])
        return super().export_data(safe, **kwargs)  # type: ignore[misc]


class SafeCSV(_Guarded, CSV):
    """CSV in UTF-8, with commas or, as French programs write it, with semicolons."""

    def export_data(self, dataset: tablib.Dataset, **kwargs: Any) -> Any:
        return super().export_data(dataset, quoting=csv.QUOTE_ALL, **kwargs)

    def get_read_mode(self) -> str:
        return "rb"

    def create_dataset(self, in_stream: bytes, **kwargs: Any) -> tablib.Dataset:
        text = _decoded(in_stream)
        first = text.partition("\n")[0]
        delimiter = ";" if first.count(";") > first.count(",") else ","
        try:
            return table_of(
                csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), self.columns
            )
        except csv.Error as error:
            raise BadTable(_("It is not CSV: %(why)s.") % {"why": error}) from error


def _decoded(data: bytes) -> str:
    """The text of a CSV file; where it is not UTF-8, the sentence says what it seems to be."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        seems = from_bytes(data, cp_isolation=["cp1252", "cp1256", "utf_16"]).best()
        raise BadTable(
            _(
                "Line %(line)d is not UTF-8; the file seems to be in %(encoding)s."
                " Save it anew as “CSV UTF-8”, or as XLSX."
            )
            % {"line": line, "encoding": seems.encoding if seems else _("another encoding")}
        ) from error


class SafeXLSX(_Guarded, XLSX):
    """The first sheet of an XLSX file, with formulas as they are written, never as reckoned."""

    def create_dataset(self, in_stream: bytes, **kwargs: Any) -> tablib.Dataset:
        try:
            _refuse_large(in_stream)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of styles and charts, which nobody reads
                book = openpyxl.load_workbook(io.BytesIO(in_stream), read_only=True)
                return table_of(_rows_of(book.worksheets[0]), self.columns)
        except BadTable:
            raise
        except Exception as error:  # whatever a damaged folder makes openpyxl say
            raise BadTable(_("It is not an XLSX file, or it is damaged.")) from error


def _refuse_large(data: bytes) -> None:
    """Refuse a file that holds too much, before any of it is kept."""
    with zipfile.ZipFile(io.BytesIO(data)) as folder:
        if sum(part.file_size for part in folder.infolist()) > MAX_UNPACKED:
            raise BadTable(
                _("Unpacked, the file has more than %(limit)d MB.")
                % {"limit": MAX_UNPACKED // 1_000_000}
            )
        try:
            refuse_too_much(folder)
        except TooMuch as error:
            if error.rows > MAX_ROWS:
                raise _too_many_rows() from error
            raise BadTable(
                _("The file has more cells than a table may: delete those that are empty.")
            ) from error


def _rows_of(sheet: Any) -> Iterator[Row]:
    """The rows of a sheet, whatever size it claims to have."""
    sheet.reset_dimensions()
    for row in sheet.iter_rows(max_row=MAX_ROWS + 2, max_col=WIDEST):
        yield [_with_formula(cell) for cell in row]


def _with_formula(cell: Any) -> Any:
    return (
        f"={cell.value}"
        if cell.data_type == "f" and not isinstance(cell.value, str)
        else cell.value
    )
