"""One value of an indicator, as papers print it and as editors decided on it."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import ExtractYear
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Standing
from articles.models.constraints import one_of
from articles.models.withholdings import withheld_index, withholding_field
from articles.text.printing import address
from programmes.models.decisions import (
    decided_at_field,
    decided_by_field,
    public_reason_field,
    reason_field,
)
from programmes.models.places import Place
from programmes.models.stated import Stated
from programmes.statements.guards import trouble_with_measure, trouble_with_value
from programmes.statements.worth import LEAST, UNJUDGED, WorthSign

if TYPE_CHECKING:
    from programmes.models.citations import Citation


class FigureQuerySet(models.QuerySet["Figure"]):
    """Figures, narrowed by words that chain."""

    def confirmed(self) -> Self:
        """What readers may see; pages, feeds and exports all start here."""
        return self.listed().filter(withholding=None)

    def listed(self) -> Self:
        """What lists name: the same, and what is withheld, of which they say only that."""
        return self.filter(state=Figure.State.CONFIRMED)

    def readable(self) -> Self:
        """Those whose page readers may open: confirmed ones, and rejected ones that once were."""
        return self.with_history().filter(withholding=None)

    def with_history(self) -> Self:
        """The same, and what is withheld, whose page says only that."""
        history = Q(state=Figure.State.REJECTED, first_confirmed_at__isnull=False)
        return self.filter(Q(state=Figure.State.CONFIRMED) | history)

    def suggested(self) -> Self:
        """What waits for an editor."""
        return self.filter(state=Figure.State.SUGGESTED)

    def worth_reading(self, wanted: bool = True) -> Self:
        """Those that are worth an editor's time, as all are that one decided on; or the others."""
        worthy = Q(worth__gte=LEAST) | ~Q(state=Figure.State.SUGGESTED)
        return self.filter(worthy if wanted else ~worthy)


