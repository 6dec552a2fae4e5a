"""In what a draft differs from its item as readers see it, and what was changed otherwise since."""

from __future__ import annotations

from typing import Any

from articles.items.drafts.edits import changed_meanwhile, edits_of
from articles.items.history.comparing import Difference, differences
from articles.items.history.past import as_it_stands
from articles.items.tables import labels_of, model_of
from articles.models import Draft


def differences_of(item: Any, draft: Draft | None) -> list[Difference]:
    """What a draft changes; its item must stand as drafted meanwhile."""
    if not draft or not draft.is_beside:
        return []
    edits = edits_of(draft.edits)
    stands = as_it_stands(item)
    before = stands | {one.row: stands.get(one.row, {}) | one.before for one in edits}
    for one in edits:
        if one.done == "added":
            before.pop(one.row, None)
    return differences(item, before, stands)


def changed_otherwise(item: Any, draft: Draft | None) -> list[str]:
    """The fields that were changed otherwise since the draft changed them."""
    if not draft:
        return []
    found = changed_meanwhile(item, edits_of(draft.edits))
    return [labels_of(model_of(table)).get(column, column) for table, column in found]
