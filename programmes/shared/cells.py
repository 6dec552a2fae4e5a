"""Cells of tables that no spreadsheet program reckons out as formulas (CSV injection).

=SUM(A1)     guarded  '=SUM(A1)      by an apostrophe, which is taken off where a table comes back
'=SUM(A1)    guarded  ''=SUM(A1)     so that one that stood there before stays
"""

from __future__ import annotations

import re
from typing import Any

_FORMULA = re.compile(r"[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet program may take it for a formula."""
    return bool(_FORMULA.match(cell))


def is_guarded(cell: str) -> bool:
    """Whether only an apostrophe keeps it from being a formula."""
    return bool(_GUARDED.match(cell))


def guarded(cell: Any) -> Any:
    """A cell that is text to every program; numbers and days are as they were."""
    if isinstance(cell, str) and (is_formula(cell) or is_guarded(cell)):
        return f"'{cell}"
    return cell
