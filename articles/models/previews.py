"""Links under which somebody without an account sees an item as its draft says it.

Who has the link sees the page; so it is kept as a digest alone, ends by itself and can be revoked.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from articles.models.drafts import Draft

BYTES = 32  # of chance in a link


class PreviewQuerySet(models.QuerySet["Preview"]):
    """Links, narrowed by words that chain."""

    def of(self, item: models.Model) -> PreviewQuerySet:
        """Those of an item."""
        return self.filter(tabled=item._meta.db_table, key=str(item.pk))

    def live(self) -> PreviewQuerySet:
        """Those that still show something."""
        return self.filter(revoked_at=None, expires_at__gt=now(), made_by__is_active=True)

    def end_but(self, draft: Draft | None) -> None:
        """Revoke all but those of a draft."""
        theirs = self.live().exclude(draft__in=[draft] if draft else [])
        theirs.update(revoked_at=now())

    def known_by(self, token: str) -> Preview | None:
        """The link with a token."""
        found = self.select_related("made_by", "draft").defer("draft__edits")
        return found.filter(digest=digest_of(token)).first()

    def share(self, item: models.Model, draft: Draft | None, by: Any) -> tuple[Preview, str]:
        """A new link to what is to become of an item, and its token, which is kept nowhere."""
        token = secrets.token_urlsafe(BYTES)
        link = self.create(
            tabled=item._meta.db_table,
            key=str(item.pk),
            named=str(item),
            draft=draft,
            digest=digest_of(token),
            made_by=by,
            expires_at=ends(),
        )
        return link, token


class Preview(models.Model):
    """A link to one item, for what is published next of it: not for what is drafted after that."""

    tabled = models.CharField(max_length=63)
    key = models.CharField(max_length=64)
    named = models.TextField(_("name"), blank=True, default="")
    draft = models.ForeignKey(Draft, on_delete=models.SET_NULL, null=True, related_name="+")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    made_by = models.ForeignKey(  # the links of an account go with it
        settings.AUTH_USER_MODEL,
        verbose_name=_("made by"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    expires_at = models.DateTimeField(_("shown until"))
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)

    objects = PreviewQuerySet.as_manager()

    class Meta:
        verbose_name = _("link to a preview")
        verbose_name_plural = _("links to previews")
        default_permissions = ()
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(
                name="preview_ends_after_it_was_made", condition=Q(expires_at__gt=F("made_at"))
            ),
        )
        indexes = (models.Index(fields=("tabled", "key", "-id"), name="previews_of_an_item"),)

    def __str__(self) -> str:
        return self.named

    @property
    def is_over(self) -> bool:
        """Whether its time is."""
        return self.expires_at <= now()

    @property
    def is_revoked(self) -> bool:
        """Whether somebody revoked it, or closed the account that made it."""
        return bool(self.revoked_at) or not self.made_by.is_active

    @property
    def is_done(self) -> bool:
        """Whether the draft that it was made for is published."""
        return self.draft is not None and self.draft.state == Draft.State.PUBLISHED

    def revoke(self) -> None:
        """Let it show nothing any more."""
        self.revoked_at = now()
        self.save(update_fields=["revoked_at"])


def ends() -> datetime:
    """Until when a link that is made now shows something."""
    return now() + timedelta(days=settings.PREVIEW_DAYS)


def digest_of(token: str) -> str:
    """What is kept of a token."""
    return sha256(token.encode(errors="replace")).hexdigest()
