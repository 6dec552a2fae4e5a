"""`manage.py drop_brought`: files that were brought in at the desk too long ago go."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from seeds.bringing.forgetting import forget, sweep


class Command(BaseCommand):
    help = "Drop what was brought in more than BROUGHT_DAYS ago; imported articles stay."

    def handle(self, *args: Any, **options: Any) -> None:
        count = forget(settings.BROUGHT_DAYS)
        left = sweep()
        since = f"{settings.BROUGHT_DAYS} days ago or before"
        self.stdout.write(f"Files of {count} batches, brought in {since}, were dropped.")
        if left:
            self.stdout.write(f"{left} folders that killed processes had left were removed.")
