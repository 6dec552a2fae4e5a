"""A drawing as an image in PNG, by resvg: no browser, nothing that runs.

It is drawn from our own SVG alone, which holds no image, no style and no address, and has the size
that we give it; a drawing that was asked for once is kept.
"""

from __future__ import annotations

from functools import lru_cache

import fontpkg
import resvg_py

WIDTH = 1616  # pixels: two a unit
FAMILIES = ("Source Serif 4", "Amiri")  # the first draws what it has letters for


@lru_cache(maxsize=60)
def as_png(svg: str) -> bytes:
    """The same drawing in pixels, by the fonts of the site's pages."""
    latin = FAMILIES[0]
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            width=WIDTH,
            font_files=[str(fontpkg.path(family)) for family in FAMILIES],
            skip_system_fonts=True,
            font_family=latin,
            serif_family=latin,
            sans_serif_family=latin,
        )
    )
