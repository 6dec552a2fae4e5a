"""`manage.py fit_weights FOLDER ...`: fit the weights of the reader's signs to known pages."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from seeds.reading import Candidate, Unreadable, all_candidates
from seeds.reading.fields.fitting import example, fit

FIELDS = ("title", "publication", "published_on", "authors")


class Command(BaseCommand):
    help = (
        "Fit the weights of the reader's signs to text pages, and print them as the table FITTED of"
        " seeds/reading/fields/weights.py. Each FOLDER holds pages and a truth.json:"
        ' {file: {"title", "publication", "publication_aliases", "published_on", "authors"}};'
        " a field that is left out is not known, null is none."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="+", type=Path)

    def handle(self, *, folder: list[Path], **options: Any) -> None:
        pages = [page for one in folder for page in _pages(one)]
        self.stderr.write(f"{len(pages)} pages")
        self.stdout.write("FITTED: dict[str, dict[str, float]] = {")
        for field in FIELDS:
            known = [(found, truth) for found, truth in pages if field in truth]
            weights = fit(field, [example(field, found, truth) for found, truth in known])
            self.stdout.write(f'    "{field}": {{')
            for sign, weight in sorted(weights.items(), key=lambda one: -one[1]):
                self.stdout.write(f'        "{sign}": {weight:.2f},')
            self.stdout.write("    },")
        self.stdout.write("}")


def _pages(folder: Path) -> Iterator[tuple[tuple[Candidate, ...], dict[str, Any]]]:
    """The candidates of each page with its truth; what cannot be read teaches nothing."""
    for name, truth in json.loads((folder / "truth.json").read_text("utf-8")).items():
        file = folder / name
        if file.suffix == ".txt" and file.exists():
            try:
                yield all_candidates(file.read_bytes(), today=date.today()), truth
            except Unreadable:
                continue
