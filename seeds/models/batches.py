"""What editors bring in at the desk: a batch of files, and what was read from its documents.

No trigger follows these rows: they are work that waits. What an import makes of them is traced.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from seeds.models.imports import ImportRun, RunEntry

Outcome = RunEntry.Outcome
IMPORTABLE = (Outcome.CREATED, Outcome.UPDATED, Outcome.KEPT)  # what an import changes something by


class BatchQuerySet(models.QuerySet["Batch"]):
    """Batches by who may see them and how they stand."""

    def seen_by(self, user: User | AbstractBaseUser | AnonymousUser) -> BatchQuerySet:
        """Their own, and all of them for whoever may drop what others brought."""
        if user.has_perm("seeds.delete_batch"):  # type: ignore[union-attr]
            return self.all()
        return self.filter(by=user.pk)

    def waiting(self) -> BatchQuerySet:
        """Those that were not imported."""
        return self.exclude(state=Batch.State.IMPORTED)


class Batch(models.Model):
    """Files that an editor brought in together."""

    class State(models.TextChoices):
        """How a batch stands."""

        READING = "reading", _("being read")
        READ = "read", _("to be imported")
        IMPORTING = "importing", _("being imported")
        IMPORTED = "imported", _("imported")
        FAILED = "failed", _("failed")

    by = models.ForeignKey(
        User, verbose_name=_("brought in by"), on_delete=models.SET_NULL, null=True
    )
    by_name = models.CharField(_("brought in by"), max_length=150)
    brought_at = models.DateTimeField(_("brought in"), auto_now_add=True)
    state = models.CharField(_("state"), max_length=9, choices=State, default=State.READING)
    reasons = models.JSONField(_("reasons"), default=list)  # of a failure: [{code, detail}]
    folder = models.CharField(_("folder"), max_length=32, unique=True)  # under BROUGHT_DIR
    names = ArrayField(models.TextField(), verbose_name=_("files"))  # the n-th is named n there
    size = models.PositiveBigIntegerField(_("bytes"))
    has_bytes = models.BooleanField(_("the files are still there"), default=True)
    run = models.ForeignKey(
        ImportRun,
        verbose_name=_("import run"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="batches",
    )

    objects = BatchQuerySet.as_manager()

    class Meta:
        verbose_name = _("batch")
        verbose_name_plural = _("batches")
        ordering = ("-brought_at",)
        constraints = (
            models.CheckConstraint(
                name="failed_batch_has_a_reason", condition=~Q(state="failed") | ~Q(reasons=[])
            ),
        )

    def __str__(self) -> str:
        more = f" + {len(self.names) - 1}" if len(self.names) > 1 else ""
        return f"{self.names[0]}{more}"

    @property
    def is_at_work(self) -> bool:
        """Whether a job is at it, or will be."""
        return self.state in (self.State.READING, self.State.IMPORTING)

    @property
    def kept_until(self) -> datetime:
        """When its files go."""
        return self.brought_at + timedelta(days=settings.BROUGHT_DAYS)

    def move(self, state: State, *, after: tuple[State, ...], **values: object) -> bool:
        """Whether it goes on to a state, which only one can make it do at a time."""
        rows = Batch.objects.filter(pk=self.pk, state__in=after)
        return bool(rows.update(state=state, **values))


class Brought(models.Model):
    """A document of a batch: what was read from it, what an import would do, and what one did."""

    batch = models.ForeignKey(
        Batch, verbose_name=_("batch"), on_delete=models.CASCADE, related_name="documents"
    )
    path = models.TextField(_("document"))
    digest = models.CharField(_("SHA-256 digest"), max_length=64, blank=True)
    encoding = models.CharField(_("encoding"), max_length=40, blank=True)
    outcome = models.CharField(  # of the rehearsal; none while it is to be read again
        _("outcome"), max_length=10, choices=Outcome, blank=True
    )
    reasons = models.JSONField(_("reasons"), default=list)
    read = models.JSONField(_("fields"), default=dict)  # as `articles.items.versions` names them
    doubts = models.JSONField(_("doubts"), default=list)
    figures = models.PositiveIntegerField(_("figures"), default=0)
    is_chosen = models.BooleanField(_("chosen"), default=False)
    became = models.CharField(_("what became of it"), max_length=10, choices=Outcome, blank=True)
    became_reasons = models.JSONField(_("reasons"), default=list)

    class Meta:
        verbose_name = _("document of a batch")
        verbose_name_plural = _("documents of a batch")
        ordering = ("id",)

    def __str__(self) -> str:
        return self.path

    @property
    def can_be_imported(self) -> bool:
        """Whether an import would change something by it, and none has yet."""
        return self.outcome in IMPORTABLE and not self.became
