"""What readers see once it is published: its state, and from when.

draft        editors only
published    every reader, from `public_from` on where it has such a time: by query, so that
             nothing must be done at that time
archived     no reader any more; its address says so, with a note (410)
"""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _


class Publishing(models.TextChoices):
    """Who may see it."""

    DRAFT = "draft", _("draft")
    PUBLISHED = "published", _("published")
    ARCHIVED = "archived", _("archived")


class Publishable(models.Model):
    """An item that its editors publish; `PUBLISHING` names the column of its state."""

    PUBLISHING: ClassVar[str] = "status"

    public_from = models.DateTimeField(_("public from"), null=True, blank=True, editable=False)
    archive_note = models.TextField(
        _("note of the archive"), blank=True, default="", db_default="", editable=False
    )

    class Meta:
        abstract = True

    @property
    def publishing(self) -> str:
        """Its state."""
        return str(getattr(self, self.PUBLISHING))

    @property
    def is_public(self) -> bool:
        """Whether readers may see it now."""
        return self.publishing == Publishing.PUBLISHED and not self.is_scheduled

    @property
    def is_scheduled(self) -> bool:
        """Whether its time to be published is yet to come."""
        published = self.publishing == Publishing.PUBLISHED
        return bool(published and self.public_from and self.public_from > now())

    def publish(self, at: datetime | None = None) -> None:
        """Show it to readers, from a time on; `ValidationError` where it lacks what it needs."""
        if lacking := self.lacking():
            raise ValidationError(lacking)
        self._put(Publishing.PUBLISHED, at)

    def unpublish(self) -> None:
        """Take it back from readers."""
        self._put(Publishing.DRAFT)

    def archive(self, note: str = "") -> None:
        """Take it back from readers for good, who are told so, with a note."""
        self._put(Publishing.ARCHIVED, note=note)

    def lacking(self) -> str:
        """What it needs before it is published, in a sentence, or nothing."""
        return ""

    def _put(self, state: str, at: datetime | None = None, note: str = "") -> None:
        setattr(self, self.PUBLISHING, state)
        self.public_from, self.archive_note = at, note
        self.save(update_fields=[self.PUBLISHING, "public_from", "archive_note", *_stamp(self)])


def columns_of_publishing(model: type[models.Model]) -> set[str]:
    """The columns that only publishing, taking back and archiving write."""
    if not issubclass(model, Publishable):
        return set()
    return {model.PUBLISHING, "public_from", "archive_note"}


def _stamp(item: models.Model) -> list[str]:
    names = {one.name for one in item._meta.concrete_fields}
    return ["updated_at"] if "updated_at" in names else []
