"""`manage.py backup`: the whole site into one file."""

from argparse import ArgumentParser
from pathlib import Path
from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from coopsite.backups.making import back_up


class Command(BaseCommand):
    help = "Write the whole site into one file, while it runs; `restore` reads it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")

    def handle(self, *args: Any, **options: Any) -> None:
        file, begun = options["file"].absolute(), monotonic()
        try:
            manifest = back_up(file)
        except OSError as error:
            raise CommandError(
                f"{file} cannot be written: {error.strerror}. What was there before is untouched."
            ) from error
        rows = sum(rows for rows, _ in manifest.contents.values())
        self.stdout.write(
            f"{file}: {len(manifest.contents)} tables, {rows:,} rows,"
            f" {file.stat().st_size / 1e6:,.1f} MB in {monotonic() - begun:.1f} s."
        )
