"""The file of a backup: a tar that tells what is in it, and is broken where it is not so."""

import hashlib
import io
import json
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO

from django.core.management.base import CommandError
from pydantic import BaseModel, ValidationError

from coopsite.backups.contents import Contents

FORMAT = 1
MANIFEST, DUMP, MEDIA = "manifest.json", "database.dump", "media/"


class Manifest(BaseModel):
    """What the site held when the backup was made."""

    format: int = FORMAT
    made_at: datetime
    server: int  # major version of PostgreSQL
    migrations: dict[str, list[str]]  # applied, by app
    contents: Contents
    parts: dict[str, str]  # the other members of the tar, and their SHA-256


def write(file: Path, manifest: Manifest, parts: dict[str, Path]) -> None:
    """Write a backup that only its owner may read."""
    file.touch(mode=0o600)
    for name, part in parts.items():
        with part.open("rb") as content:
            manifest.parts[name] = hashlib.file_digest(content, "sha256").hexdigest()
    told = manifest.model_dump_json(indent=1).encode()
    with tarfile.open(file, "w") as tar:
        head = tarfile.TarInfo(MANIFEST)
        head.size = len(told)
        tar.addfile(head, io.BytesIO(told))
        for name, part in parts.items():
            tar.add(part, name, recursive=False)


class Backup:
    """A backup that is open for reading, and whole."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self.tar = tar
        self.manifest = Manifest.model_validate(_told(self._open(MANIFEST).read()))
        held = {member.name for member in tar if member.isfile()} - {MANIFEST}
        for name in held | self.manifest.parts.keys():
            digest = hashlib.file_digest(self._open(name), "sha256").hexdigest()  # type: ignore[arg-type]
            if digest != self.manifest.parts.get(name) or ".." in Path(name).parts:
                raise tarfile.ReadError(f"{name} is not what was written")

    @property
    def dump(self) -> IO[bytes]:
        """The part that pg_restore reads."""
        return self._open(DUMP)

    @property
    def media(self) -> list[tarfile.TarInfo]:
        """The uploaded files, each under the name that it has in MEDIA_ROOT."""
        return [
            self.tar.getmember(name).replace(name=name.removeprefix(MEDIA))
            for name in self.manifest.parts
            if name.startswith(MEDIA)
        ]

    def extract_media(self, folder: Path) -> None:
        """Put the uploaded files where they belong; none can leave the folder."""
        folder.mkdir(0o700, parents=True, exist_ok=True)
        self.tar.extractall(folder, self.media, filter="data")

    def _open(self, name: str) -> IO[bytes]:
        content = self.tar.extractfile(name)
        if content is None:
            raise KeyError(f"{name} is no file")
        return content


def _told(manifest: bytes) -> object:
    told = json.loads(manifest)
    if told["format"] > FORMAT:
        raise CommandError(
            f"This backup was made by a newer coopsite (format {told['format']}, this one knows"
            f" {FORMAT}): update coopsite, then restore."
        )
    return told


@contextmanager
def opened(file: Path) -> Iterator[Backup]:
    """A backup, read through once before anything is done with it."""
    try:
        tar = tarfile.open(file)  # noqa: SIM115 - it closes below
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from error
    except tarfile.TarError as error:
        raise CommandError(f"{file} is no backup of coopsite ({error}).") from error
    with tar:
        try:
            backup = Backup(tar)
        except (tarfile.TarError, KeyError, TypeError, ValueError, ValidationError) as error:
            said = str(error).splitlines()[0]
            raise CommandError(
                f"{file} is broken or no backup of coopsite ({said}): take another one."
                " Nothing was restored."
            ) from error
        yield backup
