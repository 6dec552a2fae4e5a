"""How a job fares, in words for editors; what it does says the job itself."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.jobs import TRIES
from coopsite.models import Job

WAITS, AGAIN, RUNS, FAILED, DONE, CANCELLED = (
    "waits", "again", "runs", "failed", "done", "cancelled",
)  # fmt: skip
STATES = {
    WAITS: gettext_lazy("waits"),
    AGAIN: gettext_lazy("waits to be tried again"),
    RUNS: gettext_lazy("is being done"),
    FAILED: gettext_lazy("failed"),
    DONE: gettext_lazy("done"),
    CANCELLED: gettext_lazy("cancelled"),
}
_OF_STATUS = {
    "doing": RUNS,
    "failed": FAILED,
    "succeeded": DONE,
    "cancelled": CANCELLED,
    "aborted": CANCELLED,
}


def state(job: Job) -> str:
    """How a job fares: a key of STATES."""
    return _OF_STATUS.get(job.status) or (AGAIN if job.attempts else WAITS)


def fares(job: Job) -> str:
    """How a job fares, with its tries where it has several."""
    said = str(STATES[state(job)])
    if state(job) in (AGAIN, RUNS) and job.attempts:
        counted = {"state": said, "tried": job.attempts, "of": TRIES}
        return _("%(state)s (%(tried)d of %(of)d tries)") % counted
    return said


def reason(job: Job) -> str:
    """Why the last try of a job failed."""
    said = getattr(job, "trouble", "") or ""
    if not said and state(job) == FAILED:
        return _("The log of the worker says why.")
    return _(said) if said else ""
