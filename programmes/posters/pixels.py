"""A drawing in pixels, drawn once and kept by what it shows: another value is another picture.

What is kept lies in a folder of so many files (the cache "share" of the settings) and can be drawn
again at any time: a folder that is full, gone or broken costs time and nothing else.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from hashlib import sha256

from django.core.cache import caches

from programmes.evidence.charts.png import as_png, turn
from programmes.posters.canvas import WIDTH
from programmes.posters.letters import FAMILIES

LOG = logging.getLogger(__name__)


def digest_of(svg: str) -> str:
    """By what a picture is known."""
    return sha256(svg.encode()).hexdigest()


def in_pixels(svg: str) -> bytes:
    """The drawing in pixels; `Busy` where too many are being drawn."""
    key = digest_of(svg)
    if found := _kept(key):
        return found
    with turn():
        if found := _kept(key):  # drawn by the one before
            return found
        found = as_png(svg, WIDTH, FAMILIES)
        with suppress(OSError):  # a full disk keeps nothing, and shows it all the same
            caches["share"].set(key, found)
    return found


def _kept(key: str) -> bytes:
    """The picture as it was drawn before; nothing where it was not, or its file is broken."""
    try:
        return bytes(caches["share"].get(key) or b"")
    except Exception as fault:  # noqa: BLE001 - a broken pickle may raise anything
        LOG.warning("a kept picture cannot be read, and is drawn again: %s", fault)
        return b""
