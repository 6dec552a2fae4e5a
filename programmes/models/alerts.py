"""What readers asked to be told by mail: alerts on programmes, places and indicators.

    Subscriber   an address, for as long as it has an alert
      Alert      what it is told of, from the day on which its owner confirmed that

Neither table is followed by the lines of what was done (decision 23): an address that is gone is
gone. A subject is known by kind and key, as reports know theirs, so that its deletion can be told.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Self
from uuid import uuid4

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Lower
from django.utils.timezone import localdate, now
from django.utils.translation import gettext_lazy as _

from articles.models import Language
from articles.models.constraints import one_of

DAYS = 2  # that an alert waits for the owner of its address to confirm it
LONGEST_ADDRESS = 254  # characters (RFC 5321)
LONGEST_NAME = 200


def waiting_since() -> Q:
    """Of alerts: asked for so lately that they may still be confirmed."""
    return Q(asked_at__gt=now() - timedelta(days=DAYS))


class SubscriberQuerySet(models.QuerySet["Subscriber"]):
    """Subscribers, narrowed by words that chain."""

    def of(self, address: str) -> Self:
        """The one with an address, however its letters are written."""
        return self.alias(written=Lower("address")).filter(written=address.lower())

    def confirmed(self) -> Self:
        """Those whose owner confirmed an alert."""
        return self.filter(
            Exists(Alert.objects.filter(subscriber=OuterRef("pk"), confirmed_at__isnull=False))
        )

    def untold(self) -> Self:
        """The same, as far as no mail was begun for them today."""
        today = localdate()
        return self.confirmed().filter(Q(told_on=None) | Q(told_on__lt=today))


class Subscriber(models.Model):
    """An address that is told what is new, in one mail a day at most."""

    address = models.CharField(_("address"), max_length=LONGEST_ADDRESS)
    language = models.CharField(_("language"), max_length=2, choices=Language)
    code = models.UUIDField(default=uuid4, unique=True, editable=False)  # by which links know it
    # Mails that somebody asked to have sent there, since when: strangers cannot fill a mailbox.
    asked = models.PositiveSmallIntegerField(default=0)
    asked_since = models.DateTimeField(default=now)
    queued_on = models.DateField(null=True)  # the last day whose mail was queued
    told_on = models.DateField(null=True)  # the last day on which a mail was begun
    told_until = models.DateTimeField(default=now)  # what happened until then is told

    objects = SubscriberQuerySet.as_manager()

    class Meta:
        verbose_name = _("subscriber")
        verbose_name_plural = _("subscribers")
        default_permissions = ("view", "delete")
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(Lower("address"), name="address_has_one_subscriber"),
            one_of("subscriber_reads_a_known_language", "language", Language.values),
        )

    def __str__(self) -> str:
        return f"{self.pk}"  # never the address

    def claim(self) -> bool:
        """Begin the mail of today, unless somebody did: no day has two."""
        return bool(Subscriber.objects.untold().filter(pk=self.pk).update(told_on=localdate()))

    def give_back(self) -> None:
        """Let the mail of today wait again: it did not go out."""
        Subscriber.objects.filter(pk=self.pk).update(told_on=self.told_on)


class AlertQuerySet(models.QuerySet["Alert"]):
    """Alerts, narrowed by words that chain."""

    def confirmed(self) -> Self:
        """Those that the owner of the address wants."""
        return self.filter(confirmed_at__isnull=False)

    def unconfirmed(self) -> Self:
        """Those that nobody has confirmed yet."""
        return self.filter(confirmed_at=None)


class Alert(models.Model):
    """That a subscriber is told of a programme, a place or an indicator."""

    class Kind(models.TextChoices):
        """Of what."""

        PROGRAMME = "programme", _("programme")
        PLACE = "place", _("place")
        INDICATOR = "indicator", _("indicator")

    subscriber = models.ForeignKey(Subscriber, on_delete=models.CASCADE, related_name="alerts")
    kind = models.CharField(_("kind"), max_length=9, choices=Kind)
    key = models.PositiveBigIntegerField()
    named = models.CharField(_("name"), max_length=LONGEST_NAME)  # as the subscriber saw it
    code = models.UUIDField(default=uuid4, unique=True, editable=False)  # of its link
    asked_at = models.DateTimeField(default=now)
    mailed_at = models.DateTimeField(null=True)  # when the mail that asks for a yes was begun
    confirmed_at = models.DateTimeField(_("since"), null=True)

    objects = AlertQuerySet.as_manager()

    class Meta:
        verbose_name = _("alert")
        verbose_name_plural = _("alerts")
        default_permissions = ()  # counted where subscribers are
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                "subscriber", "kind", "key", name="subscriber_has_one_alert_on_a_thing"
            ),
            one_of("alert_is_of_a_known_kind", "kind", ["programme", "place", "indicator"]),
        )
        indexes = (models.Index("kind", "key", name="alerts_by_subject"),)

    def __str__(self) -> str:
        return self.named

    def claim(self) -> bool:
        """Begin the mail that asks for a yes, unless somebody did."""
        waiting = Alert.objects.filter(pk=self.pk, mailed_at=None)
        return bool(waiting.update(mailed_at=now()))

    def give_back(self) -> None:
        """Let that mail wait again: it did not go out."""
        Alert.objects.filter(pk=self.pk).update(mailed_at=None)
