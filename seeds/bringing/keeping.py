"""The files of batches: a private folder each, and the documents that were taken out of them.

BROUGHT_DIR/                       0700
    .5c0e….coming/  0 1 2          while they arrive; whatever goes wrong, it goes
    9f41….../       0 1 2          the files of a batch, in the order of their names
                    pages/d0b9…    a document, by its digest, for its page at the desk

No name of theirs is the uploader's, and no file is served: what is shown goes through the reader.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree
from types import TracebackType
from typing import BinaryIO
from uuid import uuid4

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction

from articles.text.controls import on_one_line
from seeds.intake.files import SeedFile
from seeds.intake.reasons import Reason
from seeds.models import Batch
from seeds.opening import Problem, ending_of, is_packed, is_readable

COMING = ".coming"
_LONGEST_NAME = 200


class Refused(Exception):
    """Why nothing of a form is kept."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.reason = Reason(code=code, detail=detail)


class Coming:
    """Files that arrive, in a folder that goes unless they are kept."""

    def __init__(self) -> None:
        self.folder = settings.BROUGHT_DIR / f".{uuid4().hex}{COMING}"
        self.names: list[str] = []
        self.size = 0
        self.refusal: Reason | None = None
        self.is_kept = False  # not before the database knows of them
        self._file: BinaryIO | None = None

    def __enter__(self) -> Coming:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._file:
            self._file.close()
        if not self.is_kept:
            rmtree(self.folder, ignore_errors=True)

    def begin(self, name: str) -> None:
        """Begin one more file."""
        if len(self.names) == settings.BROUGHT_FILES:
            raise Refused("too-many-files", str(settings.BROUGHT_FILES))
        self._make_folder()
        self._file = _created(self.folder / str(len(self.names)))
        self.names.append(self._unlike(on_one_line(name)[-_LONGEST_NAME:] or "?"))
        self._left = settings.SEED_FILE_LIMIT if is_packed(name) else settings.SEED_SIZE_LIMIT

    def write(self, data: bytes) -> None:
        """Some more bytes of it."""
        assert self._file  # noqa: S101 - a file was begun
        self._left -= len(data)
        self.size += len(data)
        if self._left < 0:
            raise Refused("file-too-large", self.names[-1])
        if self.size > settings.BROUGHT_BYTES:
            raise Refused("files-too-large", str(settings.BROUGHT_BYTES))
        self._file.write(data)

    def end(self) -> None:
        """It is whole, and on the disk."""
        assert self._file  # noqa: S101 - a file was begun
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._file = None

    def add(self, name: str, data: bytes) -> None:
        """A whole file."""
        self.begin(name)
        self.write(data)
        self.end()

    def keep(self, by: User) -> Batch:
        """Make a batch of what arrived."""
        folder = uuid4().hex
        with transaction.atomic():
            batch = Batch.objects.create(
                by=by, by_name=by.get_username(), folder=folder, names=self.names, size=self.size
            )
            self.folder = self.folder.rename(self.folder.with_name(folder))
            transaction.on_commit(self._stay)
        return batch

    def _stay(self) -> None:
        self.is_kept = True

    def _make_folder(self) -> None:
        settings.BROUGHT_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.folder.mkdir(mode=0o700, exist_ok=True)

    def _unlike(self, name: str) -> str:
        """A name that no other file of the batch has."""
        ending = ending_of(name)
        stem = name[: len(name) - len(ending)]
        number = 1
        while name in self.names:
            number += 1
            name = f"{stem} ({number}){ending}"
        return name


def folder_of(batch: Batch) -> Path:
    """Where the files of a batch lie."""
    return Path(settings.BROUGHT_DIR) / batch.folder


def files_of(batch: Batch) -> Iterator[SeedFile]:
    """The files of a batch as the import takes them; a catalogue is no press page, and left."""
    if not folder_of(batch).is_dir():
        raise Refused("files-gone")
    for number, name in enumerate(batch.names):
        file = folder_of(batch) / str(number)
        if is_readable(name):
            yield SeedFile(file, called=name)
        else:
            yield SeedFile(file, problem=Problem.OTHER_KIND, detail=ending_of(name), called=name)


def keep_page(batch: Batch, digest: str, data: bytes) -> None:
    """Keep a document that was taken out of a file, for its page at the desk."""
    pages = folder_of(batch) / "pages"
    pages.mkdir(mode=0o700, exist_ok=True)
    coming = pages / f".{uuid4().hex}"
    with _created(coming) as file:
        file.write(data)
    coming.rename(pages / digest)


def page_of(batch: Batch, digest: str) -> bytes | None:
    """The bytes of a document of a batch, while they are kept."""
    try:
        return (folder_of(batch) / "pages" / digest).read_bytes()
    except OSError:
        return None


def _created(path: Path) -> BinaryIO:
    """A new file for its owner alone."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
