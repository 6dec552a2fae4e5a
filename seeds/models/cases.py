"""What editors said of lines of saved pages: by it the pages are read, and the reader is judged.

A case knows its page by the digest of the bytes and its line by the words, so it is there before
the page is imported, and after the document was deleted. What was said is never changed: it is
withdrawn, by whom and when stays, and another case says the new word.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.db.models import Q
from django.db.models.functions import MD5, Now
from django.utils.translation import gettext_lazy as _

from articles.models.accounts import account_field


class ZoneCaseQuerySet(models.QuerySet["ZoneCase"]):
    """Questions about what was said."""

    def standing(self) -> ZoneCaseQuerySet:
        """What nobody withdrew."""
        return self.filter(withdrawn_at=None)

    def of(self, digests: Iterable[str]) -> ZoneCaseQuerySet:
        """What was said of pages, in the order in which it was."""
        return self.filter(digest__in=list(digests)).order_by("pk")


class ZoneCase(models.Model):
    """What an editor said that one line of a saved page is."""

    class Zone(models.TextChoices):
        """What an editor may say: the words of `seeds.reading.text.marks.Said`."""

        TITLE = "title", _("title")
        DATE = "date", _("date")
        BYLINE = "byline", _("signature")
        BODY = "body", _("text")
        FURNITURE = "furniture", _("no part of the article")

    digest = models.CharField(_("SHA-256 digest"), max_length=64)
    text = models.TextField(_("line"))
    nth = models.PositiveIntegerField(_("lines above that print the same"), default=0)
    zone = models.CharField(_("is"), max_length=10, choices=Zone)
    by = account_field(_("by"))
    by_name = models.CharField(_("by"), max_length=150, blank=True)  # stays when the account goes
    at = models.DateTimeField(_("at"), db_default=Now())
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True)
    withdrawn_by_name = models.CharField(_("withdrawn by"), max_length=150, blank=True)

    objects = ZoneCaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("what an editor said of a line")
        verbose_name_plural = _("what editors said of lines")
        default_permissions = ()  # who may edit articles may say what their pages are
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                "digest",
                MD5("text"),
                "nth",
                name="line_is_said_to_be_one_thing",
                condition=Q(withdrawn_at=None),
            ),
            models.CheckConstraint(name="case_is_of_a_page", condition=~Q(digest="")),
            models.CheckConstraint(name="case_is_of_a_line", condition=~Q(text="")),
            models.CheckConstraint(
                name="standing_case_was_withdrawn_by_nobody",
                condition=Q(withdrawn_at__isnull=False) | Q(withdrawn_by_name=""),
            ),
        )

    def __str__(self) -> str:
        return f"{self.text[:80]}: {self.get_zone_display()}"
