"""`manage.py restore`: the whole site out of one file, into an empty database."""

from argparse import ArgumentParser
from pathlib import Path
from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from coopsite.backups.restoring import is_older, restore


class Command(BaseCommand):
    help = "Restore what `backup` wrote into an empty database, and compare all of it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")

    def handle(self, *args: Any, **options: Any) -> None:
        begun = monotonic()
        try:
            manifest = restore(options["file"].absolute(), self._wait)
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}. Restore again.") from error
        rows = sum(rows for rows, _ in manifest.contents.values())
        self.stdout.write(
            f"Restored {len(manifest.contents)} tables, {rows:,} rows in"
            f" {monotonic() - begun:.1f} s, all as on {manifest.made_at:%Y-%m-%d %H:%M} UTC."
        )
        if is_older(manifest):
            self.stdout.write("The backup is of an older coopsite: run manage.py migrate.")

    def _wait(self) -> None:
        self.stderr.write("Another command fills this database: waiting for it to end.")
