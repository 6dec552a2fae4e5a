"""`manage.py find_figures`: what articles state, by the names and wordings of today."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.models import Article
from seeds.intake.reasons_in_words import sentence
from seeds.stating.finding import find_figures


class Command(BaseCommand):
    help = "Find again the figures that articles state; what editors decided stays."

    def handle(self, *args: Any, **options: Any) -> None:
        found = find_figures(Article.objects.all())
        self.stdout.write(f"{found.changed} figures changed")
        if found.refused:
            lines = [
                f"{one}: {sentence('figures-not-stored', said)}" for one, said in found.refused
            ]
            raise CommandError("\n".join(lines))
