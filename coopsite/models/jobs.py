"""What the queue's own tables lack: words for the desk, and why a job failed."""

from __future__ import annotations

from django.db import models
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django.models import ProcrastinateEvent, ProcrastinateJob

from articles.jobs import IN_WORDS


class JobQuerySet(models.QuerySet["Job"]):
    """Questions about jobs."""

    def dated(self) -> JobQuerySet:
        """With when each was queued, when something last happened to it, and why it last failed."""
        events = ProcrastinateEvent.objects.filter(job=OuterRef("pk"))
        said = JobTrouble.objects.filter(job=OuterRef("pk")).order_by("-pk").values("said")
        return self.annotate(
            queued_at=Subquery(events.order_by("pk").values("at")[:1]),
            moved_at=Subquery(events.exclude(type="scheduled").order_by("-pk").values("at")[:1]),
            trouble=Subquery(said[:1]),
        )


class Job(ProcrastinateJob):
    """Work that waits in the queue, is being done, or was."""

    objects = JobQuerySet.as_manager()  # type: ignore[assignment, misc]

    class Meta:
        proxy = True
        verbose_name = _("job")
        verbose_name_plural = _("jobs")
        default_permissions = ("view", "change")
        ordering = ("-id",)

    def __str__(self) -> str:
        """What it does, in words for editors."""
        if said := IN_WORDS.get(self.task_name):
            return f"{said % self.args}"
        return gettext("Work that this version of the site does not know")


class JobTrouble(models.Model):
    """Why one try of a job failed."""

    # Jobs are deleted by the queue's own statements: these rows go with a job when the night comes.
    job = models.ForeignKey(
        Job, on_delete=models.DO_NOTHING, db_constraint=False, related_name="troubles"
    )
    at = models.DateTimeField(_("at"), db_default=Now())
    said = models.CharField(_("reason"), max_length=500)

    class Meta:
        verbose_name = _("trouble with a job")
        verbose_name_plural = _("troubles with jobs")
        default_permissions = ()  # read with its job
        ordering = ("id",)

    def __str__(self) -> str:
        return self.said


class QueueHome(models.Model):
    """The database in which the queue has worked: a copy of it, or a restored one, is another."""

    identity = models.TextField()

    class Meta:
        default_permissions = ()  # of the worker alone

    def __str__(self) -> str:
        return self.identity


class LastRead(models.Model):
    """By which names or wordings all articles were last read, or are about to be."""

    task = models.CharField(max_length=50, primary_key=True)
    digest = models.CharField(max_length=64)

    class Meta:
        default_permissions = ()  # of the worker alone

    def __str__(self) -> str:
        return self.task
