"""Who decided what, when and why."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models.accounts import account_field
from articles.models.constraints import exactly_one_of, one_of

DECIDED = ("figure", "relation", "story")


class Verb(models.TextChoices):
    """What was done."""

    CONFIRM = "confirm", gettext_lazy("confirmed")
    CORROBORATE = "corroborate", gettext_lazy("found to be the same value")
    REJECT = "reject", gettext_lazy("rejected")
    REOPEN = "reopen", gettext_lazy("reopened")
    PREFER = "prefer", gettext_lazy("preferred")
    RECITE = "recite", gettext_lazy("cited from another article")
    LAY = "lay", gettext_lazy("laid on its sentence again")
    RELATE = "relate", gettext_lazy("related")
    DISMISS = "dismiss", gettext_lazy("dismissed")
    SETTLE = "settle", gettext_lazy("settled")
    MERGE = "merge", gettext_lazy("merged")
    SPLIT = "split", gettext_lazy("split")
    WITHHOLD = "withhold", gettext_lazy("withheld")
    LIFT = "lift", gettext_lazy("shown again")


class DecisionManager(models.Manager["Decision"]):
    """Decisions are written once and never changed; what they are on is not deleted."""

    def record(self, verb: Verb, by: User, reason: str = "", public_reason: str = "") -> Decision:
        """Write down a decision on the row whose decisions these are."""
        return self.create(
            verb=verb, by=by, by_name=str(by), reason=reason, public_reason=public_reason
        )


def reason_field(editable: bool = True) -> models.TextField[str, str]:
    """Why, for editors alone: no page ever shows it."""
    return models.TextField(gettext_lazy("note for editors"), blank=True, editable=editable)


def public_reason_field(editable: bool = True) -> models.TextField[str, str]:
    """Why, in words for readers; where it is empty they are told no reason."""
    return models.TextField(gettext_lazy("words for readers"), blank=True, editable=editable)


class Decision(models.Model):
    """What an editor did to a figure, a relation or a story."""

    figure = models.ForeignKey(
        "programmes.Figure", models.PROTECT, null=True, blank=True, related_name="decisions"
    )
    relation = models.ForeignKey(
        "programmes.Relation", models.PROTECT, null=True, blank=True, related_name="decisions"
    )
    story = models.ForeignKey(
        "programmes.Story", models.PROTECT, null=True, blank=True, related_name="decisions"
    )
    verb = models.CharField(gettext_lazy("decision"), max_length=12, choices=Verb)
    by = account_field(gettext_lazy("by"))
    by_name = models.CharField(gettext_lazy("by"), max_length=150)  # stays when the account goes
    at = models.DateTimeField(gettext_lazy("at"), auto_now_add=True)
    reason = reason_field()
    public_reason = public_reason_field()

    objects = DecisionManager()

    class Meta:
        verbose_name = gettext_lazy("decision")
        verbose_name_plural = gettext_lazy("decisions")
        ordering = ("-at", "-id")
        constraints = (
            models.CheckConstraint(
                name="decision_is_on_one_thing", condition=exactly_one_of(*DECIDED)
            ),
            one_of("decision_is_of_a_known_verb", "verb", Verb.values),
            models.CheckConstraint(
                name="rejecting_and_reopening_have_a_reason",
                condition=~Q(verb__in=["reject", "reopen"]) | ~Q(reason=""),
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_verb_display()} – {self.by_name}"


def given(reason: str) -> str:
    """The reason without spaces around it; `ValidationError` where there is none."""
    if not reason.strip():
        raise ValidationError(_("Say why, so that others can follow the decision."))
    return reason.strip()


def decided_by_field() -> models.ForeignKey[User | None, User | None]:
    """Who took the last decision."""
    return account_field(gettext_lazy("decided by"), blank=True, editable=False)


def decided_at_field() -> models.DateTimeField[datetime | None, datetime | None]:
    """When the last decision was taken."""
    return models.DateTimeField(gettext_lazy("decided at"), null=True, blank=True, editable=False)
