"""Why a job failed: kept with each try, as a sentence where the site knows one, or the error's own.

a task raises   ->   a row of its reason, on its own, whatever the task's transaction becomes
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from typing import Any

from django.db import Error
from procrastinate.job_context import JobContext

from coopsite.models import JobTrouble
from seeds.loading.troubles import trouble

LOG = logging.getLogger("coopsite.jobs")
LONGEST = JobTrouble._meta.get_field("said").max_length


def keep_reason(call_next: Callable[[], Any], context: JobContext, worker: object) -> Any:
    """Run a task; where it raises, keep why."""
    try:
        return call_next()
    except Exception as error:
        with contextlib.suppress(Error):  # the database itself may be the trouble
            JobTrouble.objects.create(job_id=context.job.id or 0, said=said_of(error))
        raise


def said_of(error: BaseException) -> str:
    """An error in a line."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return (trouble(error) or lines[-1])[:LONGEST]
