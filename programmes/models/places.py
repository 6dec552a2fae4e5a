"""Countries and regions, in a tree."""

from __future__ import annotations

import re
from typing import Any

from django.contrib.postgres.indexes import GinIndex
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models import image_index
from articles.models.constraints import one_of
from articles.models.translation import Translated, translated
from articles.text.printing import address
from programmes.models.catalogued import Catalogued, CataloguedManager, LivePictured, words_of
from programmes.shared.countries import countries

CODE = re.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?")


class Place(LivePictured, Translated, Catalogued):
    """A country (ISO 3166-1 alpha-2) or a region (ISO 3166-2), which belongs to its country."""

    TRANSLATED = ("name", "summary")

    class Kind(models.TextChoices):
        COUNTRY = "country", _("country")
        REGION = "region", _("region")

    code = models.CharField(
        _("code"), max_length=6, unique=True, help_text=_("ISO 3166, such as MA or MA-05.")
    )
    kind = models.CharField(_("kind"), max_length=7, choices=Kind, editable=False)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("country"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="regions",
    )
    name = translated(models.CharField(_("name"), max_length=100))
    summary = translated(models.TextField(_("summary"), blank=True))
    words = words_of("name_fr", "name_en", "name_ar")

    objects = CataloguedManager()

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ("code",)
        constraints = (
            models.CheckConstraint(
                name="country_has_a_two_letter_code_and_no_parent",
                condition=~Q(kind="country") | Q(code__regex="^[A-Z]{2}$", parent=None),
            ),
            models.CheckConstraint(
                name="region_has_a_code_of_its_country",
                condition=~Q(kind="region")
                | Q(code__regex="^[A-Z]{2}-[A-Z0-9]{1,3}$", parent__isnull=False),
            ),
            one_of("place_is_a_country_or_a_region", "kind", ["country", "region"]),
        )
        indexes = (
            GinIndex("words", name="places_by_word"),
            image_index("places_with_an_image"),
        )

    def __str__(self) -> str:
        return self.name or self.code

    def clean(self) -> None:
        """A code that exists, below the country that it names."""
        super().clean()
        if not CODE.fullmatch(self.code):
            raise ValidationError({"code": _("Write a code of ISO 3166, such as MA or MA-05.")})
        country = self.code[:2]
        if country not in countries():
            raise ValidationError(
                {"code": _("%(code)s is no country of ISO 3166-1.") % {"code": country}}
            )
        if "-" not in self.code and self.parent:
            raise ValidationError({"parent": _("A country belongs to no other place.")})
        if "-" in self.code and (not self.parent or self.parent.code != country):
            raise ValidationError({"parent": _("Choose the country %(code)s.") % {"code": country}})

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.kind = self.Kind.REGION if "-" in self.code else self.Kind.COUNTRY
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return address("place", self.code.lower())
