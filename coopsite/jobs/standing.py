"""How the queue stands, by one question: for operators, and for editors where nobody works."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.db import connection

# A job that is to be tried again later waits for its time, not for a worker.
_STANDING = """
SELECT count(*) FILTER (WHERE status = 'todo'),
    count(*) FILTER (WHERE status = 'doing'),
    count(*) FILTER (WHERE status = 'failed'),
    coalesce(extract(epoch FROM max(now() - coalesce(scheduled_at, (
        SELECT min(at) FROM procrastinate_events WHERE job_id = job.id
    ))) FILTER (WHERE status = 'todo')), 0)::float,
    (SELECT count(*) FROM procrastinate_workers
        WHERE last_heartbeat > now() - make_interval(secs => %s))
FROM procrastinate_jobs job WHERE status IN ('todo', 'doing', 'failed')
"""


@dataclass(frozen=True)
class Standing:
    """How many jobs there are, how long the oldest has waited, and how many workers live."""

    waiting: int
    running: int
    failed: int
    oldest: float  # seconds since it could have been begun
    workers: int

    @property
    def is_left_alone(self) -> bool:
        """Whether something waits, and has for long, and nobody works."""
        return not self.workers and self.oldest > settings.JOB_STALLED_SECONDS


def standing() -> Standing:
    """How the queue stands now."""
    with connection.cursor() as cursor:
        cursor.execute(_STANDING, [settings.JOB_STALLED_SECONDS])
        waiting, running, failed, oldest, workers = cursor.fetchone()
    return Standing(waiting, running, failed, max(oldest, 0), workers)
