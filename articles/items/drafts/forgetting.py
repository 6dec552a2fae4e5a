"""Drafts that nobody can have back, and links to them, forgotten: with the bin (`empty_bin`).

    of an item that was emptied from the bin      whatever their state
    drafts that were published or dropped         so many days ago: what they said is in the history
                                                  of the item, or was given up
    links that have expired                       so many days ago

The rows go, and what they said goes from the lines of who did what; who did it, and when, stays.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import CharField, Exists, OuterRef, QuerySet
from django.db.models.functions import Cast
from django.utils.timezone import now

from articles.items.acting import acting
from articles.items.tables import models_by_table
from articles.models import Draft, Preview, Trace
from articles.models.drafts import OPEN

FORGET = """
    UPDATE articles_trace SET before = NULL
    WHERE tabled = %s AND key = ANY(%s) AND before IS NOT NULL
"""


@transaction.atomic
def forget(days: int) -> int:
    """Forget drafts that are over for so many days, and those of items that are gone, and links to
    them; how many."""
    since = now() - timedelta(days)
    over = Draft.objects.exclude(state__in=OPEN).filter(changed_at__lte=since)
    return _forget(Preview.objects.filter(expires_at__lte=since)) + _forget(over)


def _forget(over: QuerySet[Any]) -> int:
    """Forget these rows, and those of their model whose items are gone."""
    rows = over.model._default_manager
    keys = {*over.values_list("pk", flat=True)}
    for table in rows.order_by().values_list("tabled", flat=True).distinct():
        keys |= {*_of_nothing(rows.filter(tabled=table), table).values_list("pk", flat=True)}
    with acting(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL coopsite.emptying = 'yes'")
        rows.filter(pk__in=keys).delete()
        cursor.execute(FORGET, [over.model._meta.db_table, [str(key) for key in keys]])
        cursor.execute("SET LOCAL coopsite.emptying = ''")
    return len(keys)


def _of_nothing(rows: QuerySet[Any], table: str) -> QuerySet[Any]:
    """Those of items of a table that neither stand nor lie in the bin."""
    if table not in models_by_table():
        return rows
    items = models_by_table()[table]._default_manager.annotate(text=Cast("pk", CharField()))
    held = Trace.objects.filter(done=Trace.Done.DELETED, before__isnull=False, tabled=table)
    held = held.filter(item_tabled=table, key=OuterRef("key"), item_key=OuterRef("key"))
    return rows.exclude(Exists(items.filter(text=OuterRef("key")))).exclude(Exists(held))
