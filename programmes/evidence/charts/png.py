"""A drawing as an image in PNG, by resvg: no browser, nothing that runs.

It is drawn from our own SVG alone, which holds no style, no address and no image but the sign of
the organisation, and has the size that we give it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import fontpkg
import resvg_py

WIDTH = 1616  # pixels: two a unit
FAMILIES = ("Source Serif 4", "Amiri")  # the first draws what it has letters for


@lru_cache(maxsize=60)
def chart_as_png(svg: str) -> bytes:
    """A chart in pixels; the last ones are kept."""
    return as_png(svg, WIDTH, FAMILIES)


def as_png(svg: str, width: int, families: Sequence[str]) -> bytes:
    """A drawing in so many pixels across, by fonts of the site's pages."""
    latin = families[0]
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            width=width,
            font_files=[str(fontpkg.path(family)) for family in families],
            skip_system_fonts=True,
            font_family=latin,
            serif_family=latin,
            sans_serif_family=latin,
        )
    )
