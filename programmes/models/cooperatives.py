"""The directory: what is made, by whom, where, and how to get in touch."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models import image_index
from articles.models.constraints import one_of
from articles.text.dates import partial
from articles.text.printing import address
from programmes.models.catalogued import (
    Catalogued,
    CataloguedManager,
    LivePictured,
    slug_field,
    words_of,
)
from programmes.models.places import Place
from programmes.models.programmes import Programme, precision_field

MEMBERS = 1_000_000  # more are an error of typing


class Activity(models.TextChoices):
    """What a cooperative lives from."""

    AGRICULTURE = "agriculture", _("agriculture")
    LIVESTOCK = "livestock", _("livestock and dairy")
    BEEKEEPING = "beekeeping", _("beekeeping")
    FISHING = "fishing", _("fishing and seaweed")
    FOOD = "food", _("food processing")
    OILS = "oils", _("argan and other oils")
    PLANTS = "plants", _("aromatic and medicinal plants")
    COSMETICS = "cosmetics", _("cosmetics")
    TEXTILES = "textiles", _("weaving and textiles")
    CRAFTS = "crafts", _("pottery and crafts")
    TOURISM = "tourism", _("rural tourism")
    SERVICES = "services", _("services")


class Cooperative(LivePictured, Catalogued):
    """A cooperative of the directory."""

    slug = slug_field()
    name = models.CharField(_("name"), max_length=200)
    place = models.ForeignKey(
        Place,
        verbose_name=_("place"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="cooperatives",
    )
    town = models.CharField(_("town or village"), max_length=100, blank=True)
    founded = models.PositiveSmallIntegerField(_("year of creation"), null=True, blank=True)
    members = models.PositiveIntegerField(_("members"), null=True, blank=True)
    women_share = models.PositiveSmallIntegerField(
        _("share of women"), null=True, blank=True, help_text=_("Per cent of the members.")
    )
    activities = ArrayField(
        models.CharField(max_length=15, choices=Activity),
        verbose_name=_("activities"),
        default=list,
        blank=True,
    )
    products = ArrayField(
        models.CharField(max_length=100),
        verbose_name=_("products"),
        default=list,
        blank=True,
        help_text=_("Separated by commas."),
    )
    description = models.TextField(_("description"), blank=True)
    contact_person = models.CharField(_("contact person"), max_length=100, blank=True)
    email = models.EmailField(_("email"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    website = models.URLField(_("website"), blank=True)
    contact_agreed = models.BooleanField(
        _("agreed to be contacted"),
        default=False,
        help_text=_("Contact details are public only where the cooperative agreed."),
    )
    example = models.BooleanField(
        _("example"), default=False, help_text=_("An invented cooperative, marked so on its page.")
    )
    words = words_of("name", "town", "description")

    objects = CataloguedManager()

    class Meta:
        verbose_name = _("cooperative")
        verbose_name_plural = _("cooperatives")
        ordering = ("name", "id")
        constraints = (
            models.CheckConstraint(
                name="share_of_women_is_a_percentage",
                condition=Q(women_share=None) | Q(women_share__range=(0, 100)),
            ),
            models.CheckConstraint(
                name="cooperative_was_created_in_a_plausible_year",
                condition=Q(founded=None) | Q(founded__range=(1800, 2200)),
            ),
        )
        indexes = (
            GinIndex("words", name="cooperatives_by_word"),
            image_index("cooperatives_with_an_image"),
            GinIndex("activities", name="cooperatives_by_activity"),
            models.Index("name", "id", name="cooperatives_by_name"),
            models.Index("place", "name", "id", name="cooperatives_by_place"),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("cooperative", self.slug)

    def clean(self) -> None:
        """Numbers that can be; the database says the same, in fewer words."""
        super().clean()
        wrong = {}
        if self.women_share is not None and self.women_share > 100:
            wrong["women_share"] = _("A share is at most 100 per cent.")
        if self.founded is not None and not 1800 <= self.founded <= 2200:
            wrong["founded"] = _("Give a year between 1800 and 2200.")
        if self.members is not None and self.members > MEMBERS:
            wrong["members"] = _("A cooperative has at most a million members.")
        if wrong:
            raise ValidationError(wrong)

    @property
    def has_contact(self) -> bool:
        """Whether readers may see how to get in touch, and there is something to see."""
        details = (self.contact_person, self.email, self.phone, self.address, self.website)
        return self.contact_agreed and any(details)


class Tie(models.Model):
    """What a programme is to a cooperative; that of a laureate stands with the prize."""

    class Kind(models.TextChoices):
        MEMBER = "member", _("member of")
        TRAINED = "trained", _("trained by")
        COACHED = "coached", _("coached by")

    cooperative = models.ForeignKey(
        Cooperative, verbose_name=_("cooperative"), on_delete=models.CASCADE, related_name="ties"
    )
    programme = models.ForeignKey(
        Programme, verbose_name=_("programme"), on_delete=models.CASCADE, related_name="ties"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    since = models.DateField(_("since"), null=True, blank=True)
    since_precision = precision_field()

    class Meta:
        verbose_name = _("tie to a programme")
        verbose_name_plural = _("ties to programmes")
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint("cooperative", "programme", "kind", name="tie_is_named_once"),
            one_of("tie_is_of_a_known_kind", "kind", ["member", "trained", "coached"]),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.programme}"

    @property
    def since_in_iso(self) -> str:
        """Since when, as precise as it is known."""
        return str(partial(self.since, self.since_precision) or "")
