"""Work that waits in a queue on PostgreSQL until a worker does it (decision 25).

    an act, in its transaction -> a job, whose arguments name rows
                                    |
    a worker, beside the site       +-> done
    or on another machine           +-> it fails: tried again, each time later, then failed with why
                                    +-> its worker dies: found and tried again by the sweep

A job is queued with what is saved: where that is rolled back, nothing waits. A worker may die at
any line of a task, and then the job is begun again: a task does a thing once however often it runs.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from django.db import connection, transaction
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.tasks import Task

P = ParamSpec("P")
R = TypeVar("R")

TRIES = 5  # of a job, before it is failed and waits for a person
PAUSE = 4  # seconds until the second, then 16, 64, 256

# What each task does, in words for the desk.
IN_WORDS: dict[str, Any] = {}

_HOLD_WAITING = """
SELECT id FROM procrastinate_jobs WHERE status = 'todo' AND task_name = %s AND args = %s::jsonb
ORDER BY id LIMIT 1 FOR SHARE
"""


def task(
    name: str, said: Any, *, tries: int = TRIES, lock: str | None = None
) -> Callable[[Callable[P, R]], Task[P, R, P]]:
    """Make a function work for the queue, under a name that queued jobs keep.

    `said` is what it does, as editors read it; of jobs with the same `lock` one runs at a time.
    """
    IN_WORDS[name] = said
    again = RetryStrategy(max_attempts=tries - 1, exponential_wait=PAUSE) if tries > 1 else False
    made: Callable[[Callable[P, R]], Task[P, R, P]] = app.task(name=name, lock=lock, retry=again)
    return made


def defer_once(task: Task[..., Any, ...], **arguments: Any) -> bool:
    """Queue a job unless one like it waits already, which then is not begun before we commit.

    So it sees what is being saved. One that runs already may not: another is queued behind it.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_HOLD_WAITING, [task.name, json.dumps(arguments)])
        if cursor.fetchone():
            return False
        task.defer(**arguments)
    return True
