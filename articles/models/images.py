"""Images that editors put beside what they publish, and what is told of each.

    file   ->  its pixels, turned upright, without what the camera noted        `articles.images`
           ->  digest: the picture's name, whatever its file was called
    row    ->  what is told of it: alternative text, caption, credit, licence, until when

An item shows one image (`Pictured`), which many items may show.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models.constraints import one_of
from articles.models.translation import ORIGINAL, OTHERS, Translated, translated
from articles.models.withholdings import (
    Standing,
    Tombstone,
    Withholding,
    withheld_index,
    withholding_field,
)

MIDDLE = 50  # per cent


class Licence(models.TextChoices):
    """What whoever made it lets others do."""

    BY = "cc-by", "CC BY"
    BY_SA = "cc-by-sa", "CC BY-SA"
    ZERO = "cc0", "CC0"
    OWN = "own", _("our own")
    PERMITTED = "permitted", _("with permission")
    OTHER = "other", _("other")


def focus_field(name: Any, help_text: Any) -> models.PositiveSmallIntegerField[int, int]:
    """Where what matters stands, as a share of a side."""
    return models.PositiveSmallIntegerField(
        name, default=MIDDLE, db_default=MIDDLE, help_text=help_text
    )


class ImageQuerySet(models.QuerySet["Image"]):
    """Images, narrowed by words that chain."""

    def without_alternative(self) -> ImageQuerySet:
        """Those that say nothing to who does not see them, though they are no decoration."""
        return self.filter(alternative_fr="", decorative=False)

    def without_credit(self) -> ImageQuerySet:
        """Those that do not say who made them."""
        return self.filter(credit="")

    def expired(self) -> ImageQuerySet:
        """Those that readers see no more, since their last day is over."""
        return self.filter(expires_on__lt=localdate())


class Image(Translated):
    """A picture, what is told of it, and where what matters in it stands."""

    TRANSLATED = ("alternative", "caption")

    name = models.CharField(
        _("name"), max_length=200, blank=True, help_text=_("For editors, who look for it by this.")
    )
    alternative = translated(
        models.CharField(
            _("alternative text"),
            max_length=300,
            blank=True,
            help_text=_("What is seen on it, for who does not see it."),
        )
    )
    decorative = models.BooleanField(
        _("decorative"),
        default=False,
        help_text=_("It tells nothing: who does not see it misses nothing."),
    )
    caption = translated(models.CharField(_("caption"), max_length=500, blank=True))
    credit = models.CharField(
        _("credit"), max_length=200, blank=True, help_text=_("Who made it, as it is printed.")
    )
    licence = models.CharField(
        _("licence"), max_length=10, choices=Licence, default=Licence.PERMITTED
    )
    expires_on = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("After it, readers see it no more.")
    )
    focus_x = focus_field(
        _("focus from the left"), _("Per cent. What is cut to a shape keeps this point.")
    )
    focus_y = focus_field(_("focus from the top"), _("Per cent."))

    # What the file says: of the picture that is kept, upright.
    digest = models.CharField(_("digest"), max_length=64, unique=True, editable=False)
    format = models.CharField(_("format"), max_length=4, editable=False)
    width = models.PositiveIntegerField(_("width"), editable=False)
    height = models.PositiveIntegerField(_("height"), editable=False)
    withholding = withholding_field("images")
    added_at = models.DateTimeField(_("added"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last change"), auto_now=True)

    objects = ImageQuerySet.as_manager()

    class Meta:
        verbose_name = _("image")
        verbose_name_plural = _("images")
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(
                name="image_is_known_by_a_digest", condition=Q(digest__regex="^[0-9a-f]{64}$")
            ),
            models.CheckConstraint(name="image_has_pixels", condition=Q(width__gt=0, height__gt=0)),
            models.CheckConstraint(
                name="image_has_its_focus_in_it",
                condition=Q(focus_x__range=(0, 100), focus_y__range=(0, 100)),
            ),
            one_of("image_has_a_known_licence", "licence", Licence.values),
            models.CheckConstraint(
                name="decorative_image_has_no_alternative_text",
                condition=Q(decorative=False)
                | Q(alternative_fr="", alternative_en="", alternative_ar=""),
            ),
        )
        indexes = (withheld_index("withheld_images"),)

    def __str__(self) -> str:
        return self.name or self.in_language("alternative", ORIGINAL) or self.digest[:12]

    @property
    def tombstone(self) -> Tombstone | None:
        """What readers are told in its place, where it is withheld."""
        return self.withholding.tombstone(Withholding.What.IMAGE) if self.withholding else None

    @property
    def is_expired(self) -> bool:
        """Whether its last day is over."""
        return bool(self.expires_on and self.expires_on < localdate())

    def mark(self, standing: Standing) -> bool:
        """Note, unsaved, what withholds it; whether that changes anything."""
        before = self.withholding_id
        self.withholding_id = standing.images.get(self.digest)
        return self.withholding_id != before

    def lacking(self) -> str:
        """What it needs before anything is published with it, in a sentence, or nothing."""
        if not self.decorative and not self.in_language("alternative", ORIGINAL):
            said = gettext("The image “%(image)s” needs an alternative text, or to be decorative.")
        elif not self.credit:
            said = gettext("The image “%(image)s” needs a credit.")
        else:
            return ""
        return said % {"image": self}

    def clean(self) -> None:
        wrong = {
            side: _("Per cent: between 0 and 100.")
            for side in ("focus_x", "focus_y")
            if (getattr(self, side) or 0) > 100
        }
        if self.decorative and any(
            self.in_language("alternative", one) for one in (ORIGINAL, *OTHERS)
        ):
            wrong["decorative"] = _("What is decorative has no alternative text: choose one.")
        if wrong:
            raise ValidationError(wrong)


class Pictured(models.Model):
    """An item that may show an image; while it does, the image cannot be deleted, so that no page
    loses its picture unawares."""

    image = models.ForeignKey(
        Image,
        verbose_name=_("image"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        db_index=False,
        related_name="+",
    )

    class Meta:
        abstract = True

    def lacking_image(self) -> str:
        """What the image that it shows lacks, or nothing."""
        return self.image.lacking() if self.image else ""


def image_index(name: str) -> models.Index:
    """The index of the rows that show an image; most show none."""
    return models.Index("image", name=name, condition=Q(image__isnull=False))
