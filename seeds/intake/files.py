"""Finding the seed files that a command line names, and their bytes.

PATH...  files are taken as they are, folders with everything below them that ends in .txt,
         .text, .html, .htm or .toml, or like a file that holds documents (`seeds.opening`);
         a name is the path relative to the folder given
         what else lies in a folder is named with the reason, but what is hidden; the folder that a
         browser saved beside a page is named once

What the operator names may be a link. Below a folder no link is followed, to a file or to a folder,
wherever it leads: whoever may write into the folder could have any file of this machine stored and
read. Each folder on the way is opened in the one above, so nothing can be swapped for a link
between finding and reading.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from articles.text.controls import on_one_line
from seeds.opening import Problem, ending_of, is_of_a_saved_page, is_packed, is_readable

CATALOGUE = ".toml"
READ = os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY  # a pipe is not waited for
FOLDER = os.O_RDONLY | os.O_DIRECTORY


class FileProblem(StrEnum):
    """Why a file's bytes cannot be had; codes for `seeds.intake.reasons_in_words`."""

    NO_PERMISSION = "no-permission"
    NOT_A_FILE = "not-a-file"
    LINK = "link"
    TOO_LARGE = "too-large"
    VANISHED = "vanished"


REFUSED = {
    errno.EACCES: FileProblem.NO_PERMISSION,
    errno.EPERM: FileProblem.NO_PERMISSION,
    errno.ELOOP: FileProblem.LINK,  # what O_NOFOLLOW says of a link to a file
    errno.ENOTDIR: FileProblem.LINK,  # and of a link to a folder
    errno.ENXIO: FileProblem.NOT_A_FILE,  # a socket
}


@dataclass(frozen=True, slots=True)
class SeedFile:
    """One file to read: what the operator named, and where below it the file lies."""

    named: Path
    below: Path = Path()
    problem: FileProblem | Problem | None = None
    detail: str = ""
    called: str = ""  # by who brought it in; its file has a name of ours

    @property
    def name(self) -> str:
        """What it goes by in reports."""
        path = str(self.below) if self.below.parts else self.named.name or str(self.named)
        path = self.called or path
        return on_one_line(path)

    @property
    def is_catalogue(self) -> bool:
        """Whether it is a catalogue file, not a page."""
        return (self.named / self.below).suffix.lower() == CATALOGUE and not self.problem


@dataclass(frozen=True, slots=True)
class SeedBytes:
    """The bytes of one seed file and their digest, or the problem that kept them away."""

    name: str
    data: bytes = b""
    digest: str = ""
    problem: FileProblem | Problem | None = None
    detail: str = ""


def find(paths: Iterable[Path | SeedFile]) -> Iterator[SeedFile]:
    """Every seed file of `paths`, folders in the order of their names."""
    for path in paths:
        if isinstance(path, SeedFile):
            yield path
        elif os.path.isdir(path):
            yield from _walk(path)
        else:
            yield SeedFile(path)


def _walk(top: Path) -> Iterator[SeedFile]:
    """The files below a folder, and the folders that cannot be opened."""
    waiting = [Path()]
    while waiting:
        below = waiting.pop()
        if os.path.isdir(top / below):
            try:
                names = _names(top, below)
            except OSError as error:
                yield SeedFile(top, below, *_problem(error))
                continue
            of_pages = [name for name in names if is_of_a_saved_page(name, names.__contains__)]
            waiting += [below / name for name in names if name not in of_pages]
            yield from (SeedFile(top, below / name, Problem.OF_A_PAGE) for name in of_pages)
        elif below.suffix.lower() == CATALOGUE or is_readable(below.name):
            yield SeedFile(top, below)
        else:
            yield SeedFile(top, below, Problem.OTHER_KIND, ending_of(below.name))


def _names(top: Path, folder: Path) -> list[str]:
    """What lies in a folder and is not hidden, the first name last."""
    with _opened(top, folder, FOLDER) as descriptor:
        names = os.listdir(descriptor)
    return sorted((name for name in names if not name.startswith(".")), reverse=True)


@contextmanager
def _opened(named: Path, below: Path, flags: int) -> Iterator[int]:
    """A descriptor of what lies `below` a path, reached from it without following a link."""
    first, *rest = [FOLDER] * len(below.parts) + [flags]
    descriptor = os.open(named, first)
    try:
        for part, kind in zip(below.parts, rest, strict=True):
            above, descriptor = descriptor, os.open(part, kind | os.O_NOFOLLOW, dir_fd=descriptor)
            os.close(above)
        yield descriptor
    finally:
        os.close(descriptor)


def _problem(error: OSError) -> tuple[FileProblem, str]:
    """Why something could not be opened, in the system's words where no code says it."""
    known = REFUSED.get(error.errno or 0)
    return (known, "") if known else (FileProblem.VANISHED, error.strerror or "")


def load(file: SeedFile, size_limit: int, packed_limit: int = 0) -> SeedBytes:
    """The bytes of `file`; a problem instead where it is no file, too large or closed to us.

    A file that holds documents has a limit of its own, where one is given.
    """
    if file.problem:
        return SeedBytes(file.name, problem=file.problem, detail=file.detail)
    try:
        with _opened(file.named, file.below, READ) as descriptor:
            limit = packed_limit if packed_limit and is_packed(file.name) else size_limit
            return _read(file.name, descriptor, limit)
    except OSError as error:
        problem, detail = _problem(error)
        return SeedBytes(file.name, problem=problem, detail=detail)


def _read(name: str, descriptor: int, size_limit: int) -> SeedBytes:
    """The bytes of an open file, never more than the limit: it may grow while it is read."""
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        return SeedBytes(name, problem=FileProblem.NOT_A_FILE)
    size, data = status.st_size, b""
    if size <= size_limit:
        with open(descriptor, "rb", closefd=False) as file:
            data = file.read(size_limit + 1)
        size = len(data)
    if size > size_limit:
        detail = f"{size} > {size_limit}"
        return SeedBytes(name, problem=FileProblem.TOO_LARGE, detail=detail)
    return SeedBytes(name, data, hashlib.sha256(data).hexdigest())
