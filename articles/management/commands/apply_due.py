"""`manage.py apply_due`: drafts whose time has come are published."""

import os
import sys
from argparse import ArgumentParser
from time import sleep
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import Error, ProgrammingError, close_old_connections

from articles.items.drafts.due import LOG, publish_due

PAUSE = 60  # seconds between two times that it looks, beside a site
TURN = 1  # seconds until it sees that the site has ended


class Command(BaseCommand):
    help = "Publish the drafts whose time has come; it may run twice at once, and be killed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--beside",
            type=int,
            metavar="PID",
            help="do so each minute, for as long as the process lives that started this one",
        )

    def handle(self, *args: Any, beside: int | None, **options: Any) -> None:
        if beside:
            self._go_on(beside)
            return
        try:
            done = publish_due()
        except Error as error:
            said, mend = str(error).splitlines()[0], "Nothing is lost: the next run does it."
            if isinstance(error, ProgrammingError):
                mend = "Run manage.py migrate."
            raise CommandError(f"The database is not ready ({said}). {mend}") from error
        if done["published"]:
            self.stdout.write(f"{done['published']} drafts were published.")
        if done["failed"]:  # the log has each of them once, and the desk until it is published
            sys.exit(1)

    def _go_on(self, beside: int) -> None:
        """Look each minute, until the site ends; what fails is tried again."""
        said = ""
        try:
            while os.getppid() == beside:
                said = _told_once(said)
                for _turn in range(PAUSE // TURN):
                    if os.getppid() == beside:
                        sleep(TURN)
        except KeyboardInterrupt:
            return


def _told_once(before: str) -> str:
    """Publish what is due; what hinders that, logged where it is something else than before."""
    close_old_connections()
    try:
        publish_due()
    except Error as error:  # also of a connection that is closed, and is opened again
        said = str(error).splitlines()[0]
        if said != before:
            LOG.warning("nothing is published by itself: %s", said)
        return said
    return ""
