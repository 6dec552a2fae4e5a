"""Whose own word a publication is that is no paper: a report, a law, a release, a book."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models import Publication
from programmes.models.organisations import Organisation


class Issuer(models.Model):
    """The organisation that issues a publication."""

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
