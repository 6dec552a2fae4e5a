"""Who runs, funds or takes part in a programme."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models import Publication, image_index
from articles.models.constraints import one_of
from articles.models.translation import Translated, translated
from articles.text.printing import address
from programmes.models.catalogued import (
    Catalogued,
    CataloguedManager,
    LivePictured,
    slug_field,
    words_of,
)


class Organisation(LivePictured, Translated, Catalogued):
    """A foundation, public body, university, international organisation, association, company."""

    TRANSLATED = ("name", "summary")

    class Kind(models.TextChoices):
        FOUNDATION = "foundation", _("foundation")
        PUBLIC = "public", _("public body")
        INTERNATIONAL = "international", _("international organisation")
        ACADEMIC = "academic", _("university or research institute")
        ASSOCIATION = "association", _("association")
        COMPANY = "company", _("company")

    slug = slug_field()
    kind = models.CharField(_("kind"), max_length=15, choices=Kind)
    name = translated(models.CharField(_("name"), max_length=200))
    short_name = models.CharField(
        _("short name"), max_length=40, blank=True, help_text=_("As papers print it, such as OIT.")
    )
    summary = translated(models.TextField(_("summary"), blank=True))
    website = models.URLField(_("website"), blank=True)
    words = words_of("name_fr", "name_en", "name_ar", "short_name")

    objects = CataloguedManager()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ("name_fr",)
        constraints = (
            one_of(
                "organisation_is_of_a_known_kind",
                "kind",
                "foundation public international academic association company".split(),
            ),
        )
        indexes = (
            GinIndex("words", name="organisations_by_word"),
            image_index("organisations_with_an_image"),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("organisation", self.slug)


class Partnership(models.Model):
    """What an organisation is to a programme."""

    class Role(models.IntegerChoices):
        """The IATI code list OrganisationRole (iatistandard.org)."""

        FUNDING = 1, _("funding")
        ACCOUNTABLE = 2, _("accountable")
        EXTENDING = 3, _("extending")
        IMPLEMENTING = 4, _("implementing")

    programme = models.ForeignKey(
        "programmes.Programme",
        verbose_name=_("programme"),
        on_delete=models.CASCADE,
        related_name="partnerships",
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="partnerships",
    )
    role = models.PositiveSmallIntegerField(_("role"), choices=Role, default=Role.IMPLEMENTING)

    class Meta:
        verbose_name = _("partnership")
        verbose_name_plural = _("partnerships")
        ordering = ("role", "organisation__name_fr")
        constraints = (
            models.UniqueConstraint(
                "programme", "organisation", "role", name="partnership_is_named_once"
            ),
            one_of("partnership_has_a_role_of_iati", "role", [1, 2, 3, 4]),
        )

    def __str__(self) -> str:
        return f"{self.organisation} – {self.get_role_display()}"


class Issuer(models.Model):
    """The organisation that issues a publication which is no paper: a report, a law, a release, a
    book, whose own word it is."""

    publication = models.OneToOneField(
        Publication,
        verbose_name=_("publication"),
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="issuer",
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="issued",
    )

    class Meta:
        verbose_name = _("issuing organisation")
        verbose_name_plural = _("issuing organisations")

    def __str__(self) -> str:
        return str(self.organisation)
