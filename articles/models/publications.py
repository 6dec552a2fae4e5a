"""Newspapers and other publications whose articles the site gathers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.constraints import one_of
from articles.querysets import PublicationManager
from articles.text.printing import publication_address


class Language(models.TextChoices):
    """The languages in which the site reads the press."""

    FRENCH = "fr", _("French")
    ENGLISH = "en", _("English")
    ARABIC = "ar", _("Arabic")


class Publication(models.Model):
    """A newspaper, site, report or law: what prints articles."""

    class Kind(models.TextChoices):
        """What it is; what is no paper is the own word of who issues it."""

        NEWSPAPER = "newspaper", _("newspaper")
        AGENCY = "agency", _("news agency")
        SITE = "site", _("site")
        REPORT = "report", _("report")
        LAW = "law", _("law or decree")
        RELEASE = "release", _("press release")
        BOOK = "book", _("book")

    class Reuse(models.TextChoices):
        """How much of its articles the site may show."""

        FULL = "full", _("full text")
        EXTRACT = "extract", _("extract: lede and link to the source")
        LINK = "link", _("title and link only")

    name = models.CharField(_("name"), max_length=200, unique=True)
    slug = models.SlugField(_("slug"), max_length=200, unique=True, allow_unicode=True)
    kind = models.CharField(
        _("kind"), max_length=10, choices=Kind, default=Kind.NEWSPAPER, db_default=Kind.NEWSPAPER
    )
    language = models.CharField(
        _("language"), max_length=2, choices=Language, default=Language.FRENCH
    )
    website = models.URLField(_("website"), blank=True)
    reuse = models.CharField(
        _("reuse policy"),
        max_length=10,
        choices=Reuse,
        default=Reuse.EXTRACT,
        help_text=_("What pages, feeds and search may show of its articles."),
    )

    objects = PublicationManager()

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ("name",)
        constraints = (
            one_of(
                "publication_is_of_a_known_kind",
                "kind",
                "newspaper agency site report law release book".split(),
            ),
            one_of("publication_has_a_known_reuse_policy", "reuse", ["full", "extract", "link"]),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return publication_address(self.slug)
