"""What is measured."""

from __future__ import annotations

from itertools import chain

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.constraints import one_of
from articles.models.translation import ORIGINAL, OTHERS, Translated, translated
from articles.text.printing import address
from programmes.models.catalogued import Catalogued, CataloguedManager, slug_field, words_of
from programmes.models.programmes import Programme
from programmes.shared.goals import GOALS
from programmes.statements.measures import Measure


def measure_field() -> models.CharField[str, str]:
    """What kind of number stands beside it."""
    return models.CharField(_("measure"), max_length=6, choices=Measure, default=Measure.COUNT)


def unit_field() -> models.CharField[str, str]:
    """The unit that a value is given in."""
    return models.CharField(
        _("unit"), max_length=20, blank=True, help_text=_("Such as %, MAD or ha; none for a count.")
    )


class Indicator(Translated, Catalogued):
    """What is measured: cooperatives supported, coaching sessions, share of women."""

    TRANSLATED = ("name", "description")

    slug = slug_field()
    name = translated(models.CharField(_("name"), max_length=200))
    description = translated(models.TextField(_("description"), blank=True))
    wordings = translated(
        ArrayField(
            models.CharField(max_length=200),
            verbose_name=_("wordings"),
            default=list,
            blank=True,
            help_text=_("What papers call it; a figure counted in these words is proposed for it."),
        )
    )
    measure = measure_field()
    unit = unit_field()
    may_be_added = models.BooleanField(
        _("values may be added"),
        default=False,
        help_text=_("Whether values of places that do not overlap make a total."),
    )
    programme = models.ForeignKey(
        Programme,
        verbose_name=_("programme"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="indicators",
        help_text=_("Where it is an indicator of one programme alone."),
    )
    goal = models.PositiveSmallIntegerField(
        _("goal"), choices=[(n, goal.name) for n, goal in GOALS.items()], null=True, blank=True
    )
    words = words_of("name_fr", "name_en", "name_ar")

    objects = CataloguedManager()

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ("name_fr",)
        constraints = (
            one_of("indicator_is_a_count_a_share_or_an_amount", "measure", Measure.values),
            models.CheckConstraint(
                name="shares_are_never_added", condition=~Q(measure="share", may_be_added=True)
            ),
            models.CheckConstraint(
                name="indicator_goal_is_among_the_seventeen",
                condition=Q(goal=None) | Q(goal__range=(1, 17)),
            ),
        )
        indexes = (GinIndex("words", name="indicators_by_word"),)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("indicator", self.slug)

    @property
    def all_wordings(self) -> list[str]:
        """What papers call it in any language, its names too."""
        wordings = (self.in_language("wordings", code) for code in (ORIGINAL, *OTHERS))
        names = (self.in_language("name", code) for code in (ORIGINAL, *OTHERS))
        return [*filter(None, names), *chain.from_iterable(wordings)]