class Figure(Stated):
    """One value of an indicator: read from an article, then confirmed or rejected by an editor."""

    class State(models.TextChoices):
        """Who may see it."""

        SUGGESTED = "suggested", gettext_lazy("suggested")  # editors only
        CONFIRMED = "confirmed", gettext_lazy("confirmed")  # every reader
        REJECTED = (
            "rejected",
            gettext_lazy("rejected"),
        )  # every reader, as history, where it was confirmed once

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
    reason = reason_field(editable=False)
    public_reason = public_reason_field(editable=False)
    # What readers never saw stays unseen when it is rejected.
    first_confirmed_at = models.DateTimeField(
        gettext_lazy("first confirmed at"), null=True, blank=True, editable=False
    )
    withholding = withholding_field("figures")
    worth = models.PositiveSmallIntegerField(
        gettext_lazy("worth"),
        default=UNJUDGED,
        editable=False,
        help_text=gettext_lazy("What it is worth to an editor, while it waits."),
    )
    worth_signs = ArrayField(models.CharField(max_length=20), default=list, editable=False)
    # As the last import read it; empty where an editor entered it.
    as_read = models.JSONField(default=dict, blank=True, editable=False)
    created_at = models.DateTimeField(gettext_lazy("created"), auto_now_add=True)
    updated_at = models.DateTimeField(gettext_lazy("last change"), auto_now=True)

    objects = FigureQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("figure")
        verbose_name_plural = gettext_lazy("figures")
        ordering = ("position", "id")
        constraints = (
            *Stated.Meta.constraints,
            one_of("figure_has_a_known_state", "state", ["suggested", "confirmed", "rejected"]),
            models.CheckConstraint(
                name="confirmed_figure_has_an_indicator",
                condition=~Q(state="confirmed") | Q(indicator__isnull=False),
            ),
            models.CheckConstraint(
                name="confirmed_figure_has_a_confirmation_date",
                condition=~Q(state="confirmed") | Q(decided_at__isnull=False),
            ),
            models.CheckConstraint(
                name="confirmed_figure_was_confirmed_a_first_time",
                condition=~Q(state="confirmed") | Q(first_confirmed_at__isnull=False),
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
                name="preferred_figure_is_a_confirmed_result",
                condition=Q(preferred=False) | Q(state="confirmed", kind="result"),
                violation_error_message=gettext_lazy("A target is not shown as a result."),
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
            # The same of one scope, as `relating` asks for it.
            models.Index(
                "indicator",
                "programme",
                "places",
                F("as_of").desc(nulls_last=True),
                name="figures_of_a_scope",
                condition=~Q(state="rejected"),
            ),
            models.Index(
                "indicator",
                "programme",
                "places",
                "as_of",
                name="confirmed_of_a_scope",
                condition=Q(state="confirmed"),
            ),
            # The same value elsewhere, and what readers search by value, the latest first.
            models.Index("value", "programme", name="figures_by_value"),
            models.Index(
                F("value"),
                F("as_of").desc(nulls_last=True),
                F("id").desc(),
                name="confirmed_by_value",
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
            *(
                models.Index(
                    "places",
                    F("as_of").desc(nulls_last=True),
                    F("id").desc(),
                    name=name,
                    condition=condition,
                )
                for name, condition in (
                    ("figures_of_a_place", Q(state="confirmed", kind="result", withholding=None)),
                    ("preferred_of_a_place", Q(preferred=True)),
                )
            ),
            # The one of them that says most, which lists show.
            *(
                models.Index(
                    of,
                    F("preferred").desc(),
                    F("as_of").desc(nulls_last=True),
                    F("id").desc(),
                    name=f"best_of_{name}",
                    condition=Q(state="confirmed", kind="result"),
                )
                for of, name in (("programme", "a_programme"), ("indicator", "an_indicator"))
            ),
            models.Index(
                "indicator",
                F("as_of").desc(nulls_last=True),
                F("id").desc(),
                name="targets_of_an_indicator",
                condition=Q(state="confirmed", kind="target"),
            ),
            # Few have several places: pages of places look up the others by the one that they have,
            # and read nothing but this index.
            models.Index(
                "places",
                "kind",
                "indicator",
                "id",
                name="confirmed_of_a_place",
                condition=Q(state="confirmed", withholding=None),
            ),
            GinIndex(
                "places",
                name="confirmed_of_several_places",
                condition=Q(state="confirmed", places__1__isnull=False),
            ),
            # What was added last, for a first page of which editors chose nothing.
            models.Index(
                "id",
                name="confirmed_by_arrival",
                condition=Q(state="confirmed", preferred=False),
            ),
            models.Index(
                "indicator", "places", name="rejected_of_a_scope", condition=Q(state="rejected")
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
            withheld_index("withheld_figures"),
            # The queue of editors.
            models.Index(
                F("worth").desc(), "id", name="figures_by_worth", condition=Q(state="suggested")
            ),
        )

    def get_absolute_url(self) -> str:
        return address("figure", self.pk)

    def mark(self, standing: Standing, citations: Collection[Citation]) -> bool:
        """Note, unsaved, by what it is withheld: itself, else with the last of its quotes; whether
        that changes anything."""
        before = self.withholding_id
        keys = standing.of_figure((one.known_by for one in citations), before)
        quotes = [one.withholding_id for one in citations if one.withholding_id]
        if not keys and len(quotes) == len(citations):
            keys = quotes
        self.withholding_id = min(keys, default=None)
        return self.withholding_id != before

    @property
    def worth_in_words(self) -> list[Any]:
        """What speaks for or against reading it, in words; signs of an older release fall away."""
        return [sign.label for sign in WorthSign if sign in self.worth_signs]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.places = sorted(set(self.places))  # equal scopes are equal arrays
        super().save(*args, **kwargs)

    def clean(self) -> None:
        known = set(Place.objects.filter(code__in=self.places).values_list("code", flat=True))
        if unknown := sorted(set(self.places) - known):
            raise ValidationError(
                {
                    "places": _("No place has the code “%(code)s”; add it to the places first.")
                    % {"code": unknown[0]}
                }
            )
        if self.state == self.State.CONFIRMED and (trouble := self.trouble()):
            raise ValidationError(trouble)

    def trouble(self) -> str:
        """Why readers cannot be shown it, in a sentence, or nothing."""
        if self.indicator is None:
            return _("Choose the indicator that “%(figure)s” is a value of.") % {"figure": self}
        wanted = self.indicator.measure, self.indicator.unit
        return (
            trouble_with_value(self.measure, self.value)
            or trouble_with_measure(self.measure, self.unit, *wanted)
            or self._trouble_with_citations()
        )

    def _trouble_with_citations(self) -> str:
        """Why no citation bears it, in a sentence, or nothing."""
        troubles = [
            citation.trouble() or citation.trouble_with(self.value) or citation.trouble_with_sight()
            for citation in self.citations.select_related("article")
        ]
        if not troubles:
            return _("A figure needs the sentence that it was read from.")
        return troubles[0] if all(troubles) else ""
