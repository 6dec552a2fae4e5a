"""What articles name."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from articles.models.constraints import exactly_one_of, one_of
from programmes.models.organisations import Organisation
from programmes.models.places import Place
from programmes.models.programmes import Programme

MENTIONED = ("programme", "organisation", "place")


class MentionQuerySet(models.QuerySet["Mention"]):
    """Mentions, narrowed by words that chain."""

    def standing(self) -> Self:
        """Those that count: read and not struck out, or added by an editor."""
        return self.exclude(state=Mention.State.STRUCK)


class Mention(models.Model):
    """A programme, organisation or place named in the title or body of an article."""

    class State(models.TextChoices):
        """Who says so; what an editor said, no import changes."""

        READ = "read", _("read by the import")
        ADDED = "added", _("added by an editor")
        STRUCK = "struck", _("struck out by an editor")

    article = models.ForeignKey(
        Article, verbose_name=_("article"), on_delete=models.CASCADE, related_name="mentions"
    )
    programme = models.ForeignKey(
        Programme,
        verbose_name=_("programme"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="mentions",
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="mentions",
    )
    place = models.ForeignKey(
        Place,
        verbose_name=_("place"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="mentions",
    )
    words = models.CharField(
        _("words"), max_length=200, blank=True, help_text=_("The words that name it.")
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.ADDED)

    objects = MentionQuerySet.as_manager()

    class Meta:
        verbose_name = _("mention")
        verbose_name_plural = _("mentions")
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(
                name="mention_names_one_thing", condition=exactly_one_of(*MENTIONED)
            ),
            models.UniqueConstraint(
                fields=("article", *MENTIONED),
                name="mention_stands_once_an_article",
                nulls_distinct=False,
            ),
            one_of("mention_has_a_known_state", "state", ["read", "added", "struck"]),
        )

    def __str__(self) -> str:
        return str(self.target)

    @property
    def target(self) -> Programme | Organisation | Place | None:
        """What is named."""
        return self.programme or self.organisation or self.place
