"""What `drawing` does, asked of it: in a process that is ended where it takes too long.

That process has neither the environment of this one nor its open files, and what it may cost is
limited by the kernel.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from articles.images import drawing

PATIENCE = 60  # seconds, on a busy machine


@dataclass(frozen=True, slots=True)
class Opened:
    """What is known of a picture that was opened."""

    digest: str
    format: str
    width: int
    height: int


def open_picture(file: Path, folder: Path) -> Opened:
    """Write the picture of a file to `folder`/picture; `ValidationError` says why there is none."""
    told = _asked("open", file, folder, settings.IMAGE_PIXEL_LIMIT)
    return Opened(**told)


def draw(file: Path, folder: Path, focus: tuple[int, int]) -> None:
    """Write all renditions of a picture that is kept."""
    _asked("draw", file, folder, *focus)


def too_large() -> str:
    """What is said of a file that has too many bytes."""
    said = _("It is too large: a picture may have %(most)s. Save it smaller.")
    return said % {"most": filesizeformat(settings.IMAGE_SIZE_LIMIT)}


def _asked(act: str, file: Path, folder: Path, *numbers: int) -> dict[str, Any]:
    command = [sys.executable, "-I", drawing.__file__, act, str(file), str(folder)]
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            [*command, *map(str, numbers)],
            env={},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=True,
        )
        told: dict[str, Any] = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError):
        told = {"refused": "costly"}
    if word := told.get("refused"):
        raise ValidationError(_said(word), code=word)
    return told


def _said(word: str) -> str:
    """Why a file is refused, and what to do."""
    million = settings.IMAGE_PIXEL_LIMIT // 1_000_000
    return {
        "kind": _("It is no picture that can be read: choose a JPEG, PNG, WebP or AVIF file."),
        "broken": _("The picture is broken or cut off: take it anew from where it comes."),
        "animated": _("It moves: choose a picture that stands still."),
        "more": _(
            "It holds something else besides a picture, a page or an archive:"
            " save it anew with a program for pictures."
        ),
        "pixels": _("It has too many pixels: at most %(million)d million. Save it smaller.")
        % {"million": million},
    }.get(word, _("It takes too much time or memory to open: save it smaller, as JPEG."))
