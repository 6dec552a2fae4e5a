"""What the import does outside of requests: an act names its row."""

from django.db import transaction

from seeds.bringing.importing import import_batch
from seeds.bringing.reading import read_batch


def read_later(key: int) -> None:
    """Read a batch."""
    transaction.on_commit(lambda: read_batch(key))


def import_later(key: int) -> None:
    """Import the chosen documents of a batch."""
    transaction.on_commit(lambda: import_batch(key))
