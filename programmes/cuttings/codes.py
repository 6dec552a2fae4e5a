"""Addresses as QR codes (ISO/IEC 18004), for a printed page that somebody holds a phone over."""

from __future__ import annotations

from typing import NamedTuple

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

QUIET = 4  # modules around it, as the standard asks


class Code(NamedTuple):
    """A code as an SVG path, of so many modules a side."""

    side: int
    path: str


def code_of(link: str) -> Code:
    """An address as a code; each run of dark modules in a row is one piece of its path."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(link)
    rows = code.get_matrix()
    return Code(len(rows), "".join(_runs(row, y) for y, row in enumerate(rows)))


def _runs(row: list[bool], y: int) -> str:
    parts = []
    for x, dark in enumerate(row):
        if dark and not row[x - 1]:
            length = next(n for n, more in enumerate([*row[x:], False]) if not more)
            parts.append(f"M{x} {y}h{length}v1h-{length}z")
    return "".join(parts)
