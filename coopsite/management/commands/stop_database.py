"""`manage.py stop_database`: stop the embedded PostgreSQL."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from coopsite import embedded


class Command(BaseCommand):
    help = "Stop the embedded PostgreSQL; a server of DATABASE_URL is left alone."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        stopped = embedded.stop(settings.VAR_DIR / "postgres")
        self.stdout.write("PostgreSQL stopped." if stopped else "PostgreSQL was not running.")
