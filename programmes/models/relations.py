"""What one figure says of another."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models.constraints import one_of
from programmes.models.decisions import (
    decided_at_field,
    decided_by_field,
    public_reason_field,
    reason_field,
)
from programmes.models.figures import Figure
from programmes.statements.comparing import RelationKind


class RelationQuerySet(models.QuerySet["Relation"]):
    """Relations, narrowed by words that chain."""

    def not_dismissed(self) -> Self:
        """Those that nobody dismissed."""
        return self.exclude(state=Relation.State.DISMISSED)

    def settled(self) -> Self:
        """What readers may see, where both figures are theirs to see too."""
        return self.filter(state=Relation.State.SETTLED)

    def contradicting(self) -> Self:
        """Those whose figures cannot both be right."""
        return self.filter(kind=RelationKind.CONTRADICTS)

    def of(self, figure: Figure) -> Self:
        """Those that a figure takes part in."""
        return self.filter(Q(first=figure) | Q(second=figure))


class Relation(models.Model):
    """What one figure says of another; the pair stands once, the older figure first."""

    class State(models.TextChoices):
        """Who says so; what an editor said, no comparison changes."""

        SUGGESTED = "suggested", _("suggested")
        SETTLED = "settled", _("settled by an editor")
        DISMISSED = "dismissed", _("dismissed by an editor")

    first = models.ForeignKey(
        Figure, verbose_name=_("figure"), on_delete=models.CASCADE, related_name="relations_from"
    )
    second = models.ForeignKey(
        Figure,
        verbose_name=_("other figure"),
        on_delete=models.CASCADE,
        related_name="relations_to",
    )
    kind = models.CharField(_("relation"), max_length=12, choices=RelationKind)
    state = models.CharField(_("state"), max_length=9, choices=State, default=State.SUGGESTED)
    decided_by = decided_by_field()
    decided_at = decided_at_field()
    reason = reason_field()
    public_reason = public_reason_field()

    objects = RelationQuerySet.as_manager()

    class Meta:
        verbose_name = _("relation")
        verbose_name_plural = _("relations")
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint("first", "second", name="pair_of_figures_has_one_relation"),
            models.CheckConstraint(
                name="older_figure_of_a_pair_stands_first", condition=Q(first__lt=F("second"))
            ),
            one_of("relation_is_of_a_known_kind", "kind", RelationKind.values),
            one_of("relation_has_a_known_state", "state", ["suggested", "settled", "dismissed"]),
            models.CheckConstraint(
                name="decided_relation_has_a_date",
                condition=Q(state="suggested") | Q(decided_at__isnull=False),
            ),
        )
        indexes = (
            models.Index(
                "id",
                name="contradictions",
                condition=Q(kind="contradicts") & ~Q(state="dismissed"),
            ),
        )

    def __str__(self) -> str:
        return f"{self.first} – {self.get_kind_display()} – {self.second}"

    def other(self, figure: Figure) -> Figure:
        """The figure at the other end."""
        return self.second if self.first_id == figure.pk else self.first
