"""Finding the seed files that a command line names, and their bytes.

PATH...  files are taken as they are, folders with everything below them that ends in .txt,
         .text, .html, .htm or .toml; a name is the path relative to the folder given
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

CATALOGUE = ".toml"
SUFFIXES = {".txt", ".text", ".html", ".htm", CATALOGUE}


class FileProblem(StrEnum):
    """Why a file's bytes cannot be had; codes for `seeds.intake.reasons_in_words`."""

    NO_PERMISSION = "no-permission"
    NOT_A_FILE = "not-a-file"
    FOLDER_LOOP = "folder-loop"
    TOO_LARGE = "too-large"
    VANISHED = "vanished"


@dataclass(frozen=True, slots=True)
class SeedFile:
    """One file to read, with the name that it goes by in reports."""

    path: Path
    name: str
    problem: FileProblem | None = None
    detail: str = ""

    @property
    def is_catalogue(self) -> bool:
        """Whether it is a catalogue file, not a page."""
        return self.path.suffix.lower() == CATALOGUE and not self.problem


@dataclass(frozen=True, slots=True)
class SeedBytes:
    """The bytes of one seed file and their digest, or the problem that kept them away."""

    name: str
    data: bytes = b""
    digest: str = ""
    problem: FileProblem | None = None
    detail: str = ""


def find(paths: Iterable[Path]) -> Iterator[SeedFile]:
    """Every seed file of `paths`, folders in the order of their names."""
    for path in paths:
        if os.path.isdir(path):
            yield from _walk(path, path, above=frozenset())
        else:
            yield SeedFile(path, path.name)


def _walk(folder: Path, top: Path, above: frozenset[tuple[int, int]]) -> Iterator[SeedFile]:
    """The files of one folder and of those below; `above` are the folders that lead here."""
    name = folder.relative_to(top).as_posix()
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except PermissionError:
        yield SeedFile(folder, name, FileProblem.NO_PERMISSION)
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        yield SeedFile(folder, name, FileProblem.FOLDER_LOOP)
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith("."):
            continue
        if os.path.isdir(path):
            yield from _walk(path, top, above | {here})
        elif path.suffix.lower() in SUFFIXES:
            yield SeedFile(path, path.relative_to(top).as_posix())


def load(file: SeedFile, size_limit: int) -> SeedBytes:
    """The bytes of `file`; a problem instead where it is no file, too large or closed to us."""
    if file.problem:
        return SeedBytes(file.name, problem=file.problem, detail=file.detail)
    try:
        status = file.path.stat()
        if not stat.S_ISREG(status.st_mode):
            return SeedBytes(file.name, problem=FileProblem.NOT_A_FILE)
        if status.st_size > size_limit:
            detail = f"{status.st_size} > {size_limit}"
            return SeedBytes(file.name, problem=FileProblem.TOO_LARGE, detail=detail)
        data = file.path.read_bytes()
    except PermissionError:
        return SeedBytes(file.name, problem=FileProblem.NO_PERMISSION)
    except OSError as error:
        return SeedBytes(file.name, problem=FileProblem.VANISHED, detail=error.strerror or "")
    return SeedBytes(file.name, data, hashlib.sha256(data).hexdigest())
