"""Where a table waits between its preview and the editor's yes."""

from __future__ import annotations

import re
import time
from pathlib import Path
from secrets import token_hex
from typing import Any

from django.conf import settings
from import_export.tmp_storages import BaseStorage

WAITING = 3600  # seconds
NAME = re.compile(r"[0-9a-f]{32}")


class TableStorage(BaseStorage):
    """A private folder of files whose names cannot be guessed; each is kept for an hour."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.folder = settings.VAR_DIR / "tables"

    def save(self, data: bytes) -> None:
        self._clear()
        self.name = token_hex(16)
        self._file.write_bytes(data)

    def read(self) -> bytes:
        """The table; `FileNotFoundError` when it waited too long, or was imported already."""
        self._clear()
        return self._file.read_bytes()

    def remove(self) -> None:
        self._file.unlink(missing_ok=True)

    @property
    def _file(self) -> Path:
        if not NAME.fullmatch(self.name or ""):
            raise FileNotFoundError(self.name)
        return Path(self.folder / self.name)

    def _clear(self) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for file in self.folder.iterdir():
            if file.stat().st_mtime < time.time() - WAITING:
                file.unlink(missing_ok=True)
