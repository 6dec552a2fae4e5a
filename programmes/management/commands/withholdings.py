"""`manage.py withholdings`: the list of what is withheld, out and in again."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import ProgrammingError

from programmes.figures.withholding_lists import Unreadable, apply, lines


class Command(BaseCommand):
    help = "Write the list of what is withheld, or apply it again after an older backup."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("act", choices=["export", "apply"])
        parser.add_argument("file", type=Path, metavar="FILE")

    def handle(self, *args: Any, act: str, file: Path, **options: Any) -> None:
        try:
            self.stdout.write(_export(file) if act == "export" else _apply(file))
        except (Unreadable, UnicodeDecodeError) as error:
            said = f"{file}, {error}. Nothing was applied: correct the file, or export it anew."
            raise CommandError(said, returncode=2) from error
        except OSError as error:
            said = f"{file}: {error.strerror}. Name a file that may be read or written."
            raise CommandError(said, returncode=2) from error
        except ProgrammingError as error:
            said = (
                f"The database is not ready ({str(error).splitlines()[0]}): run manage.py migrate."
            )
            raise CommandError(said) from error


def _export(file: Path) -> str:
    written = [f"{line}\n" for line in lines()]
    file.write_text("".join(written), encoding="utf-8")
    return f"{len(written)} withholdings written to {file}"


def _apply(file: Path) -> str:
    applied = apply(file.read_text(encoding="utf-8"))
    return (
        f"{applied.found} withholdings found: {applied.known} known already, {applied.waiting} that"
        " match nothing yet and are kept for later imports"
    )
