"""`manage.py empty_bin`: what lies in the bin too long is gone for good, files of images too."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import ProgrammingError

from articles.images.files import sweep
from articles.items.bin import kinds
from articles.items.drafts.forgetting import forget
from articles.items.emptying import empty


class Command(BaseCommand):
    help = "Take out of the bin what was deleted more than BIN_DAYS ago; it cannot be had back."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--now", action="store_true", help="take out everything that is in it")

    def handle(self, *args: Any, now: bool, **options: Any) -> None:
        days = 0 if now else settings.BIN_DAYS
        try:
            count = empty(kinds(), days)
            forget(days)  # drafts of what is gone, after it is
            swept = sweep()  # files that nothing leads to any more
        except ProgrammingError as error:
            said = (
                f"The database is not ready ({str(error).splitlines()[0]}): run manage.py migrate."
            )
            raise CommandError(said) from error
        since = "now" if now else f"for {days} days or more"
        self.stdout.write(f"{count} items that lay in the bin {since} were taken out of it.")
        if swept:
            self.stdout.write(f"{swept} files of images that nothing shows any more were deleted.")
