"""`manage.py draw_outlines`: the outlines of the map, from the borders of Natural Earth."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from programmes.map.drawing import draw
from programmes.map.outlines import FILE


class Command(BaseCommand):
    help = (
        "Draw the map's outlines anew. PATH is countries-50m.json of the npm package world-atlas"
        " (npm pack world-atlas, then unpack it)."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, metavar="PATH")
        parser.add_argument("--to", type=Path, default=FILE, metavar="FILE")

    def handle(self, *args: Any, path: Path, to: Path, **options: Any) -> None:
        try:
            drawn = draw(json.loads(path.read_text(encoding="utf-8")))
        except OSError as error:
            raise CommandError(
                f"{path}: {error.strerror}. Name a file that can be read."
            ) from error
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            said = f"{path} is not TopoJSON of countries. Name countries-50m.json of world-atlas."
            raise CommandError(said) from error
        to.write_text(json.dumps(drawn, indent=0, separators=(",", ":")) + "\n", encoding="utf-8")
        self.stdout.write(f"{to}: {len(drawn['countries'])} countries")
