"""Fonts of the public pages, cut to what they print when static files are collected.

    Source Serif 4 [optical size, weight]  ->  numbers.woff2        large figures: light, fine
                                               serif.woff2          headings, sentences, reading
    Source Sans 3 [weight]                 ->  sans.woff2           everything else
    Amiri                                  ->  naskh.woff2          the serif of Arabic pages
    Noto Sans Arabic [width, weight]       ->  arabic.woff2         the sans's Arabic; elsewhere
                                                                    all Arabic words

They come from packages and are cut once, kept in VAR_DIR/fonts by a name that changes with the
recipe. Their licence (OFL, section 3) keeps the names Source for whole fonts: what is cut is named
after the site's own parts. How pages ask for them: `letters`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import fontpkg
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from coopsite.made_once import made_once

# ASCII and Latin-1, the letters and signs of French beside them, and the spaces of its numbers.
LATIN = (*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "ŒœŸ‐‑–—‘’“”…‹›\u202f€−×→←↑↓"))
NUMBERS = (*range(0x20, 0x41), 0xA0, *map(ord, "«»‐‑–—‘’“”…\u202f€−×"))
# Letters and marks of Arabic as it is written in Morocco, which writes European digits.
ARABIC = (0x60C, 0x61B, 0x61F, *range(0x621, 0x63B), *range(0x640, 0x653), 0x670)
SHAPING = ["ccmp", "locl", "kern", "liga", "mark", "mkmk", "init", "medi", "fina", "isol", "rlig"]
DIGITS = ["lnum", "tnum"]
WINDOWS_ENGLISH = (3, 1, 0x409)  # platform, encoding and language of a name that all programs read
FOLDER = "coopsite/fonts"  # where letters.css looks for them


@dataclass(frozen=True)
class Cut:
    """A font as pages use it: its family, where on its axes it stands, and its characters."""

    family: str
    characters: tuple[int, ...]
    axes: tuple[tuple[str, Any], ...] = ()


CUTS = {
    "numbers": Cut("Source Serif 4", NUMBERS, (("opsz", 60), ("wght", 330))),
    "serif": Cut("Source Serif 4", LATIN, (("opsz", 30), ("wght", 350))),
    "sans": Cut("Source Sans 3", LATIN, (("wght", (400, 600)),)),
    "naskh": Cut("Amiri", ARABIC),
    "arabic": Cut("Noto Sans Arabic", ARABIC, (("wdth", 100), ("wght", (400, 600)))),
}


def kept(name: str) -> Path:
    """The file of a font, which is cut if it is not there yet."""
    cut = CUTS[name]
    source = Path(fontpkg.path(cut.family))
    recipe = f"{cut}{SHAPING}{DIGITS}{source.stat().st_size}".encode()
    family = f"Coopsite {name.capitalize()}"
    return made_once("fonts", recipe, f"{name}.woff2", partial(made, source, cut, family))


def made(source: Path, cut: Cut, family: str) -> bytes:
    """The font as WOFF2, with the licence and owners that its source names."""
    font = TTFont(source)
    options = Options(
        layout_features=SHAPING + DIGITS,
        name_IDs=[0, 1, 2, 13, 14],
        hinting=False,
        notdef_outline=True,
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=cut.characters)
    subsetter.subset(font)  # first, for what is left is placed on its axes ten times as fast
    if cut.axes:
        font = instantiateVariableFont(font, dict(cut.axes))
    font["name"].setName(family, 1, *WINDOWS_ENGLISH)
    font.flavor = "woff2"
    file = BytesIO()
    font.save(file)
    return file.getvalue()
