"""Static files, whose addresses stay the same as long as a process lives."""

from __future__ import annotations

from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage


class NamedOnce(CompressedManifestStaticFilesStorage):
    """Works out the address of a file once: a page of the desk names two dozen."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._addresses: dict[tuple[str, bool], str] = {}

    def url(self, name: str, force: bool = False) -> str:
        if (name, force) not in self._addresses:
            self._addresses[name, force] = super().url(name, force)
        return self._addresses[name, force]
