"""Notes that editors leave each other on an item; readers never see one.

A note knows its item by table and key, as the lines of what was done do: so it outlives the item,
and is there again when the item comes back from the bin.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from articles.models.accounts import account_field

LONGEST = 5_000  # characters


class NoteQuerySet(models.QuerySet["Note"]):
    """Questions about notes."""

    def on(self, item: models.Model) -> NoteQuerySet:
        """Those on an item, the newest last."""
        return self.filter(tabled=item._meta.db_table, key=str(item.pk)).order_by("pk")


class Note(models.Model):
    """What an editor wrote to colleagues about an item."""

    tabled = models.CharField(max_length=63)
    key = models.CharField(max_length=64)
    named = models.TextField(_("on"), blank=True)  # what the item was called then
    by = account_field(_("by"))
    by_name = models.CharField(_("by"), max_length=150)  # stays when the account goes
    at = models.DateTimeField(_("at"), db_default=Now())
    text = models.CharField(_("text"), max_length=LONGEST)

    untold: list[str] = []  # of whom no mail reached, as its writing process learns it

    objects = NoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("note between editors")
        verbose_name_plural = _("notes between editors")
        default_permissions = ("delete",)  # who may look at the item may read and write them
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(name="note_says_something", condition=~Q(text="")),
            models.CheckConstraint(name="note_is_on_an_item", condition=~Q(tabled="") & ~Q(key="")),
        )
        indexes = (models.Index("tabled", "key", "id", name="notes_on_an_item"),)

    def __str__(self) -> str:
        return f"{self.by_name}: {self.named}"


class Addressee(models.Model):
    """A colleague whom a note names with @, and whether they have done what it asks."""

    note = models.ForeignKey(
        Note, verbose_name=_("note"), on_delete=models.CASCADE, related_name="addressees"
    )
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    done_at = models.DateTimeField(_("done"), null=True)

    class Meta:
        verbose_name = _("note that mentions you")
        verbose_name_plural = _("notes that mention you")
        default_permissions = ()  # everybody has a list of their own
        ordering = ("-id",)
        constraints = (
            models.UniqueConstraint(fields=("note", "user"), name="note_names_a_colleague_once"),
        )
        indexes = (
            models.Index(
                "user", "id", name="open_notes_of_a_colleague", condition=Q(done_at__isnull=True)
            ),
        )

    def __str__(self) -> str:
        return str(self.note)


class Mailing(models.Model):
    """How far the mail to an addressee is; no editor writes it, so it is not traced."""

    class State(models.TextChoices):
        WAITS = "waits", _("waits")
        BEGUN = "begun", _("begun: whether it went out is not known")
        SENT = "sent", _("sent")

    addressee = models.OneToOneField(
        Addressee, on_delete=models.CASCADE, primary_key=True, db_constraint=False
    )
    state = models.CharField(max_length=5, choices=State.choices, default=State.WAITS)

    class Meta:
        verbose_name = _("mail to an addressee")
        verbose_name_plural = _("mails to addressees")
        default_permissions = ()  # seen with its job
        constraints = (
            models.CheckConstraint(
                name="mailing_has_a_known_state", condition=Q(state__in=("waits", "begun", "sent"))
            ),
        )

    def __str__(self) -> str:
        return f"{self.addressee_id}: {self.state}"

    def claim(self) -> bool:
        """Begin it, unless somebody did: a mail that was begun is not begun again."""
        waiting = Mailing.objects.filter(pk=self.pk, state=self.State.WAITS)
        return bool(waiting.update(state=self.State.BEGUN))
