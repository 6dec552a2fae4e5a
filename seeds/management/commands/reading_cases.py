"""`manage.py reading_cases`: how much of what editors said the reader gets right by itself."""

import json
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from seeds.loading.judged_by_cases import FIELDS, CasePage, Judged, Verdict, case_pages
from seeds.reading.cover import take_off
from seeds.reading.html.signs import looks_like_html
from seeds.reading.text.marks import Said

_SIGNS = 5000  # bytes in which HTML shows itself


class Command(BaseCommand):
    help = (
        "Judge the reader of today on the lines of saved pages of which editors said what they"
        " are. With --write, the pages go into a folder with a truth.json, as fit_weights reads it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument("--write", type=Path, metavar="FOLDER", help="a new folder")

    def handle(self, **options: Any) -> None:
        judged = Judged()
        folder = options["write"]
        if folder:
            _make(folder)
        truth: dict[str, Any] = {}
        for page in case_pages(judged):
            if folder:
                truth |= _written(folder, page)
        if folder:
            _write(folder / "truth.json", json.dumps(truth, ensure_ascii=False, indent=1).encode())
        tell = self._as_json if options["format"] == "json" else self._as_table
        tell(judged)

    def _as_json(self, judged: Judged) -> None:
        told = {name: getattr(judged, name) for name in ("pages", "unread", "lines", "fields")}
        self.stdout.write(json.dumps(told, indent=1))

    def _as_table(self, judged: Judged) -> None:
        self.stdout.write(f"{judged.pages} pages")
        if judged.unread:
            self.stdout.write(f"{judged.unread} more cannot be read: deleted, or without article")
        self._rows("lines", judged.lines, Said)
        self._rows("fields", judged.fields, dict.fromkeys(FIELDS.values()))

    def _rows(self, called: str, counts: dict[str, Counter[str]], names: Iterable[str]) -> None:
        heads = "".join(f"{verdict:>8}" for verdict in Verdict)
        self.stdout.write(f"\n{called:<14}{heads}")
        for name in names:
            if name in counts:
                cells = "".join(f"{counts[name][verdict]:>8}" for verdict in Verdict)
                self.stdout.write(f"{name:<14}{cells}")


def _written(folder: Path, page: CasePage) -> dict[str, Any]:
    """Write a page without the cover of its file; its entry in `truth.json`."""
    data = take_off(page.data)[1]
    is_html = looks_like_html(data[:_SIGNS].decode("utf-8", "replace"))
    name = f"{page.digest[:16]}.{'html' if is_html else 'txt'}"
    _write(folder / name, data)
    return {name: page.values()}


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise CommandError(f"{folder}: {error.strerror}. Name a folder that is new.") from error


def _write(file: Path, data: bytes) -> None:
    try:
        file.write_bytes(data)
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}.") from error
