"""`manage.py check_links`: look at the addresses outside the site that are due."""

from typing import Any

from django.core.management.base import BaseCommand

from articles.links.checking import check, gather
from articles.models import Link


class Command(BaseCommand):
    help = "Look at the web addresses that rows name and that are due: do their pages answer?"

    def handle(self, *args: Any, **options: Any) -> None:
        gather()
        found = check()
        for state in Link.State:
            if found[state]:
                self.stdout.write(f"{found[state]:6} {state.value}")
        self.stdout.write(f"{Link.objects.due().count():6} to look at later")
