"""What the import keeps, what editors bring in, and what they said of pages."""

from seeds.models.batches import Batch, Brought
from seeds.models.cases import ZoneCase
from seeds.models.imports import CatalogueEntry, ImportRun, RunEntry, SeedDocument

__all__ = [
    "Batch",
    "Brought",
    "CatalogueEntry",
    "ImportRun",
    "RunEntry",
    "SeedDocument",
    "ZoneCase",
]
