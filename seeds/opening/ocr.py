"""Reading images of pages by Tesseract, where the operator has installed it: a program, no package.

page -> grey image at 200 dots an inch -> tesseract -l fra+ara+eng -> paragraphs
"""

from __future__ import annotations

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


def read_pages(document: Any) -> list[Written]:
    """The paragraphs of the pages of a scan; refused where nobody can read it."""
    program = shutil.which("tesseract")
    languages = _languages(program) if program else ""
    if not program or not languages:
        raise Unopenable(Problem.SCAN)
    if len(document) > _MOST_PAGES:
        raise Unopenable(Problem.TOO_MANY_PAGES, str(_MOST_PAGES))
    command = [program, "stdin", "stdout", "-l", languages]
    written = [one for number in range(len(document)) for one in _page(document, number, command)]
    if not written:
        raise Unopenable(Problem.SCAN)
    return written


def _languages(program: str) -> str:
    """Those of our languages that are installed."""
    said = _run([program, "--list-langs"], b"").decode("utf-8", "replace").split()
    return "+".join(one for one in _LANGUAGES if one in said)


def _page(document: Any, number: int, command: list[str]) -> list[Written]:
    text = _run(command, _image(document[number])).decode("utf-8", "replace").replace("\f", "")
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
            command, input=given, capture_output=True, timeout=_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise Unopenable(Problem.SCAN) from error
    return done.stdout
