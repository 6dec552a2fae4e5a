"""Jobs that are over are forgotten after some days, with their reasons, the oldest first.

A worker does so now and then, some at a time: what one look leaves the next one takes.
"""

from __future__ import annotations

from django.conf import settings
from django.db import connection

AT_A_TIME = 500

_FORGET = """
WITH oldest AS (
    SELECT id FROM procrastinate_jobs
    WHERE status IN ('succeeded', 'failed', 'cancelled', 'aborted') ORDER BY id LIMIT %s
), old AS (
    SELECT id FROM oldest WHERE (
        SELECT max(at) FROM procrastinate_events
        WHERE job_id = oldest.id AND type <> 'scheduled'
    ) < now() - make_interval(days => %s)
), reasons AS (
    DELETE FROM coopsite_jobtrouble WHERE job_id IN (SELECT id FROM old)
)
DELETE FROM procrastinate_jobs WHERE id IN (SELECT id FROM old)
"""


def forget_old_jobs() -> int:
    """Forget the oldest jobs that have been over for long; how many those were."""
    with connection.cursor() as cursor:
        cursor.execute(_FORGET, [AT_A_TIME, settings.JOB_DAYS])
        return int(cursor.rowcount)
