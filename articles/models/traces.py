"""Who did what, when: one line for each row that was added, changed or deleted, and for each time
that somebody entered, was refused or took a table out.

The database writes the lines of rows itself (`articles_trace()`, migration 0008), so that imports,
bulk acts and SQL by hand leave them too. A line keeps what was there *before*; what came after
stands in the next line, or in the row.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.fields.json import KT
from django.db.models.functions import Now
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

Row = tuple[str, str]  # a table and a key


class TraceQuerySet(models.QuerySet["Trace"]):
    """Questions about what was done."""

    def tell(self, done: str, by: Any, named: str = "", note: str = "", table: str = "") -> Trace:
        """Write down what no row tells: who came, who left, who took a table out."""
        who = {"by": by.pk, "by_name": by.get_username()} if getattr(by, "pk", None) else {}
        about = {"tabled": table, "item_tabled": table, "named": named, "note": note}
        return self.create(done=done, act=uuid4().hex, **who, **about)

    def of(self, item: models.Model) -> TraceQuerySet:
        """Those of an item and of the rows that belong to it."""
        return self.filter(item_tabled=item._meta.db_table, item_key=str(item.pk))

    def of_items(self, tables: Iterable[str]) -> TraceQuerySet:
        """Those of the rows of these tables that are items themselves."""
        return self.filter(tabled__in=list(tables), tabled=models.F("item_tabled"))

    def in_bin(self) -> TraceQuerySet:
        """Deletions that can be taken back: not too old, not emptied, and the row is not there."""
        since = now() - timedelta(days=settings.BIN_DAYS)
        same = {name: OuterRef(name) for name in ("item_tabled", "item_key", "tabled", "key")}
        again = Trace.objects.filter(at__gte=since, done=Trace.Done.ADDED, **same)
        again = again.filter(pk__gt=OuterRef("pk"))
        deleted = self.filter(done=Trace.Done.DELETED, before__isnull=False, at__gte=since)
        return deleted.filter(~Exists(again))


def lies_until(at: datetime) -> datetime:
    """How long the bin keeps what was deleted then."""
    return at + timedelta(days=settings.BIN_DAYS)


class Trace(models.Model):
    """One line: what was done to a row, or by whom the desk was entered or a table taken out."""

    class Done(models.TextChoices):
        """What was done."""

        ADDED = "added", _("added")
        CHANGED = "changed", _("changed")
        DELETED = "deleted", _("deleted")
        EMPTIED = "emptied", _("emptied from the bin")
        ENTERED = "entered", _("logged in")
        LEFT = "left", _("logged out")
        REFUSED = "refused", _("refused at the door")
        SECURED = "secured", _("changed how to log in")
        EXPORTED = "exported", _("taken out as a file")

    at = models.DateTimeField(_("at"), db_default=Now())
    # One act: a request, a run of an import, a command; all its lines have the same name.
    act = models.CharField(max_length=64)
    by = models.BigIntegerField(null=True)  # the account, which may be gone
    by_name = models.CharField(_("by"), max_length=150, blank=True, db_default="")
    note = models.TextField(_("note"), blank=True, db_default="")
    done = models.CharField(_("what was done"), max_length=10, choices=Done)
    tabled = models.CharField(max_length=63, blank=True, db_default="")  # the table of the row
    key = models.CharField(max_length=64, blank=True, db_default="")
    # The item that the row is, or belongs to.
    item_tabled = models.CharField(max_length=63, blank=True, db_default="")
    item_key = models.CharField(max_length=64, blank=True, db_default="")
    named = models.TextField(_("name"), blank=True, db_default="")
    # Of a changed row the columns that changed, of a deleted one all; NULL where it was added.
    before = models.JSONField(null=True)

    objects = TraceQuerySet.as_manager()

    class Meta:
        verbose_name = _("trace")
        verbose_name_plural = _("who did what")
        default_permissions = ("view",)
        ordering = ("-id",)
        indexes = (
            models.Index("item_tabled", "item_key", "id", name="traces_of_an_item"),
            models.Index("act", "id", name="traces_of_an_act"),
            models.Index("id", name="traces_of_deleting", condition=Q(done="deleted")),
            BrinIndex("at", name="traces_by_time"),  # of the last days; it is as small as nothing
            # What somebody has added themselves, which is theirs to go on with.
            models.Index(
                "by",
                "tabled",
                name="traces_of_adding",
                condition=Q(done="added", by__isnull=False),
            ),
            # What an import asks of each chunk of its pages.
            models.Index(
                KT("before__identity"),
                name="deleted_by_identity",
                condition=Q(done="deleted", tabled="articles_article"),
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_done_display()} – {self.named}"

    @property
    def row(self) -> Row:
        """The row that it is about."""
        return self.tabled, self.key

    @property
    def lies_until(self) -> datetime:
        """Of a deletion, how long the bin keeps it."""
        return lies_until(self.at)


# What is done to a row; the other lines tell of no row.
WRITING = (Trace.Done.ADDED, Trace.Done.CHANGED, Trace.Done.DELETED)
