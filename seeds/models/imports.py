"""What the import keeps: every document it was given, every run, and what became of each."""

from datetime import timedelta

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Article


class ImportRun(models.Model):
    """One execution of `import_seeds`."""

    class State(models.TextChoices):
        """How a run stands."""

        RUNNING = "running", _("running")
        FINISHED = "finished", _("finished")
        INTERRUPTED = "interrupted", _("interrupted")  # killed; the next run completed its work

    state = models.CharField(
        _("state"), max_length=11, choices=State, default=State.RUNNING, editable=False
    )
    started_at = models.DateTimeField(_("started"), auto_now_add=True)
    finished_at = models.DateTimeField(_("finished"), null=True)
    paths = ArrayField(models.TextField(), verbose_name=_("paths"))
    publish = models.BooleanField(_("publish"), default=False)
    created = models.PositiveIntegerField(_("created"), default=0)
    updated = models.PositiveIntegerField(_("updated"), default=0)
    unchanged = models.PositiveIntegerField(_("unchanged"), default=0)
    kept = models.PositiveIntegerField(_("kept"), default=0)
    failed = models.PositiveIntegerField(_("failed"), default=0)
    skipped = models.PositiveIntegerField(_("skipped"), default=0)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ("-started_at",)

    def __str__(self) -> str:
        return f"{timezone.localtime(self.started_at):%Y-%m-%d %H:%M:%S}"

    @property
    def duration(self) -> timedelta | None:
        """How long it took, or None while it runs and where it was interrupted."""
        return self.finished_at - self.started_at if self.finished_at else None


class SeedDocument(models.Model):
    """One document, and what was read from it.

    Of a page its bytes unchanged; of a file that is opened (`seeds.opening`) what was taken out.
    """

    digest = models.CharField(_("SHA-256 digest"), max_length=64, unique=True)
    path = models.TextField(_("path"))
    raw = models.BinaryField(_("bytes"))
    encoding = models.CharField(_("encoding"), max_length=40, blank=True)
    shape = models.CharField(_("shape"), max_length=40, blank=True)
    reader_version = models.PositiveIntegerField(_("reader version"))
    headlines = ArrayField(models.TextField(), verbose_name=_("headlines"), default=list)
    source_notice = models.TextField(_("source line"), blank=True)
    reasons = models.JSONField(_("reasons"), default=list)  # of a failure: [{code, detail}]
    article = models.ForeignKey(
        Article,
        verbose_name=_("article"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="documents",
    )
    first_read_at = models.DateTimeField(_("first read"), auto_now_add=True)
    read_at = models.DateTimeField(_("last read"), auto_now=True)

    class Meta:
        verbose_name = _("seed document")
        verbose_name_plural = _("seed documents")
        ordering = ("path",)
        indexes = (models.Index("id", name="documents_not_read", condition=~Q(reasons=[])),)

    def __str__(self) -> str:
        return self.path

    @property
    def text(self) -> str:
        """The page as text, for a person to look at; no byte can make it fail."""
        return bytes(self.raw).decode(self.encoding or "utf-8", errors="replace")


class RunEntry(models.Model):
    """What became of one document in one run; an unchanged document is only counted."""

    class Outcome(models.TextChoices):
        """One word a document."""

        CREATED = "created", _("created")
        UPDATED = "updated", _("updated")
        UNCHANGED = "unchanged", _("unchanged")
        KEPT = "kept", _("kept")  # an editor changed it, and the page says something else
        FAILED = "failed", _("failed")
        SKIPPED = "skipped", _("skipped")  # its kind is not read, or its article lies in the bin

    run = models.ForeignKey(
        ImportRun, verbose_name=_("import run"), on_delete=models.CASCADE, related_name="entries"
    )
    document = models.ForeignKey(
        SeedDocument,
        verbose_name=_("document"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="entries",
    )
    path = models.TextField(_("path"))
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome)
    reasons = models.JSONField(
        _("reasons"), default=list
    )  # [{code, detail}], see seeds.intake.reasons_in_words

    class Meta:
        verbose_name = _("document of a run")
        verbose_name_plural = _("documents of a run")
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(
                name="failed_document_has_a_reason",
                condition=~Q(outcome="failed") | ~Q(reasons=[]),
            ),
        )
        indexes = (
            models.Index("document", name="kept_entries", condition=Q(outcome="kept")),  # a queue
        )

    def __str__(self) -> str:
        return f"{self.path}: {self.get_outcome_display()}"


class CatalogueEntry(models.Model):
    """An entry that a catalogue file once brought; where its row is gone, an editor removed it."""

    kind = models.CharField(_("kind"), max_length=20)
    key = models.CharField(_("key"), max_length=80)
    first_read_at = models.DateTimeField(_("first read"), auto_now_add=True)

    class Meta:
        verbose_name = _("catalogue entry")
        verbose_name_plural = _("catalogue entries")
        ordering = ("kind", "key")
        constraints = (
            models.UniqueConstraint("kind", "key", name="catalogue_entry_is_noted_once"),
        )

    def __str__(self) -> str:
        return f"{self.kind}: {self.key}"
