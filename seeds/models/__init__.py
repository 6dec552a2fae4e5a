"""What the import keeps: documents, runs, what became of each; and what editors said of pages."""

from seeds.models.cases import ZoneCase
from seeds.models.imports import CatalogueEntry, ImportRun, RunEntry, SeedDocument

__all__ = ["CatalogueEntry", "ImportRun", "RunEntry", "SeedDocument", "ZoneCase"]
