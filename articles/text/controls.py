"""Characters that nobody sees and that not everything can hold.

NUL                                      no text of PostgreSQL holds it
the other controls, U+FFFE and U+FFFF    neither do XML 1.0 (feeds) nor spreadsheets
"""

from __future__ import annotations

import re

NUL = "\x00"
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def without_nul(text: str) -> str:
    """A text that the database can be asked for."""
    return text.replace(NUL, "")


def has_controls(text: str) -> bool:
    """Whether it holds what a feed or a spreadsheet cannot."""
    return bool(_CONTROLS.search(text))


def without_controls(text: str) -> str:
    """A text with a space for each control."""
    return _CONTROLS.sub(" ", text)
