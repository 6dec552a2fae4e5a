"""One value of an indicator, as papers print it and as editors decided on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.contrib.postgres.indexes import GinIndex
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import ExtractYear
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.text.printing import address
from programmes.models.decisions import Verb, decided_at_field, decided_by_field, given
from programmes.models.figure_querysets import FigureManager, FigureQuerySet
from programmes.models.indicators import Indicator
from programmes.models.places import Place
from programmes.models.stated import Stated
from programmes.statements.guards import trouble_with_measure, trouble_with_value
from programmes.statements.measures import same_period


class Figure(Stated):
    """One value of an indicator: read from an article, then confirmed or rejected by an editor."""

    class State(models.TextChoices):
        """Who may see it."""

        SUGGESTED = "suggested", gettext_lazy("suggested")  # editors only
        CONFIRMED = "confirmed", gettext_lazy("confirmed")  # every reader
        REJECTED = "rejected", gettext_lazy("rejected")  # every reader, as history with its reason

    state = models.CharField(
        gettext_lazy("state"), max_length=9, choices=State, default=State.SUGGESTED, editable=False
    )
    preferred = models.BooleanField(gettext_lazy("preferred"), default=False, editable=False)
    position = models.PositiveSmallIntegerField(
        gettext_lazy("position"), default=0, help_text=gettext_lazy("Its place on pages.")
    )
    same_as = models.ForeignKey(
        "self",
        verbose_name=gettext_lazy("the same value as"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="duplicates",
    )
    decided_by = decided_by_field()
    decided_at = decided_at_field()
    reason = models.TextField(gettext_lazy("reason"), blank=True, editable=False)
    # As the last import read it; empty where an editor entered it.
    as_read = models.JSONField(default=dict, blank=True, editable=False)
    created_at = models.DateTimeField(gettext_lazy("created"), auto_now_add=True)
    updated_at = models.DateTimeField(gettext_lazy("last change"), auto_now=True)

    objects = FigureManager()

    class Meta:
        verbose_name = gettext_lazy("figure")
        verbose_name_plural = gettext_lazy("figures")
        ordering = ("position", "id")
        constraints = (
            *Stated.Meta.constraints,
            models.CheckConstraint(
                name="figure_has_a_known_state",
                condition=Q(state__in=["suggested", "confirmed", "rejected"]),
            ),
            models.CheckConstraint(
                name="confirmed_figure_has_an_indicator",
                condition=~Q(state="confirmed") | Q(indicator__isnull=False),
            ),
            models.CheckConstraint(
                name="confirmed_figure_has_a_confirmation_date",
                condition=~Q(state="confirmed") | Q(decided_at__isnull=False),
            ),
            models.CheckConstraint(
                name="rejected_figure_has_a_reason_and_a_date",
                condition=~Q(state="rejected") | (~Q(reason="") & Q(decided_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="figure_that_is_the_same_as_another_is_rejected",
                condition=Q(same_as=None) | Q(state="rejected"),
            ),
            models.CheckConstraint(
                name="preferred_figure_is_confirmed",
                condition=Q(preferred=False) | Q(state="confirmed"),
            ),
            # What was misread may stand so until an editor has seen it, and never longer.
            models.CheckConstraint(
                name="share_is_not_over_100_unless_ambiguous",
                condition=~Q(measure="share")
                | Q(value__lte=100)
                | (~Q(ambiguous="") & ~Q(state="confirmed")),
            ),
            models.CheckConstraint(
                name="count_and_share_are_not_negative_unless_ambiguous",
                condition=Q(measure="amount")
                | Q(value__gte=0)
                | (~Q(ambiguous="") & ~Q(state="confirmed")),
            ),
            models.UniqueConstraint(
                "indicator",
                "programme",
                "places",
                ExtractYear("as_of"),
                name="one_figure_is_preferred_for_a_scope_and_year",
                condition=Q(preferred=True),
                nulls_distinct=False,
                violation_error_message=gettext_lazy(
                    "Another value is preferred for the same indicator, programme, places and year."
                ),
            ),
        )
        indexes = (
            # What a new figure is compared with, the latest first.
            models.Index(
                "indicator",
                "programme",
                F("as_of").desc(nulls_last=True),
                name="figures_that_may_relate",
                condition=~Q(state="rejected"),
            ),
            # The same value elsewhere, and the search by value.
            models.Index("value", "programme", name="figures_by_value"),
            # `latest_per_indicator`, in its order.
            models.Index(
                "indicator",
                "programme",
                "places",
                ExtractYear("as_of").desc(nulls_last=True),
                F("preferred").desc(),
                F("as_of").desc(nulls_last=True),
                F("id").desc(),
                name="latest_figures",
                condition=Q(state="confirmed"),
            ),
            GinIndex("places", name="figures_by_place"),
            # What pages of indicators and programmes show: the latest, and what editors prefer.
            models.Index(
                "indicator",
                F("as_of").desc(nulls_last=True),
                F("preferred").desc(),
                F("id").desc(),
                name="figures_of_an_indicator",
                condition=Q(state="confirmed"),
            ),
            models.Index(
                "programme",
                F("as_of").desc(nulls_last=True),
                F("id").desc(),
                name="figures_of_a_programme",
                condition=Q(state="confirmed"),
            ),
            models.Index(
                "programme",
                F("as_of").desc(nulls_last=True),
                F("id").desc(),
                name="preferred_figures",
                condition=Q(preferred=True),
            ),
            # The table of figures in its first order, and the feed of changed ones.
            models.Index(
                F("as_of").desc(nulls_last=True),
                F("id").desc(),
                name="figures_by_day",
                condition=Q(state="confirmed"),
            ),
            models.Index("updated_at", "id", name="figures_by_change"),
            # The queue of editors.
            models.Index("id", name="suggested_figures", condition=Q(state="suggested")),
        )

    def get_absolute_url(self) -> str:
        return address("figure", self.pk)

    def save(self, *args, **kwargs):
        self.places = sorted(set(self.places))  # equal scopes are equal arrays
        super().save(*args, **kwargs)

    def clean(self) -> None:
        known = set(Place.objects.filter(code__in=self.places).values_list("code", flat=True))
        if unknown := sorted(set(self.places) - known):
            raise ValidationError(
                {"places": _("No place has the code “%(code)s”; add it to the places first.")
                 % {"code": unknown[0]}}
            )  # fmt: skip
        if self.state == self.State.CONFIRMED:
            self._check()

    @transaction.atomic
    def correct(self, values: Mapping[str, Any]) -> None:
        """Change what was read of it, by field, while it waits."""
        from programmes.figures.relating import suggest_relations  # which needs the models

        self._lock(values.get("indicator", self.indicator))
        self._must_be(self.State.SUGGESTED)
        changed = [name for name, value in values.items() if getattr(self, name) != value]
        for name in changed:
            setattr(self, name, values[name])
        if trouble := trouble_with_value(self.measure, self.value):
            raise ValidationError(trouble)
        if changed:
            self.save(update_fields=[*changed, "updated_at"])
            suggest_relations(self)

    @transaction.atomic
    def confirm(self, *, by: User, indicator: Indicator | None = None) -> Figure:
        """Show it to readers as a value of the indicator; `ValidationError` where it cannot be.

        The row is judged as it is stored. Answers the confirmed figure: another one, where that has
        the same value already and takes over the citations of this one.
        """
        from programmes.figures.relating import suggest_relations  # which needs the models

        self._lock(indicator or self.indicator)
        self._must_be(self.State.SUGGESTED)
        self.indicator = indicator or self.indicator
        self._check()
        twin = self._confirmed_twin()
        if twin:
            self._corroborate(twin, by)
            return twin
        self._decide(Verb.CONFIRM, by, state=self.State.CONFIRMED)
        suggest_relations(self)
        return self

    @transaction.atomic
    def reject(self, *, by: User, reason: str) -> None:
        """Take it from the queue or from readers; it stays visible as history, with the reason."""
        reason = given(reason)
        self._lock(self.indicator)
        self._must_be(self.State.SUGGESTED, self.State.CONFIRMED)
        self._decide(Verb.REJECT, by, state=self.State.REJECTED, preferred=False, reason=reason)

    @transaction.atomic
    def reopen(self, *, by: User, reason: str) -> None:
        """Put a decided figure back into the queue, with the citations that another took over."""
        reason = given(reason)
        self._lock(self.indicator)
        self._must_be(self.State.CONFIRMED, self.State.REJECTED)
        self.moved_citations.update(figure=self, moved_from=None)
        self.same_as = None
        self._decide(Verb.REOPEN, by, state=self.State.SUGGESTED, preferred=False, reason=reason)

    @transaction.atomic
    def prefer(self, *, by: User, reason: str = "") -> None:
        """Make it the value that pages show for its indicator, programme, places and year."""
        self._lock(self.indicator)
        self._must_be(self.State.CONFIRMED)
        self._same_scope().filter(preferred=True, **self._year()).update(preferred=False)
        self._decide(Verb.PREFER, by, preferred=True, reason=reason)

    def _lock(self, indicator: Indicator | None) -> None:
        """Decide one at a time: first the indicator, then the figure as it stands now."""
        if indicator:
            Indicator.objects.select_for_update(no_key=True).get(pk=indicator.pk)
        rows = Figure.objects.select_for_update(no_key=True)
        try:
            self.refresh_from_db(from_queryset=rows)
        except Figure.DoesNotExist:
            raise ValidationError(_("The figure is gone; look at the queue again.")) from None

    def _must_be(self, *states: str) -> None:
        if self.state not in states:
            raise ValidationError(
                _("“%(figure)s” is %(state)s already; look at it again."),
                params={"figure": self, "state": self.get_state_display()},
            )

    def _check(self) -> None:
        """`ValidationError` where a guard fails."""
        if self.indicator is None:
            raise ValidationError(_("Choose the indicator that “%(figure)s” is a value of."),
                                  params={"figure": self})  # fmt: skip
        trouble = (
            trouble_with_value(self.measure, self.value)
            or trouble_with_measure(
                self.measure, self.unit, self.indicator.measure, self.indicator.unit
            )
            or self._trouble_with_citations()
        )
        if trouble:
            raise ValidationError(trouble)

    def _trouble_with_citations(self) -> str:
        """Why no citation bears it, in a sentence, or nothing."""
        troubles = [
            citation.trouble() or citation.trouble_with(self.value) or citation.trouble_with_sight()
            for citation in self.citations.select_related("article")
        ]
        if not troubles:
            return _("A figure needs the sentence that it was read from.")
        return troubles[0] if all(troubles) else ""

    def _same_scope(self) -> FigureQuerySet:
        """Confirmed figures of the same indicator, programme and places, locked."""
        return (
            Figure.objects.confirmed()
            .filter(indicator=self.indicator, programme=self.programme, places=self.places)
            .exclude(pk=self.pk)
            .select_for_update(no_key=True)
        )

    def _year(self) -> dict[str, object]:
        """The condition of the year that it stands for."""
        return {"as_of__year": self.as_of.year} if self.as_of else {"as_of": None}

    def _confirmed_twin(self) -> Figure | None:
        """The confirmed figure that says the same of the same period."""
        same = self._same_scope().filter(value=self.value, qualifier=self.qualifier)
        return next((twin for twin in same if same_period(self.period, twin.period)), None)

    def _corroborate(self, twin: Figure, by: User) -> None:
        """Hand its citations to a confirmed figure: two papers, one figure."""
        from programmes.figures.tracing import trace_origins  # which needs the models

        for citation in self.citations.all():
            citation.move_to(twin)
        trace_origins(twin)
        for relations in (self.relations_from, self.relations_to):
            relations.filter(state="suggested").delete()
        self.same_as = twin
        reason = _("The same value as figure %(key)d.") % {"key": twin.pk}
        self._decide(Verb.CORROBORATE, by, state=self.State.REJECTED, reason=reason)
        twin.decisions.record(Verb.CORROBORATE, by, _("Figure %(key)d.") % {"key": self.pk})

    def _decide(self, verb: Verb, by: User, *, reason: str = "", **values: object) -> None:
        """Write the decision into the row, and into the record of decisions."""
        for name, value in values.items():
            setattr(self, name, value)
        self.decided_by, self.decided_at, self.reason = by, now(), reason
        self.save()
        self.decisions.record(verb, by, reason)
