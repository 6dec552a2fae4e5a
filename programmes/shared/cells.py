"""Cells of tables that no spreadsheet program reckons out as formulas (CSV injection).

=SUM(A1)     guarded  '=SUM(A1)      by an apostrophe, which is taken off where a table comes back
'=SUM(A1)    guarded  ''=SUM(A1)     so that one that stood there before stays
a;=SUM(A1)   guarded  a;'=SUM(A1)    for a French program splits a line there, whatever is quoted
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from typing import Any

UTF8 = "\ufeff"  # at the beginning of a file: the mark by which spreadsheet programs know it
_BEGINS = r"(?:\A|(?<=[;\t\r\n]))"  # where a program may begin a cell, or a line
_FORMULA = re.compile(r"[=+\-@\t\r]")
_TO_GUARD = re.compile(rf"{_BEGINS}(?=[ ']*[=+\-@\t\r])")
_GUARD = re.compile(rf"{_BEGINS}'(?=[ ']*[=+\-@\t\r])")


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet program may take it for a formula."""
    return bool(_FORMULA.match(cell))


def is_guarded(cell: str) -> bool:
    """Whether only an apostrophe keeps it from being a formula."""
    return bool(_GUARD.match(cell))


def guarded(cell: Any) -> Any:
    """A cell that is text to every program; numbers and days are as they were."""
    return _TO_GUARD.sub("'", cell) if isinstance(cell, str) else cell


def unguarded(cell: str) -> str:
    """A cell as it was before it was guarded."""
    return _GUARD.sub("", cell)


class _Line:
    """What `csv` writes into: it hands the line back."""

    def write(self, text: str) -> str:
        return text


def csv_line(cells: Iterable[Any]) -> str:
    """A row as a line of CSV."""
    line: str = csv.writer(_Line(), quoting=csv.QUOTE_ALL).writerow(cells)
    return line
