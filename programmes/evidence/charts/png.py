"""A drawing as an image in PNG, by resvg: no browser, nothing that runs.

It is drawn from our own SVG alone, which holds no image, no style and no address, and has the size
that we give it; a drawing that was asked for once is kept.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

import resvg_py

WIDTH = 1616  # pixels: two a unit
FONTS = ("fontpkg_source_serif_4", "fontpkg_amiri")
FAMILY = "Source Serif 4"


@lru_cache(maxsize=60)
def as_png(svg: str) -> bytes:
    """The same drawing in pixels, by the fonts of the site's pages."""
    fonts = _fonts()
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            width=WIDTH,
            font_files=fonts,
            skip_system_fonts=bool(fonts),
            serif_family=FAMILY,
            sans_serif_family=FAMILY,
            font_family=FAMILY,
        )
    )


@cache
def _fonts() -> list[str]:
    """The files of upright letters."""
    found = [file for package in FONTS for file in files(package).joinpath("files").iterdir()]
    return sorted(str(file) for file in found if "Italic" not in file.name)
