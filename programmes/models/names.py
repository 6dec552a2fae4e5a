"""Other names and spellings, in three scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from articles.models import Language
from articles.models.constraints import exactly_one_of
from programmes.models.catalogued import CataloguedManager, words_of

if TYPE_CHECKING:
    from programmes.models.cooperatives import Cooperative
    from programmes.models.organisations import Organisation
    from programmes.models.places import Place
    from programmes.models.programmes import Programme

NAMED = ("programme", "organisation", "place", "cooperative")


class Name(models.Model):
    """Another name of a programme, organisation, place or cooperative.

    Import finds mentions by it, search finds its owner by it, and its address leads there.
    """

    text = models.CharField(_("name"), max_length=200)
    language = models.CharField(
        _("language"), max_length=2, choices=Language, default=Language.FRENCH
    )
    slug = models.SlugField(max_length=200, editable=False, db_index=True, allow_unicode=True)
    programme = models.ForeignKey(
        "programmes.Programme", models.CASCADE, null=True, blank=True, related_name="names"
    )
    organisation = models.ForeignKey(
        "programmes.Organisation", models.CASCADE, null=True, blank=True, related_name="names"
    )
    place = models.ForeignKey(
        "programmes.Place", models.CASCADE, null=True, blank=True, related_name="names"
    )
    cooperative = models.ForeignKey(
        "programmes.Cooperative", models.CASCADE, null=True, blank=True, related_name="names"
    )
    words = words_of("text")

    objects = CataloguedManager()

    class Meta:
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(
                name="name_belongs_to_one_owner", condition=exactly_one_of(*NAMED)
            ),
            models.UniqueConstraint(
                fields=("text", *NAMED), name="name_is_given_once", nulls_distinct=False
            ),
        )
        indexes = (GinIndex("words", name="names_by_word"),)

    def __str__(self) -> str:
        return self.text

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.slug = slugify(self.text, allow_unicode=True)
        super().save(*args, **kwargs)

    @property
    def owner(self) -> Programme | Organisation | Place | Cooperative | None:
        """Whose name it is."""
        return self.programme or self.organisation or self.place or self.cooperative
