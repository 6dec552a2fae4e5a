"""The site's sign as browsers and telephones want it, from the organisation's own or from ours.

Like the fonts they are drawn when static files are collected, or when one is first asked for while
developing, and kept below VAR_DIR by what they are drawn from.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

import resvg_py
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from PIL import Image

from coopsite.made_once import made_once

FOLDER = "coopsite/icons"
OURS = Path(__file__).parents[1] / "static" / "coopsite" / "icon.svg"
GROUNDS = {"light": "#faf7f0", "dark": "#171613"}  # --paper of site.css
SAFE = 0.64  # of the width: what a telephone cuts round must not touch the sign
GREEN, OURS_SAFE = "#0b5a3a", 0.84  # our own stands on its green, and has a margin in it
WHOLE, SMALL = 512, (16, 32, 48)
RECIPE = 1  # one more whenever what is drawn changes


def kept(name: str) -> Path:
    """Where an icon stands, drawn where it does not stand yet."""
    source = settings.SITE_LOGO or OURS
    recipe = f"{RECIPE}{source.suffix}".encode() + source.read_bytes()
    return made_once("icons", recipe, name, lambda: ICONS[name](source))


def _sign(source: Path, size: int) -> Image.Image:
    """The sign in the middle of a square."""
    try:
        picture = _opened(source, size).convert("RGBA")
    except (ValueError, OSError) as error:
        raise ImproperlyConfigured(
            f"SITE_LOGO, {source}, cannot be drawn ({error}): name a picture in SVG or PNG."
        ) from error
    picture.thumbnail((size, size), Image.Resampling.LANCZOS)
    square = Image.new("RGBA", (size, size))
    square.paste(picture, ((size - picture.width) // 2, (size - picture.height) // 2))
    return square


def _opened(source: Path, size: int) -> Image.Image:
    if source.suffix.lower() != ".svg":
        return Image.open(source)
    drawn = resvg_py.svg_to_bytes(svg_string=source.read_text(encoding="utf-8"), width=size)
    return Image.open(BytesIO(bytes(drawn)))


def _bare(size: int, source: Path) -> bytes:
    return _as_png(_sign(source, size))


def _on_paper(size: int, source: Path) -> bytes:
    """On a ground to the edges, for what is cut to a shape."""
    colour, share = (GREEN, OURS_SAFE) if source == OURS else (GROUNDS["light"], SAFE)
    ground = Image.new("RGBA", (size, size), colour)
    sign = _sign(source, round(size * share))
    edge = (size - sign.width) // 2
    ground.alpha_composite(sign, (edge, edge))
    return _as_png(ground.convert("RGB"))


def _favicon(source: Path) -> bytes:
    file = BytesIO()
    _sign(source, max(SMALL)).save(file, "ICO", sizes=[(size, size) for size in SMALL])
    return file.getvalue()


def _as_png(image: Image.Image) -> bytes:
    file = BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()


ICONS: dict[str, Callable[[Path], bytes]] = {
    "favicon.ico": _favicon,
    "apple-touch-icon.png": partial(_on_paper, 180),
    "icon-192.png": partial(_bare, 192),
    "icon-512.png": partial(_bare, WHOLE),
    "maskable-512.png": partial(_on_paper, WHOLE),
}
