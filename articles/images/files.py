"""Where pictures are kept: outside of what a web server serves, by the digest of what is seen.

    MEDIA_ROOT/3f/3f8a….jpeg            the picture, in every backup
    RENDITIONS_ROOT/3f/3f8a…/640.avif   drawn from it, and drawn again where it is missing

A file is written beside and moved to its place when it is whole. It is there before its row is,
and swept away after it: `sweep`, by `manage.py empty_bin` every night.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models.fields.json import KT

from articles.images.opening import Opened, draw, open_picture, too_large
from articles.models import Image, Trace

BEGUN = ".new-"  # what is being written, in no backup
OWNER = 0o700
GRACE = 24 * 3600  # seconds in which a file may wait for its row


def picture_of(digest: str, kind: str) -> Path:
    """The file of a picture."""
    return Path(settings.MEDIA_ROOT) / digest[:2] / f"{digest}.{kind}"


def renditions_of(digest: str) -> Path:
    """The folder of what is drawn from a picture."""
    return Path(settings.RENDITIONS_ROOT) / digest[:2] / digest


def keep(chunks: Iterable[bytes]) -> Opened:
    """Keep the picture of what somebody sends; `ValidationError` says why it is none."""
    with _beside(Path(settings.MEDIA_ROOT)) as folder:
        sent = folder / "sent"
        _write(chunks, sent)
        opened = open_picture(sent, folder)
        _move(folder / "picture", picture_of(opened.digest, opened.format))
    return opened


def _write(chunks: Iterable[bytes], file: Path) -> None:
    left = settings.IMAGE_SIZE_LIMIT
    with file.open("wb") as written:
        for chunk in chunks:
            left -= len(chunk)
            if left < 0:
                raise ValidationError(too_large(), code="bytes")
            written.write(chunk)


def rendition(image: Image, name: str) -> Path:
    """A rendition of an image ("640.avif"); all of them are drawn where it is missing.

    `FileNotFoundError` where the picture itself is.
    """
    folder = renditions_of(image.digest)
    file = folder / name
    if not file.exists():
        _draw(image, folder)
    return file


def draw_anew(image: Image) -> None:
    """Draw the renditions of an image, whose focus is another."""
    _draw(image, renditions_of(image.digest), anew=True)


def _draw(image: Image, folder: Path, anew: bool = False) -> None:
    picture = picture_of(image.digest, image.format)
    picture.stat()
    with _alone(folder):
        if folder.exists() and not anew:  # another drew them meanwhile
            return
        with _beside(folder.parent) as beside:
            drawn = beside / "drawn"
            drawn.mkdir(OWNER)
            draw(picture, drawn, (image.focus_x, image.focus_y))
            shutil.rmtree(folder, ignore_errors=True)
            drawn.rename(folder)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait until nobody else draws the same; a process that is killed lets go."""
    folder.parent.mkdir(OWNER, parents=True, exist_ok=True)
    with Path(f"{folder}.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A folder for what is being written, gone afterwards with all that was not moved."""
    folder.mkdir(OWNER, parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=BEGUN, dir=folder) as beside:
        yield Path(beside)


def _move(written: Path, place: Path) -> None:
    """Put a whole file to its place, and on the disk; the same picture again takes it over."""
    place.parent.mkdir(OWNER, parents=True, exist_ok=True)
    with written.open("rb") as file:
        os.fsync(file.fileno())
    written.replace(place)


# Swept


def sweep() -> int:
    """Delete files that no row leads to, nor one that can come back; how many pictures."""
    kept = {*Image.objects.values_list("digest", flat=True), *_in_bin()}
    old = time.time() - GRACE
    left = [one for one in _everything() if _is_left(one, kept, old)]
    for path in left:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
    return sum(one.is_relative_to(settings.MEDIA_ROOT) for one in left)


def _in_bin() -> Iterator[str]:
    deleted = Trace.objects.in_bin().filter(tabled=Image._meta.db_table)
    return (str(digest) for digest in deleted.values_list(KT("before__digest"), flat=True))


def _everything() -> Iterator[Path]:
    """Pictures, what is drawn of each, and what was begun and never ended."""
    for root in map(Path, (settings.MEDIA_ROOT, settings.RENDITIONS_ROOT)):
        yield from root.glob(f"{BEGUN}*")
        yield from root.glob("[0-9a-f][0-9a-f]/*")


def _is_left(path: Path, kept: set[str], old: float) -> bool:
    return path.name.partition(".")[0] not in kept and path.lstat().st_mtime < old
