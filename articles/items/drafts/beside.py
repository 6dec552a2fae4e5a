"""An item as its draft says it, for as long as it takes to look: then all is rolled back.

So a draft is edited in the item's own form, checked by its rules and constraints, compared like any
revision and shown by the very page that readers will see, and no reader sees any of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, models, transaction

from articles.items.drafts.edits import apply, edits_of
from articles.models import Draft


@contextmanager
def rolled_back() -> Iterator[None]:
    """Nothing that is written within stays."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def as_drafted(item: models.Model, draft: Draft | None) -> Iterator[None]:
    """Within, the rows of an item stand as its draft says; `InTheWay` where they cannot."""
    with rolled_back():
        if draft:
            apply(item, edits_of(draft.edits))
        yield
        connection.check_constraints()
