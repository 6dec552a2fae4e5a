"""`manage.py find_mentions`: what articles name, by the names of today."""

from typing import Any

from django.core.management.base import BaseCommand

from articles.models import Article
from seeds.loading.mentions import find_mentions


class Command(BaseCommand):
    help = "Find again the programmes, organisations and places that articles name."

    def handle(self, *args: Any, **options: Any) -> None:
        changed = find_mentions(Article.objects.all())
        self.stdout.write(f"{changed} mentions changed")
