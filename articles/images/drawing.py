"""Decodes pictures that anybody made: a program of its own, which may be ended at any moment.

    python drawing.py open FILE FOLDER PIXELS       -> FOLDER/picture, and what it is, as JSON
    python drawing.py draw FILE FOLDER X Y          -> FOLDER/320.avif ...: all renditions

Nothing but Pillow is imported, and no setting, secret or connection is at hand. What is refused is
a word on the output, which `articles.images.opening` says in a sentence.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import zipfile
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

READ = ("JPEG", "PNG", "WEBP", "AVIF")
LARGEST = 2560  # pixels of the longer side that are kept
WIDTHS = (320, 640, 1280)
SHARED = (1200, 630)  # what other sites show of a link
SAVED: dict[str, dict[str, Any]] = {
    "avif": {"quality": 55, "speed": 8},  # 6 takes four times as long for as many bytes
    "webp": {"quality": 78, "method": 4},
    "jpeg": {"quality": 80, "progressive": True, "optimize": True},
}
MEMORY = 1_500_000_000  # bytes
SECONDS = 30  # of the processor
WRITTEN = 60_000_000  # bytes of one file
HEAD = 1024  # bytes in which readers of PDF look for one
# What a browser or a server may take for a page or a program.
_PAGE = re.compile(rb"<(script|html|body|iframe|svg[\s>]|!doctype|\?php)", re.IGNORECASE)


class Refused(Exception):
    """Why there is no picture: a word."""


def open_picture(file: Path, folder: Path, pixels: int) -> dict[str, Any]:
    """Keep the picture of a file, without anything else that the file holds."""
    data = file.read_bytes()
    picture = _upright(_opened(data, pixels))
    told = f"{picture.mode} {picture.width} {picture.height} ".encode()
    digest = sha256(told + picture.tobytes()).hexdigest()
    picture.thumbnail((LARGEST, LARGEST), Image.Resampling.LANCZOS)
    kind = "png" if picture.mode == "RGBA" else "jpeg"
    options = {"optimize": True} if kind == "png" else {"quality": 92, "subsampling": 0}
    picture.save(folder / "picture", kind, **options)
    return {"digest": digest, "format": kind, "width": picture.width, "height": picture.height}


def _opened(data: bytes, pixels: int) -> Image.Image:
    """The decoded picture, all of it."""
    Image.MAX_IMAGE_PIXELS = None  # looked at here
    try:
        picture = Image.open(BytesIO(data), formats=READ)
        if picture.width * picture.height > pixels:
            raise Refused("pixels")
        if getattr(picture, "is_animated", False) and picture.format != "MPO":
            raise Refused("animated")
        if _holds_more(data):
            raise Refused("more")
        picture.load()
    except UnidentifiedImageError:
        raise Refused("kind") from None
    except (OSError, SyntaxError, ValueError, EOFError):
        raise Refused("broken") from None
    return picture


def _holds_more(data: bytes) -> bool:
    """Whether it is something else as well: a page, a program, an archive."""
    is_archive = zipfile.is_zipfile(BytesIO(data))
    return is_archive or b"%PDF-" in data[:HEAD] or bool(_PAGE.search(data))


def _upright(picture: Image.Image) -> Image.Image:
    """The pixels as they are seen, in the colours of the web; nothing that a camera noted."""
    profile = picture.info.get("icc_profile")
    picture = ImageOps.exif_transpose(picture)
    if picture.mode.startswith("I;16"):
        picture = picture.point(lambda value: value / 256).convert("L")
    clear = "A" in picture.getbands() or "transparency" in picture.info
    if profile and picture.mode in ("RGB", "CMYK"):
        picture = _of_the_web(picture, profile)
    picture = picture.convert("RGBA" if clear else "RGB")
    picture.info.clear()
    return picture


def _of_the_web(picture: Image.Image, profile: bytes) -> Image.Image:
    """Its colours as screens show them; as they are where its profile cannot be read."""
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        web = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(picture, own, web, outputMode="RGB") or picture
    except ImageCms.PyCMSError:
        return picture


def draw(file: Path, folder: Path, across: int, down: int) -> dict[str, Any]:
    """Write all renditions of a picture that is kept; the shared one keeps its focus."""
    picture = Image.open(file, formats=("JPEG", "PNG"))
    picture.load()
    for width in widths_of(picture.width):
        height = max(1, round(picture.height * width / picture.width))
        smaller = picture.resize((width, height), Image.Resampling.LANCZOS)
        for kind in SAVED:
            _save(smaller, folder / f"{width}.{kind}", kind)
    focus = (across / 100, down / 100)
    shared = ImageOps.fit(picture, SHARED, Image.Resampling.LANCZOS, centering=focus)
    _save(shared, folder / "share.jpeg", "jpeg")
    return {}


def widths_of(width: int) -> list[int]:
    """The widths of the renditions of a picture: none is larger than itself."""
    return [*(one for one in WIDTHS[:-1] if one < width), min(width, WIDTHS[-1])]


def _save(picture: Image.Image, file: Path, kind: str) -> None:
    if kind == "jpeg" and picture.mode == "RGBA":
        ground = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(ground, picture).convert("RGB")
    picture.save(file, kind, **SAVED[kind])


def _limit() -> None:
    """What it may cost, enforced by the kernel: a decoder in C hears no Python."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, WRITTEN),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


ACTS: dict[str, Callable[..., dict[str, Any]]] = {"open": open_picture, "draw": draw}


def main(act: str, file: str, folder: str, *numbers: str) -> None:
    """Do one act, and say what came of it."""
    _limit()
    try:
        told = ACTS[act](Path(file), Path(folder), *map(int, numbers))
    except Refused as refused:
        told = {"refused": str(refused)}
    except MemoryError:
        told = {"refused": "costly"}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
