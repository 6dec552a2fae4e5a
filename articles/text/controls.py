"""Characters that nobody sees and that not everything can hold.

NUL                                      no text of PostgreSQL holds it
what ends a line, turns its direction,
or is half a letter                      no name in a report holds it
the other controls, U+FFFE and U+FFFF    neither do XML 1.0 (feeds) nor spreadsheets
what turns the direction of what follows  no line of a picture holds it: a number would be mirrored
"""

from __future__ import annotations

import re

NUL = "\x00"
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

_TURNS = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_NOT_IN_A_NAME = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def without_nul(text: str) -> str:
    """A text that the database can be asked for."""
    return text.replace(NUL, "")


def without_halves(text: str) -> str:
    """A text without the halves of letters (lone surrogates), which no UTF-8 says."""
    return text.encode("utf-8", "ignore").decode()


def on_one_line(text: str) -> str:
    """A name from elsewhere as a line and a row can hold it, with U+FFFD for what they cannot."""
    return _NOT_IN_A_NAME.sub("\ufffd", text)


def without_turns(text: str) -> str:
    """A text without what lets letters after it run the other way."""
    return _TURNS.sub("", text)


def has_controls(text: str) -> bool:
    """Whether it holds what a feed or a spreadsheet cannot."""
    return bool(_CONTROLS.search(text))


def without_controls(text: str) -> str:
    """A text with a space for each control."""
    return _CONTROLS.sub(" ", text)
