"""By what is known that what readers see has changed: the transactions that changed it, counted.

    a statement on a table that pages are drawn from   a row of its transaction (migration 0011)
    `fold`                                             all rows as one, with the same sum

The sum is how many transactions have changed what readers see. A row becomes visible with the rest
of its transaction, neither before nor after, and since each transaction writes a row of its own,
none waits for another.
"""

from __future__ import annotations

from django.db import connection, models

MANY = 100  # rows, which are counted in no time

FOLD = """
WITH gone AS (DELETE FROM coopsite_contentchange RETURNING changes)
INSERT INTO coopsite_contentchange (transaction, changes)
SELECT pg_current_xact_id()::text::bigint, sum(changes) FROM gone HAVING count(*) > 0
"""


class ContentChangeQuerySet(models.QuerySet["ContentChange"]):
    """Acts on the count."""

    def fold(self) -> None:
        """Make one row of many. Whoever does so at the same time folds what this one left: no row
        is counted twice, and none is lost."""
        if self.count() > MANY:
            with connection.cursor() as cursor:
                cursor.execute(FOLD)


class ContentChange(models.Model):
    """A transaction that changed what readers see, or many that were folded into one row."""

    transaction = models.BigIntegerField(primary_key=True)
    changes = models.BigIntegerField()

    objects = ContentChangeQuerySet.as_manager()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.transaction}: {self.changes}"
