"""`manage.py work`: jobs that wait are done."""

import asyncio
import os
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from coopsite.jobs.working import work


class Command(BaseCommand):
    help = "Do the jobs that wait; several may run at once, on several machines, and be killed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="end where none waits any more")
        parser.add_argument(
            "--beside",
            type=int,
            metavar="PID",
            help="for as long as the process lives that started this one",
        )

    def handle(self, *args: Any, once: bool, beside: int | None, **options: Any) -> None:
        asyncio.run(work((lambda: os.getppid() == beside) if beside else None, once))
