"""Jobs whose worker died are found and tried again.

    doing, its worker beats            left alone
    doing, its worker is silent  ->    waits again, counted as a try
                                 ->    failed, with why, where it was tried often enough

One statement, so that a sweep may be killed and may run twice at once: who comes second finds
nothing, or passes by what the first one holds.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass

from django.conf import settings
from django.db import connection

from articles.jobs import TRIES

LOG = logging.getLogger("coopsite.jobs")

# A worker that ended as it should leaves no job; one whose row is gone was taken for dead.
_SWEEP = """
WITH stalled AS (
    SELECT job.id FROM procrastinate_jobs job
    LEFT JOIN procrastinate_workers worker ON worker.id = job.worker_id
    WHERE job.status = 'doing'
        AND (worker.id IS NULL OR worker.last_heartbeat < now() - make_interval(secs => %s))
    FOR UPDATE OF job SKIP LOCKED
)
UPDATE procrastinate_jobs job
SET status = (CASE WHEN attempts + 1 < %s THEN 'todo' ELSE 'failed' END)::procrastinate_job_status,
    attempts = attempts + 1, worker_id = NULL, abort_requested = false, scheduled_at = NULL
FROM stalled WHERE job.id = stalled.id
RETURNING job.id, job.status::text
"""


@dataclass(frozen=True)
class Swept:
    """The jobs that wait again, and those that were given up."""

    again: list[int]
    failed: list[int]


def sweep() -> Swept:
    """Let the jobs of workers that are silent wait again."""
    with connection.cursor() as cursor:
        cursor.execute(_SWEEP, [settings.JOB_STALLED_SECONDS, TRIES])
        rows = cursor.fetchall()
    swept = Swept(
        *(sorted(pk for pk, status in rows if status == one) for one in ("todo", "failed"))
    )
    if rows:
        LOG.warning("the worker of jobs died: %s wait again, %s failed", swept.again, swept.failed)
    return swept
