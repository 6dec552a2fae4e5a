"""Static files that stand in no house: fonts, the sheet of every page, the outlines of maps, icons
and the organisation's own sign."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

from coopsite import fonts, letters
from coopsite.found import icons
from coopsite.logo import logo_path
from coopsite.made_once import made_once
from programmes.map.outlines import outlines

LAND = "coopsite/land.svg"  # what maps use


def kept_land() -> Path:
    """The file of all outlines, which is made if it is not there yet."""
    drawing = outlines().as_file().encode()
    return made_once("map", drawing, Path(LAND).name, lambda: drawing)


def made_files() -> dict[str, Callable[[], Path]]:
    """Their paths among the static files, each with what says where it stands, cutting it first."""
    made: dict[str, Callable[[], Path]] = {letters.SHEET: letters.kept_sheet, LAND: kept_land}
    made |= {f"{fonts.FOLDER}/{name}.woff2": partial(fonts.kept, name) for name in fonts.CUTS}
    made |= {f"{icons.FOLDER}/{name}": partial(icons.kept, name) for name in icons.ICONS}
    own = {logo_path(): partial(Path, settings.SITE_LOGO)} if settings.SITE_LOGO else {}
    return {**made, **own}


class MadeFiles(BaseFinder):
    """Offers them to `collectstatic` and to the development server."""

    def check(self, **kwargs: Any) -> list[Any]:
        """Nothing of them can be set wrong that the settings do not see."""
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """Where one of them stands; nothing for any other file."""
        where = made_files().get(path)
        found = [str(where())] if where else []
        return found if find_all else next(iter(found), None)

    def list(
        self, ignore_patterns: Iterable[str] | None
    ) -> Iterator[tuple[str, FileSystemStorage]]:
        """All of them, each with the folder that it stands in."""
        for path, where in made_files().items():
            file = where()
            storage = FileSystemStorage(location=file.parent)
            storage.prefix = path.rpartition("/")[0]  # type: ignore[attr-defined]  # as it is collected
            yield file.name, storage
