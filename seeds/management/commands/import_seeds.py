"""`manage.py import_seeds`: press pages in, articles out."""

import logging
import sys
from argparse import ArgumentParser
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, ProgrammingError

from seeds.loading.loader import Options, import_documents
from seeds.loading.reports import report_for
from seeds.loading.troubles import trouble
from seeds.models import ImportRun, RunEntry

LOG = logging.getLogger("coopsite.imports")
AGAIN = "What was loaded is kept: run the same again"


class Command(BaseCommand):
    help = "Import saved press pages: files, or folders with all that is below them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
        parser.add_argument("--dry-run", action="store_true", help="do all the work, undo it")
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument("--jobs", type=_positive, default=1, help="reading processes")
        parser.add_argument(
            "--publish",
            action="store_true",
            help="publish new articles without doubt, of papers that the site knows already",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        paths = options["paths"] or [settings.SEED_DOCUMENTS]
        _refuse_missing(paths)
        report = report_for(options["format"], self.stdout, self.stderr)
        wanted = Options(
            publish=options["publish"],
            only_known_papers=True,
            dry_run=options["dry_run"],
            jobs=options["jobs"],
            read_known=options["format"] == "json",
        )
        try:
            with report:
                run = import_documents(paths, wanted, on_result=report.add, on_wait=report.wait)
        except BrokenProcessPool as error:
            raise CommandError(f"A reading process died. {AGAIN} with --jobs 1.") from error
        except KeyboardInterrupt:
            raise CommandError(f"Stopped. {AGAIN}.", returncode=130) from None
        except ProgrammingError as error:
            raise CommandError(
                f"The database is not ready ({str(error).splitlines()[0]}): run manage.py migrate."
            ) from error
        except DatabaseError as error:
            if said := trouble(error):
                raise CommandError(f"{said} {AGAIN}.") from error
            raise
        report.close(run)
        _tell(run, rehearsed=wanted.dry_run)
        if run.failed:
            sys.exit(1)


def _refuse_missing(paths: list[Path]) -> None:
    for path in paths:
        if not path.exists():
            raise CommandError(f"{path}: no such file or folder.", returncode=2)


def _tell(run: ImportRun, *, rehearsed: bool) -> None:
    """Leave a line of a run in the log."""
    if not rehearsed:
        counted = ", ".join(f"{getattr(run, name)} {name}" for name in RunEntry.Outcome.values)
        LOG.info("import run %d ended: %s", run.pk, counted)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number
