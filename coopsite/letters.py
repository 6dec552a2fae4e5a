"""The sheet of every page, made of the fonts themselves and of the sheets that all pages need.

    fonts.CUTS                   ->  a face of each font, for the characters alone that it holds
    site.css parts.css proof.css ->  after them, so that a reader waits for one file

A page never moves: a font that comes before the page is drawn is used, a later one on the next page
(`font-display: optional`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from django.utils.translation import get_language_bidi

from coopsite.fonts import CUTS
from coopsite.made_once import made_once

SHEET = "coopsite/every.css"
SHEETS = Path(__file__).with_name("static") / "coopsite"
PARTS = ("site.css", "parts.css", "proof.css")


def kept_sheet() -> Path:
    """The file of the sheet, which is made if it is not there yet."""
    said = "\n".join([*faces(), *((SHEETS / part).read_text("utf-8") for part in PARTS)]).encode()
    return made_once("fonts", said, Path(SHEET).name, lambda: said)


def faces() -> Iterator[str]:
    """How a page asks for each font."""
    return map(_face, CUTS)


def _face(name: str) -> str:
    cut = CUTS[name]
    weight = " font-weight: 400 600;" if ("wght", (400, 600)) in cut.axes else ""
    size = " size-adjust: 115%;" if name == "naskh" else ""  # letters of Amiri are small
    return (
        f'@font-face {{ font-family: "{name.capitalize()}";{weight}{size}'
        f' src: url("fonts/{name}.woff2") format("woff2"); font-display: optional;'
        f" unicode-range: {', '.join(unicode_ranges(cut.characters))}; }}"
    )


def first_letters() -> tuple[str, ...]:
    """The fonts that a wide screen asks for before it has read the sheet, so that they come in
    time; a telephone on a slow line has the text first, and letters on the next page."""
    return ("numbers", "arabic", "naskh") if get_language_bidi() else ("sans", "serif")


def unicode_ranges(characters: Iterable[int]) -> Iterator[str]:
    """Characters as CSS names them: runs of numbers that follow each other."""
    numbered = enumerate(sorted({*characters}))
    for _, run in groupby(numbered, key=lambda pair: pair[1] - pair[0]):
        codes = [code for _, code in run]
        yield f"U+{codes[0]:X}" + (f"-{codes[-1]:X}" if len(codes) > 1 else "")
