"""What the addresses outside the site answered when they were last looked at."""

from __future__ import annotations

from datetime import timedelta
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from articles.models.constraints import one_of

LONGEST = 2000  # bytes of an address; an index holds no longer ones, which nobody looks at


class LinkQuerySet(models.QuerySet["Link"]):
    """Links, narrowed by words that chain."""

    def lost(self) -> Self:
        """Those whose page readers should not be sent to alone."""
        return self.filter(is_lost=True)

    def due(self) -> Self:
        """Those that it is time to look at, the longest waiting first."""
        return self.filter(due_at__lte=now()).order_by("due_at", "pk")


class Link(models.Model):
    """An address outside the site that rows name, and what was found there.

    Written by looking alone: no editor changes one, and so none of it is traced.
    """

    class State(models.TextChoices):
        """What was found."""

        NEW = "new", _("not looked at yet")
        ANSWERS = "answers", _("answers")
        MOVED = "moved", _("has moved")
        REFUSED = "refused", _("answers no machine")
        UNREACHABLE = "unreachable", _("cannot be reached")
        GONE = "gone", _("is gone")
        BARRED = "barred", _("is not looked at: it leads to no public place")

    address = models.URLField(_("address"), max_length=LONGEST, unique=True)
    host = models.CharField(max_length=255)
    state = models.CharField(_("state"), max_length=11, choices=State, default=State.NEW)
    said = models.CharField(max_length=20, blank=True)  # a status, or why there was none
    leads_to = models.URLField(_("leads to"), max_length=LONGEST, blank=True)
    since = models.DateTimeField(_("since"), null=True)
    looked_at = models.DateTimeField(_("last looked at"), null=True)
    answered_at = models.DateTimeField(_("last answered"), null=True)
    due_at = models.DateTimeField(default=now)
    is_lost = models.BooleanField(_("lost"), default=False)

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        ordering = ("address",)
        default_permissions = ("view",)
        constraints = (
            one_of(
                "link_has_a_known_state",
                "state",
                "new answers moved refused unreachable gone barred".split(),
            ),
            models.CheckConstraint(
                name="link_is_dated_once_it_was_looked_at",
                condition=Q(state="new") | Q(since__isnull=False, looked_at__isnull=False),
            ),
        )
        indexes = (
            models.Index("due_at", "id", name="links_by_when_they_are_due"),
            models.Index("host", "looked_at", name="links_of_a_host"),
            models.Index("address", name="lost_links", condition=Q(is_lost=True)),
        )

    def __str__(self) -> str:
        return self.address

    # How long until the next look; what fails is looked at again before readers are told.
    AGAIN = timedelta(days=7)
    SOON = timedelta(days=1)
    PATIENCE = timedelta(days=14)  # with a server that cannot be reached

    def note(self, state: State, said: str, leads_to: str) -> None:
        """Keep, unsaved, what a look found. A page is lost that was gone at two looks, or could not
        be reached for some time."""
        moment = now()
        if state != self.state or not self.since:
            self.since = moment
        if state in (self.State.ANSWERS, self.State.MOVED, self.State.REFUSED):
            self.answered_at = moment
        self.state, self.said, self.leads_to, self.looked_at = state, said, leads_to, moment
        gone = state == self.State.GONE and self.since < moment
        unreachable = state == self.State.UNREACHABLE and self.since < moment - self.PATIENCE
        self.is_lost = gone or unreachable
        fails = state in (self.State.GONE, self.State.UNREACHABLE) and not self.is_lost
        self.due_at = moment + (self.SOON if fails else self.AGAIN)
