"""The organisation's own sign beside the name of the site; the setting SITE_LOGO names its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

FOLDER = "coopsite/own"


def logo_path() -> str:
    """Its path among the static files; nothing where the site has none of its own."""
    return f"{FOLDER}/{settings.SITE_LOGO.name}" if settings.SITE_LOGO else ""


class LogoFinder(BaseFinder):
    """Offers that file to `collectstatic` and to the development server."""

    def check(self, **kwargs: Any) -> list[Any]:
        """The settings have looked whether it is a file."""
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """Where it stands; nothing for any other file."""
        found = [str(settings.SITE_LOGO)] if path and path == logo_path() else []
        return found if find_all else next(iter(found), None)

    def list(
        self, ignore_patterns: Iterable[str] | None
    ) -> Iterator[tuple[str, FileSystemStorage]]:
        """It alone."""
        if settings.SITE_LOGO:
            storage = FileSystemStorage(location=settings.SITE_LOGO.parent)
            storage.prefix = FOLDER  # type: ignore[attr-defined]  # what collectstatic asks for
            yield settings.SITE_LOGO.name, storage
