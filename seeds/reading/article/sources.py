"""The line that leads to the page an article was copied from.

Cliquez ici pour lire l'article depuis sa source.
Source : https://www.example.org/a/1
"""

from __future__ import annotations

import re

from ..sheet.marking import Sheet
from ..text.marks import Mark

_ADDRESS = re.compile(r"https?://[^\s<>\"'»)\]]{4,500}")


def notice_and_address(sheet: Sheet) -> tuple[str | None, str | None]:
    """The line as printed, and the address it gives, where it gives one."""
    for index in range(len(sheet.lines)):
        text = sheet.text(index)
        if sheet.marks[index] is Mark.SOURCE and len(text) <= 600:
            match = _ADDRESS.search(text)
            return text, match.group().rstrip(".,;") if match else None
    return None, None
