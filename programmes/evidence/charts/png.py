"""A drawing as an image in PNG, by resvg: no browser, nothing that runs.

It is drawn from our own SVG alone, which holds no style, no address and no image but the sign of
the organisation, and has the size that we give it. Drawing takes a processor for a quarter of a
second, in which its process does nothing else: a process draws one at a time, a few wait, and
whoever else comes is told to come again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from threading import BoundedSemaphore, Lock

import fontpkg
import resvg_py
from fontTools.ttLib import TTFont, TTLibError

WIDTH = 1616  # pixels: two a unit
FAMILIES = ("Source Serif 4", "Amiri")  # the first draws what it has letters for
PATIENCE = 1  # seconds: whoever waits longer might be given what was withheld meanwhile
PLACES = 3  # of whoever draws and those who wait: fewer than a process has threads, for pages
STRICT = 2  # fontTools: a table that is not as it was written is no table
_DRAWING, _PLACES = Lock(), BoundedSemaphore(PLACES)


class Busy(Exception):
    """Others draw; come again."""


class Undrawable(Exception):
    """A font is not there or broken: the picture would lack words, and nobody would be told."""


@contextmanager
def turn() -> Iterator[None]:
    """Whoever draws, alone; `Busy` where too many would."""
    if not _PLACES.acquire(blocking=False):
        raise Busy
    try:
        if not _DRAWING.acquire(timeout=PATIENCE):
            raise Busy
        try:
            yield
        finally:
            _DRAWING.release()
    finally:
        _PLACES.release()


@lru_cache(maxsize=60)
def chart_as_png(svg: str) -> bytes:
    """A chart in pixels; the last ones are kept. `Busy` where too many are being drawn."""
    with turn():
        return as_png(svg, WIDTH, FAMILIES)


def as_png(svg: str, width: int, families: Sequence[str]) -> bytes:
    """A drawing in so many pixels across, by fonts of the site's pages."""
    latin = families[0]
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            width=width,
            font_files=[whole(family) for family in families],
            skip_system_fonts=True,
            font_family=latin,
            serif_family=latin,
            sans_serif_family=latin,
        )
    )


@cache
def whole(family: str) -> str:
    """The file of a font, each of whose tables is read once: resvg passes over a broken one."""
    try:
        path = fontpkg.path(family)
        with TTFont(path, checkChecksums=STRICT) as font:
            for table in font.reader.tables:
                font.reader[table]
    except (fontpkg.FontpkgError, OSError, TTLibError, AssertionError) as fault:
        raise Undrawable(f"the font {family} is not there or broken") from fault
    return str(path)
