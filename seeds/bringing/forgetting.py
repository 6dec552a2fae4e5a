"""What was brought in goes: at its editor's word, after its days, or where nobody knows of it.

imported          its files go; its documents stay listed, and the import keeps their bytes
not imported      it goes whole
"""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path
from shutil import rmtree

from django.conf import settings
from django.utils.timezone import now
from procrastinate.contrib.django.models import ProcrastinateJob

from seeds.bringing.keeping import folder_of
from seeds.intake.reasons import Reason
from seeds.models import Batch

State = Batch.State
TASKS = ("read_batch", "import_batch")  # as seeds.tasks names them
AT_WORK = (State.READING, State.IMPORTING)
_DAY = 24 * 3600


def drop(batch: Batch) -> None:
    """What was brought in goes, unless a job is at it."""
    rows = Batch.objects.filter(pk=batch.pk).exclude(state__in=AT_WORK)
    imported = rows.filter(state=State.IMPORTED).update(has_bytes=False)
    if imported or rows.delete()[0]:
        rmtree(folder_of(batch), ignore_errors=True)


def give_up(batch: Batch) -> None:
    """A batch fails whose job is there no more, cancelled or failed for good: else it would wait
    for ever, and nobody could drop it."""
    if not batch.is_at_work or _has_job(batch):
        return
    reasons = [Reason(code="job-ended", detail="")]
    batch.move(State.FAILED, after=AT_WORK, reasons=reasons)
    batch.refresh_from_db(fields=["state", "reasons"])


def _has_job(batch: Batch) -> bool:
    jobs = ProcrastinateJob.objects.filter(args__batch=batch.pk, task_name__in=TASKS)
    return bool(jobs.filter(status__in=("todo", "doing")).exists())


def forget(days: int) -> int:
    """Drop what was brought in so many days ago or before; of how many batches."""
    old = Batch.objects.filter(brought_at__lt=now() - timedelta(days=days), has_bytes=True)
    for batch in old.filter(state__in=AT_WORK):
        give_up(batch)
    batches = list(old.exclude(state__in=AT_WORK))
    for batch in batches:
        drop(batch)
    return len(batches)


def sweep() -> int:
    """Remove folders that no batch has, a day after a killed process left them; how many."""
    root = Path(settings.BROUGHT_DIR)
    folders = [one for one in root.iterdir() if _is_old(one)] if root.is_dir() else []
    known = {*Batch.objects.values_list("folder", flat=True)}
    left = [one for one in folders if one.name not in known]
    for folder in left:
        rmtree(folder, ignore_errors=True)
    return len(left)


def _is_old(folder: Path) -> bool:
    return time.time() - folder.stat().st_mtime > _DAY
