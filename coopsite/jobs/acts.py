"""What is done to jobs by hand: tried again, cancelled.

try again   failed, cancelled  ->  waits, with all its tries before it
            waits for its time ->  waits no longer
cancel      waits              ->  cancelled; one that is begun already is not broken off
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection

ENDED = ["failed", "cancelled", "aborted"]

_AGAIN = """
UPDATE procrastinate_jobs SET status = 'todo', attempts = 0, scheduled_at = NULL
WHERE id = ANY(%s) AND (status::text = ANY(%s) OR status = 'todo' AND scheduled_at > now())
"""
_CANCEL = """
UPDATE procrastinate_jobs SET status = 'cancelled' WHERE id = ANY(%s) AND status = 'todo'
"""


def try_again(jobs: Iterable[int]) -> int:
    """Let jobs wait again; how many do."""
    return _done(_AGAIN, [*jobs], ENDED)


def cancel(jobs: Iterable[int]) -> int:
    """Take jobs out of the queue that nobody has begun; how many were."""
    return _done(_CANCEL, [*jobs])


def _done(statement: str, *values: list[int] | list[str]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return int(cursor.rowcount)
