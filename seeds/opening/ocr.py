"""Reading images of pages by Tesseract, where the operator has installed it: a program, no package.

page -> grey image at 200 dots an inch -> tesseract -l fra+ara+eng -> paragraphs
page that was laid on the glass the wrong way round -> the same, where Tesseract has osd
"""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import Any

from .composing import Written
from .parts import Problem, Unopenable

_LANGUAGES = ("fra", "ara", "eng")
_DOTS = 200 / 72  # a point of the page
_MOST_DOTS = 25_000_000
_MOST_PAGES = 30
_SECONDS = 60  # a page
_ORDERING = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e"))  # put by it


def read_pages(document: Any, problem: Problem) -> list[Written]:
    """The paragraphs of the pages of a scan; refused with the problem where nobody can read it."""
    command = _command()
    if not command:
        raise Unopenable(problem)
    if len(document) > _MOST_PAGES:
        raise Unopenable(Problem.TOO_MANY_PAGES, str(_MOST_PAGES))
    written = [one for number in range(len(document)) for one in _page(document, number, command)]
    if not written:
        raise Unopenable(problem)
    return written


def _command() -> list[str]:
    """How Tesseract is called; nothing where it is not installed, or has none of our languages."""
    program = shutil.which("tesseract")
    if not program:
        return []
    installed = _run([program, "--list-langs"], b"").decode("utf-8", "replace").split()
    languages = "+".join(one for one in _LANGUAGES if one in installed)
    turning = ["--psm", "1"] if "osd" in installed else []
    return [program, "stdin", "stdout", *turning, "-l", languages] if languages else []


def _page(document: Any, number: int, command: list[str]) -> list[Written]:
    said = _run(command, _image(document[number])).decode("utf-8", "replace")
    text = said.replace("\f", "").translate(_ORDERING)
    paragraphs = (" ".join(one.split()) for one in text.split("\n\n"))
    return [Written("p", one, number + 1) for one in paragraphs if one]


def _image(page: Any) -> bytes:
    """A page as a grey image in the plainest form there is (PGM)."""
    width, height = page.get_size()
    scale = min(_DOTS, (_MOST_DOTS / max(width * height, 1)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    rows, stride = bytes(bitmap.buffer), bitmap.stride
    lines = (rows[at : at + bitmap.width] for at in range(0, stride * bitmap.height, stride))
    return f"P5 {bitmap.width} {bitmap.height} 255\n".encode() + b"".join(lines)


def _run(command: list[str], given: bytes) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - the operator's program, with arguments of ours
            command, input=given, capture_output=True, timeout=_SECONDS, check=True, env=_alone()
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise Unopenable(Problem.SCAN) from error
    return done.stdout


def _alone() -> dict[str, str]:
    """One thread a page: several wait for each other longer than they work."""
    return os.environ | {"OMP_THREAD_LIMIT": "1"}
