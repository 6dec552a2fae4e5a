"""What the import keeps: documents, runs, what became of each; and what editors bring in."""

from seeds.models.batches import Batch, Brought
from seeds.models.imports import CatalogueEntry, ImportRun, RunEntry, SeedDocument

__all__ = ["Batch", "Brought", "CatalogueEntry", "ImportRun", "RunEntry", "SeedDocument"]
