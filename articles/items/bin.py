"""The bin: items that were deleted and can be had back, with what went with them.

A deletion is a true one: nothing of it is left where readers or editors look. What lies in the bin
are the lines that the database wrote of it, until `BIN_DAYS` are over or `empty_bin` takes them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.fields.json import KT
from django.http import HttpRequest
from django.utils.dateparse import parse_datetime
from django.utils.timezone import now

from articles.items.belonging import Act
from articles.items.item_admin import ItemAdmin
from articles.items.tables import model_of, models_by_table
from articles.items.undoing import changed_again, undo
from articles.models import Trace, Withholding
from articles.models.traces import TraceQuerySet

Rows = list[models.Model]
# Hears of items with which all came back that was theirs, and of those that lack something of it.
OnBack = Callable[[Rows, Rows], None]


@dataclass(slots=True)
class Restored:
    """What restoring came to."""

    back: Rows = field(default_factory=list)
    refused: list[tuple[Trace, ValidationError]] = field(default_factory=list)
    left: list[Trace] = field(default_factory=list)  # rows that found no place again
    lost: set[str] = field(default_factory=set)  # columns that the site no longer has


def kinds(request: HttpRequest | None = None) -> dict[str, ItemAdmin]:
    """The admins of items by their tables; with a request those whose items its user may delete."""
    return {
        table: one
        for table, model in models_by_table().items()
        if admin.site.is_registered(model)
        and isinstance(one := admin.site.get_model_admin(model), ItemAdmin)
        and (not request or one.has_delete_permission(request))
    }


def lying(tables: Collection[str]) -> TraceQuerySet:
    """The deletions of items of these tables that can be had back, without their contents."""
    found = Trace.objects.in_bin().of_items(tables).defer("before")
    return found.annotate(
        status=KT("before__status"),
        public_from=KT("before__public_from"),
        withheld=KT("before__withholding_id"),
    )


def is_public(deletion: Trace) -> bool:
    """Whether readers will see it again, of one of `lying`: it was published, or its kind is."""
    told: Any = deletion
    status, withheld = told.status, told.withheld
    appears = parse_datetime(told.public_from or "")
    if appears and appears > now():
        return False
    has_page = hasattr(model_of(deletion.tabled), "get_absolute_url")
    return has_page and status in (None, "published") and not withheld


def went_with(deletions: Collection[Trace]) -> Counter[str]:
    """How many rows come back beside these items, by table."""
    items = kinds()
    theirs: Counter[str] = Counter()
    for act, chosen in _by_act(deletions):
        theirs += Counter(line.tabled for line in Act(act, items).with_theirs(chosen))
    return theirs - Counter(one.tabled for one in deletions)


@transaction.atomic
def restore(
    keys: Collection[int],
    tables: Collection[str],
    on_back: OnBack = lambda whole, short: None,
) -> Restored:
    """Bring items of these tables back with what is theirs; those that cannot come are named.

    `on_back` hears of those that came together; what it raises is undone with them.
    """
    Withholding.objects.one_at_a_time()  # rows are locked after this, never before
    chosen = Trace.objects.filter(pk__in=keys).order_by("pk")
    list(chosen.select_for_update().values_list("pk"))  # who restores or empties them waits
    restored = Restored()
    for name, deletions in _by_act(lying(tables).filter(pk__in=keys)):
        _restore_most(Act(name, kinds()), deletions, on_back, restored)
    return restored


def _by_act(deletions: Iterable[Trace]) -> Iterator[tuple[str, list[Trace]]]:
    """The last act first: what another belongs to was deleted after it."""
    last_first = sorted(deletions, key=lambda one: -one.pk)
    for act, chosen in groupby(last_first, key=lambda one: one.act):
        yield act, list(chosen)


def _restore_most(act: Act, deletions: list[Trace], on_back: OnBack, restored: Restored) -> None:
    """All at once where they come; else by halves, so that one that cannot come keeps few waiting.

    What came back with another is there already.
    """
    away = [one for one in deletions if one.row not in act.standing]
    try:
        if away:
            _restore(act, away, on_back, restored)
    except ValidationError as refusal:
        if len(away) == 1:
            restored.refused.append((away[0], refusal))
            return
        half = len(away) // 2
        for part in (away[:half], away[half:]):
            _restore_most(act, part, on_back, restored)


@transaction.atomic
def _restore(act: Act, deletions: list[Trace], on_back: OnBack, restored: Restored) -> None:
    lines = act.with_theirs(deletions)
    again = {line.pk for line in changed_again(lines)}
    lines = [line for line in lines if line.pk not in again]
    items = [line for line in lines if _is_item(line, act)]
    undone = undo(lines, yielding={line.pk for line in lines} - {line.pk for line in items})
    there = {line.pk for line in lines} - {line.pk for line in undone.left}
    lacking = {one.pk: act.lacking(one, there) for one in items}
    whole = list(_rows(one for one in items if not lacking[one.pk]))
    short = list(_rows(one for one in items if lacking[one.pk]))
    on_back(whole, short)
    act.stand(lines)
    restored.lost |= undone.lost
    restored.back += [*whole, *short]
    restored.left += {line for lines in lacking.values() for line in lines if line.pk not in again}


def _is_item(line: Trace, act: Act) -> bool:
    return line.done == Trace.Done.DELETED and line.tabled in act.items


def _rows(items: Iterable[Trace]) -> Iterator[models.Model]:
    """The rows of lines, as they stand now."""
    for table, lines in groupby(sorted(items, key=lambda one: one.tabled), lambda one: one.tabled):
        yield from model_of(table)._default_manager.filter(pk__in=[line.key for line in lines])
