"""`manage.py forget_readers`: nobody can tell any more who reported what."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import ProgrammingError

from programmes.reports.forgetting import forget_reports


class Command(BaseCommand):
    help = (
        "Delete the keys by which readers who reported something were told apart, REPORT_DAYS after"
        " they were made, and texts of reports BIN_DAYS after the answer."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            count = forget_reports(settings.BIN_DAYS)
        except ProgrammingError as error:
            said = (
                f"The database is not ready ({str(error).splitlines()[0]}): run manage.py migrate."
            )
            raise CommandError(said) from error
        self.stdout.write(f"{count} keys of readers were deleted, with all that they wrote.")
