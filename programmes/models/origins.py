"""Who said a figure first."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.constraints import one_of
from programmes.models.organisations import Organisation


class Origin(models.Model):
    """Who said a figure first: nine papers that print one communiqué have one origin."""

    class Kind(models.TextChoices):
        COMMUNIQUE = "communique", _("communiqué")
        REPORT = "report", _("report")
        INTERVIEW = "interview", _("interview")
        ORGANISATION = "organisation", _("statement of an organisation")
        LAW = "law", _("law or decree")
        BOOK = "book", _("book")
        PAPER = "paper", _("the paper itself")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.PAPER)
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="origins",
    )
    words = models.CharField(
        _("words"),
        max_length=300,
        blank=True,
        help_text=_("The words that name it, such as “in a communiqué of the Office”."),
    )
    publication = models.ForeignKey(
        "articles.Publication",
        verbose_name=_("publication"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="own_words",
        help_text=_("Whose own word it is, where no sentence names another source."),
    )
    settled = models.BooleanField(
        _("settled by an editor"),
        default=False,
        help_text=_("Comparing texts and cues changes it no more."),
    )
    day = models.DateField(_("day"), null=True, blank=True)

    class Meta:
        verbose_name = _("origin")
        verbose_name_plural = _("origins")
        ordering = ("day", "id")
        constraints = (
            one_of(
                "origin_is_of_a_known_kind",
                "kind",
                "communique report interview organisation law book paper".split(),
            ),
        )

    def __str__(self) -> str:
        return " – ".join(
            str(part) for part in (self.get_kind_display(), self.organisation or self.words) if part
        )
