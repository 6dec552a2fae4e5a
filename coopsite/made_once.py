"""Files that are made once, kept below VAR_DIR by what they are made from."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from django.conf import settings


def made_once(folder: str, recipe: bytes, name: str, make: Callable[[], bytes]) -> Path:
    """Where a file of that recipe stands; it is made where it does not yet. Whoever looks meanwhile
    sees none or the whole of it."""
    digest = hashlib.sha256(recipe).hexdigest()[:16]
    file: Path = settings.VAR_DIR / folder / digest / name
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(make())
        unfinished.replace(file)
    return file
