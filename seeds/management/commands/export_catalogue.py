"""`manage.py export_catalogue`: the catalogue as files that `import_seeds` reads."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from seeds.catalogue.writing import write_catalogue


class Command(BaseCommand):
    help = "Write the catalogue, from programmes to indicators, as files that import_seeds reads."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, metavar="DIR")

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        try:
            for path, count in write_catalogue(folder):
                self.stdout.write(f"{path}: {count}")
        except OSError as error:
            said = f"{folder}: {error.strerror}. Name a folder that may be written."
            raise CommandError(said, returncode=2) from error
