"""What belongs to the desk as a whole: lists that are kept under a name, and where items went."""

from __future__ import annotations

from typing import Any, ClassVar

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.items.addresses import desk_address

NAME = 80  # characters
QUERY = 1500


class SavedListQuerySet(models.QuerySet["SavedList"]):
    """Saved lists, narrowed by words that chain."""

    def of(self, user: Any) -> SavedListQuerySet:
        """Those that somebody keeps, and those that editors share with all."""
        return self.filter(Q(owner=user.pk) | Q(shared=True))

    def of_kind(self, model: type[models.Model]) -> SavedListQuerySet:
        """Those of one list."""
        return self.filter(kind=model._meta.label_lower)


class SavedList(models.Model):
    """A list as somebody has filtered it, kept under a name."""

    name = models.CharField(_("name"), max_length=NAME)
    kind = models.CharField(max_length=100)  # the model ("articles.article")
    query = models.CharField(max_length=QUERY, blank=True)
    shared = models.BooleanField(_("for everybody"), default=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account"),
        on_delete=models.CASCADE,
        related_name="+",
    )

    objects = SavedListQuerySet.as_manager()

    class Meta:
        verbose_name = _("saved list")
        verbose_name_plural = _("saved lists")
        ordering = ("name", "id")
        default_permissions = ()
        permissions: ClassVar = [("share_savedlist", _("May share saved lists with everybody"))]
        constraints: ClassVar = [
            models.UniqueConstraint(
                "owner", "kind", "name", name="saved_list_has_a_name_of_its_own"
            ),
            models.CheckConstraint(name="saved_list_has_a_name", condition=~Q(name="")),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def model(self) -> type[models.Model]:
        """What its rows are."""
        return apps.get_model(self.kind)

    @property
    def address(self) -> str:
        """Where it is opened."""
        query = f"?{self.query}" if self.query else ""
        return desk_address(self.model, "changelist") + query


class Moved(models.Model):
    """The end of a public address that leads elsewhere for good: its item was merged."""

    tabled = models.CharField(max_length=63)
    old = models.CharField(_("address"), max_length=NAME)  # its slug, or its number
    key = models.CharField(max_length=64)  # of the item that stands for it

    class Meta:
        verbose_name = _("address that leads elsewhere")
        verbose_name_plural = _("addresses that lead elsewhere")
        default_permissions = ("view",)
        constraints: ClassVar = [
            models.UniqueConstraint("tabled", "old", name="address_leads_to_one_item"),
        ]
        indexes: ClassVar = [models.Index("tabled", "key", name="addresses_of_an_item")]

    def __str__(self) -> str:
        return self.old
