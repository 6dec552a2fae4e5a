"""`manage.py stop_database`: stop the embedded PostgreSQL."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from coopsite import embedded


class Command(BaseCommand):
    help = "Stop the embedded PostgreSQL; a server of DATABASE_URL is left alone."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.DATABASE_URL:
            self.stdout.write("The server of DATABASE_URL is not coopsite's own: it is left alone.")
        stopped = embedded.stop(settings.VAR_DIR / "postgres")
        said = "stopped" if stopped else "was not running"
        self.stdout.write(f"The embedded PostgreSQL {said}.")
