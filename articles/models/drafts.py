"""Work on an item that readers do not see yet.

    writing  ->  in review  ->  scheduled  ->  published        the item stands as the draft says
       ^  sent back  |              |
       +-------------+--------------+------->  dropped          it stays as it is

The draft of an item that readers see stands beside it: `edits` say what of its rows would change
(`articles.items.drafts.edits`). An item that no reader sees yet is its own draft, without edits.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from articles.models.accounts import account_field
from articles.models.constraints import one_of


class DraftQuerySet(models.QuerySet["Draft"]):
    """Questions about drafts."""

    def of(self, item: models.Model) -> DraftQuerySet:
        """Those of an item."""
        return self.filter(tabled=item._meta.db_table, key=str(item.pk))

    def of_kind(self, model: type[models.Model]) -> DraftQuerySet:
        """Those of one kind of items."""
        return self.filter(tabled=model._meta.db_table)

    def open(self) -> DraftQuerySet:
        """Those that are still worked on or waited for."""
        return self.filter(state__in=OPEN)

    def beside(self) -> DraftQuerySet:
        """Those of them that stand beside what readers see, or saw."""
        return self.open().exclude(edits=[])

    def due(self) -> DraftQuerySet:
        """Those whose time has come, the earliest first."""
        return self.filter(state=Draft.State.SCHEDULED, due__lte=Now()).order_by("due", "pk")


class Draft(models.Model):
    """What is to become of an item; it has one that is open at most."""

    class State(models.TextChoices):
        """How far it is."""

        WRITING = "writing", _("being written")
        REVIEW = "review", _("in review")
        SCHEDULED = "scheduled", _("scheduled")
        PUBLISHED = "published", _("published")
        DROPPED = "dropped", _("dropped")

    tabled = models.CharField(max_length=63)
    key = models.CharField(max_length=64)
    named = models.TextField(_("name"), blank=True, default="")
    state = models.CharField(
        _("state"), max_length=10, choices=State, default=State.WRITING, db_default=State.WRITING
    )
    edits = models.JSONField(default=list, blank=True)
    due = models.DateTimeField(_("to be published"), null=True, blank=True)
    trouble = models.TextField(_("why it could not be published"), blank=True, default="")
    opened_by = account_field(_("opened by"))
    opened_at = models.DateTimeField(_("opened"), auto_now_add=True)
    changed_by = account_field(_("last changed by"))
    changed_at = models.DateTimeField(_("last change"), auto_now=True)

    objects = DraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft")
        verbose_name_plural = _("drafts")
        default_permissions = ("view",)
        ordering = ("-changed_at", "-id")
        constraints = (
            one_of(
                "draft_state_is_known",
                "state",
                "writing review scheduled published dropped".split(),
            ),
            models.UniqueConstraint(
                "tabled",
                "key",
                condition=Q(state__in=["writing", "review", "scheduled"]),
                name="item_has_one_open_draft",
            ),
            models.CheckConstraint(
                name="scheduled_draft_has_a_time",
                condition=~Q(state="scheduled") | Q(due__isnull=False),
            ),
        )
        indexes = (
            models.Index("due", name="drafts_due", condition=Q(state="scheduled")),
            models.Index(fields=("tabled", "key", "-id"), name="drafts_of_an_item"),
        )

    def __str__(self) -> str:
        return self.named

    @property
    def is_beside(self) -> bool:
        """Whether it stands beside what readers see, or saw."""
        return bool(self.edits)

    def put(self, state: str, by: Any, **values: Any) -> None:
        """Write its state and other values; who did."""
        for name, value in (values | {"state": state, "changed_by": by}).items():
            setattr(self, name, value)
        self.save()


OPEN = (Draft.State.WRITING, Draft.State.REVIEW, Draft.State.SCHEDULED)
