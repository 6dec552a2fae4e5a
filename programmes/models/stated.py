"""What a paper states: a value, how exactly, of what, where and for when; reached or aimed at."""

from __future__ import annotations

from decimal import Decimal

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.constraints import one_of
from articles.text.dates import PartialDate, partial
from articles.text.printing import Precision
from programmes.models.indicators import Indicator, measure_field, unit_field
from programmes.models.programmes import Programme
from programmes.statements.guards import doubt
from programmes.statements.measures import Kind, Measure, Qualifier
from programmes.statements.timing import Dated


class Stated(models.Model):
    """A value as it is stated, whoever believes it."""

    indicator = models.ForeignKey(
        Indicator,
        verbose_name=_("indicator"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="figures",
    )
    programme = models.ForeignKey(
        Programme,
        verbose_name=_("programme"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="figures",
    )
    places = ArrayField(
        models.CharField(max_length=6),
        verbose_name=_("places"),
        default=list,
        blank=True,
        help_text=_("Codes of ISO 3166, in order: the scope of the value."),
    )
    value = models.DecimalField(_("value"), max_digits=20, decimal_places=4)
    qualifier = models.CharField(_("qualifier"), max_length=5, choices=Qualifier, blank=True)
    qualifier_words = models.CharField(_("qualifier as printed"), max_length=100, blank=True)
    measure = measure_field()
    unit = unit_field()
    kind = models.CharField(_("kind"), max_length=6, choices=Kind, default=Kind.RESULT)
    as_of = models.DateField(_("as of"), null=True, blank=True)
    as_of_precision = models.CharField(
        _("precision"), max_length=5, choices=Precision, default=Precision.DAY
    )
    dated = models.CharField(
        _("the date is"),
        max_length=7,
        choices=Dated,
        default=Dated.PRINTED,
        help_text=_("A value that no sentence dates stands for the day on which it was printed."),
    )
    number = models.CharField(_("number as printed"), max_length=100, blank=True)
    subject = models.CharField(_("subject as printed"), max_length=300, blank=True)
    ambiguous = models.CharField(
        _("ambiguous"),
        max_length=40,
        blank=True,
        help_text=_("Why the number may be read in another way."),
    )

    class Meta:
        abstract = True
        constraints = (
            one_of("figure_has_a_known_qualifier", "qualifier", Qualifier.values),
            one_of("figure_is_a_count_a_share_or_an_amount", "measure", Measure.values),
            one_of("figure_is_as_of_a_day_a_month_or_a_year", "as_of_precision", Precision.values),
            one_of("figure_is_a_result_or_a_target", "kind", Kind.values),
            one_of("figure_is_dated_by_its_sentence_or_its_paper", "dated", Dated.values),
            models.CheckConstraint(
                name="stated_date_of_a_figure_is_known",
                condition=Q(dated="printed") | Q(as_of__isnull=False),
            ),
        )

    def __str__(self) -> str:
        words = (
            f"{self.number or f'{Decimal(self.value).normalize():f}'} {self.subject or self.unit}"
        )
        return words.strip()

    @property
    def doubt(self) -> str:
        """Why the number is ambiguous, in a sentence, or nothing."""
        return doubt(self.ambiguous)

    @property
    def as_of_in_iso(self) -> str:
        """The date that it stands for in ISO form; nothing where it is not said."""
        return str(self.period or "")

    @property
    def in_time(self) -> str:
        """Its date in ISO form, with where it comes from: "printed on 2025-07-05"."""
        if not self.as_of:
            return ""
        said = _("stated for %(date)s") if self.dated == Dated.STATED else _("printed on %(date)s")
        return str(said) % {"date": self.as_of_in_iso}

    @property
    def period(self) -> PartialDate | None:
        """The day, month or year that it stands for, where that is said."""
        return partial(self.as_of, self.as_of_precision)
