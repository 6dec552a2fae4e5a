"""Editions of a prize and those it was given to."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models import image_index
from programmes.models.catalogued import LivePictured
from programmes.models.programmes import Programme


class PrizeEdition(LivePictured):
    """A prize in one year."""

    prize = models.ForeignKey(
        Programme,
        verbose_name=_("prize"),
        on_delete=models.CASCADE,
        related_name="editions",
        limit_choices_to={"kind": "prize"},
    )
    year = models.PositiveSmallIntegerField(_("year"))
    held_on = models.DateField(_("ceremony"), null=True, blank=True)

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ("-year",)
        constraints = (
            models.UniqueConstraint("prize", "year", name="prize_has_one_edition_a_year"),
            models.CheckConstraint(
                name="edition_is_of_a_plausible_year", condition=Q(year__range=(1900, 2200))
            ),
        )
        indexes = (image_index("editions_with_an_image"),)

    def __str__(self) -> str:
        return f"{self.prize} {self.year}"

    def clean(self) -> None:
        super().clean()
        if self.prize_id and self.prize.kind != Programme.Kind.PRIZE:
            raise ValidationError({"prize": _("Only a prize has editions.")})
        if self.year is not None and not 1900 <= self.year <= 2200:
            raise ValidationError({"year": _("Give a year between 1900 and 2200.")})
        others = PrizeEdition.objects.filter(prize=self.prize_id, year=self.year)
        if others.exclude(pk=self.pk).exists():
            raise ValidationError({"year": _("The prize has an edition of this year already.")})


class Laureate(models.Model):
    """Who received a prize: a cooperative of the directory, or a name."""

    edition = models.ForeignKey(
        PrizeEdition, verbose_name=_("edition"), on_delete=models.CASCADE, related_name="laureates"
    )
    cooperative = models.ForeignKey(
        "programmes.Cooperative",
        verbose_name=_("cooperative"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="laureates",
    )
    name = models.CharField(
        _("name"), max_length=200, blank=True, help_text=_("For one outside the directory.")
    )
    award = models.CharField(_("award"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("laureate")
        verbose_name_plural = _("laureates")
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                "edition", "cooperative", name="cooperative_is_laureate_once_an_edition"
            ),
            models.CheckConstraint(
                name="laureate_is_a_cooperative_or_a_name",
                condition=Q(cooperative=None) ^ Q(name=""),
            ),
        )

    def __str__(self) -> str:
        return self.name or str(self.cooperative)

    def clean(self) -> None:
        if bool(self.cooperative) == bool(self.name):
            raise ValidationError(_("A laureate is a cooperative of the directory, or a name."))
