"""The sheet by which pages ask for letters: `coopsite/letters.css`, made of the fonts themselves.

    fonts.CUTS  ->  a face of each font that is cut, for its characters alone
    STAND_INS   ->  a face of letters that readers have, as large as those they stand for

A page never moves: a font that comes within a tenth of a second is used, a later one on the next
page (`font-display: optional`). Until then a reader sees letters of her own, enlarged or reduced so
that lines end about where they will end, their baseline where it will be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from coopsite.fonts import CUTS, kept
from coopsite.made_once import made_once

SHEET = "coopsite/letters.css"
SENTENCE = (
    "Les femmes de la commune disent que la coopérative a reçu un prix, puis que le journal en a"
    " parlé au mois de mai."
)


@dataclass(frozen=True)
class StandIn:
    """A font that many readers have, by the names under which systems know it, and how wide a
    letter of SENTENCE is in it, in ems."""

    family: str
    instead_of: str
    names: tuple[str, ...]
    width: float
    weight: int = 400


# Windows, Apple and Linux with the letters of Liberation; Android; other Linux.
ARIAL = ("Arial", "Helvetica", "Liberation Sans")
TIMES = ("Times New Roman", "Times-Roman", "Liberation Serif")
STAND_INS = [
    StandIn("Like Times", "serif", TIMES, 0.4058),
    StandIn("Like Noto", "serif", ("Noto Serif",), 0.4838),
    StandIn("Like DejaVu", "serif", ("DejaVu Serif",), 0.5173),
    StandIn("Like Roboto", "sans", ("Roboto", "Roboto Regular"), 0.4483),
    StandIn("Like Roboto", "sans", ("Roboto Bold",), 0.4537, 600),
    StandIn("Like Arial", "sans", ARIAL, 0.4515),
    StandIn("Like Arial", "sans", tuple(f"{name} Bold" for name in ARIAL), 0.483, 600),
    StandIn("Like DejaVu Sans", "sans", ("DejaVu Sans",), 0.5139),
    StandIn("Like DejaVu Sans", "sans", ("DejaVu Sans Bold",), 0.5757, 600),
]


def kept_sheet() -> Path:
    """The file of the sheet, which is made if it is not there yet."""
    files = [kept(name) for name in CUTS]
    recipe = f"{[file.parent.name for file in files]}{STAND_INS}{Path(__file__).stat().st_size}"
    return made_once("fonts", recipe.encode(), "letters.css", lambda: sheet().encode())


def sheet() -> str:
    """All faces, one a line."""
    return "\n".join([*map(_face, CUTS), *map(_stand_in, STAND_INS), ""])


def _face(name: str) -> str:
    weight = " font-weight: 400 600;" if "wght" in dict(_ranges(name)) else ""
    size = " size-adjust: 115%;" if name == "naskh" else ""  # Arabic of Amiri is small
    return (
        f'@font-face {{ font-family: "{name.capitalize()}";{weight}{size}'
        f' src: url("fonts/{name}.woff2") format("woff2"); font-display: optional;'
        f" unicode-range: {', '.join(unicode_ranges(CUTS[name].characters))}; }}"
    )


def _ranges(name: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The axes of a font along which pages may choose."""
    return ((axis, at) for axis, at in CUTS[name].axes if isinstance(at, tuple))


def _stand_in(one: StandIn) -> str:
    font = TTFont(kept(one.instead_of))
    if "fvar" in font:
        font = instantiateVariableFont(font, {"wght": one.weight})
    size = mean_width(font) / one.width
    line, em = font["hhea"], font["head"].unitsPerEm
    names = ", ".join(f'local("{name}")' for name in one.names)
    return (
        f'@font-face {{ font-family: "{one.family}"; font-weight: {one.weight}; src: {names};'
        f" size-adjust: {size:.1%}; ascent-override: {line.ascent / em / size:.1%};"
        f" descent-override: {-line.descent / em / size:.1%}; line-gap-override: 0%; }}"
    )


def mean_width(font: TTFont) -> float:
    """How wide a letter of SENTENCE is, in ems."""
    names, advances = font.getBestCmap(), font["hmtx"].metrics
    widths = [advances[names[ord(letter)]][0] for letter in SENTENCE]
    return sum(widths) / len(widths) / float(font["head"].unitsPerEm)


def unicode_ranges(characters: Iterable[int]) -> Iterator[str]:
    """Characters as CSS names them: runs of numbers that follow each other."""
    numbered = enumerate(sorted({*characters}))
    for _, run in groupby(numbered, key=lambda pair: pair[1] - pair[0]):
        first, *_between, last = [code for _, code in run] * 2
        yield f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}"
