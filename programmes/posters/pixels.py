"""A drawing in pixels, drawn once and kept by what it shows: another value is another picture.

What is kept lies in a folder of so many files (the cache "share" of the settings) and can be drawn
again at any time. Drawing takes a processor for a quarter of a second, so that a process draws one
at a time; whoever would wait too long is told to come again.
"""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from threading import Lock

from django.core.cache import caches

from programmes.evidence.charts.png import as_png
from programmes.posters.canvas import WIDTH
from programmes.posters.letters import FAMILIES

PATIENCE = 5  # seconds
_DRAWING = Lock()


class Busy(Exception):
    """Others draw; come again."""


def digest_of(svg: str) -> str:
    """By what a picture is known."""
    return sha256(svg.encode()).hexdigest()


def in_pixels(svg: str) -> bytes:
    """The drawing in pixels; `Busy` where too many are being drawn."""
    kept, key = caches["share"], digest_of(svg)
    if found := kept.get(key):
        return bytes(found)
    if not _DRAWING.acquire(timeout=PATIENCE):
        raise Busy
    try:
        found = as_png(svg, WIDTH, FAMILIES)
    finally:
        _DRAWING.release()
    with suppress(OSError):  # a full disk keeps nothing, and shows it all the same
        kept.set(key, found)
    return found
