"""How much an XLSX file holds, counted while it is unpacked and before any of it is kept.

An XLSX file is a packed folder of XML: a few kilobytes of it may hold millions of cells.
"""

from __future__ import annotations

import zipfile
from contextlib import suppress
from xml.parsers.expat import ExpatError, ParserCreate

MAX_ROWS = 100_000  # those that are empty but have a colour, say, are let be
MAX_COLUMNS = 1_000
MAX_CELLS = 200_000
MAX_ELEMENTS = 1_000_000  # of all parts: cells, their values, texts, styles
PIECE = 1 << 16  # bytes


class TooMuch(Exception):
    """The file holds more than a table may: that was seen after so many rows."""

    def __init__(self, rows: int) -> None:
        super().__init__(rows)
        self.rows = rows


def refuse_too_much(folder: zipfile.ZipFile) -> None:
    """Count what the parts of a file hold; `TooMuch` as soon as it is more than a table may."""
    count = _Count()
    for part in folder.infolist():
        with suppress(ExpatError):  # a picture, or damage that is told by who reads the table
            count.add(folder, part)


class _Count:
    """Rows, cells and all elements so far, and the cells of the row at hand."""

    def __init__(self) -> None:
        self.rows = self.columns = self.cells = self.elements = 0

    def add(self, folder: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
        parser = ParserCreate()
        parser.StartElementHandler = self._begin
        with folder.open(part) as stream:
            while piece := stream.read(PIECE):
                parser.Parse(piece)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        kind = name.rpartition(":")[2]
        if kind == "row":
            self.rows, self.columns = self.rows + 1, 0
        elif kind == "c":
            self.cells, self.columns = self.cells + 1, self.columns + 1
        if (
            self.rows > MAX_ROWS
            or self.columns > MAX_COLUMNS
            or self.cells > MAX_CELLS
            or self.elements > MAX_ELEMENTS
        ):
            raise TooMuch(self.rows)
