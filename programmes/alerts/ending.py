"""Alerts that end, and addresses that go with the last of them.

left              by a button, or by the mail program of who reads it
never confirmed   after DAYS
subject is gone   with the mail that says so
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from django.db import transaction
from django.utils.timezone import now

from programmes.alerts.subjects import ALL
from programmes.models import Alert, Subscriber
from programmes.models.alerts import DAYS, waiting_since
from programmes.reports.subjects import alone_with


@transaction.atomic
def leave(subscriber: Subscriber, alert: int | None = None) -> None:
    """End one alert of a subscriber by its key, or all."""
    alone_with(ALL)
    theirs = Alert.objects.filter(subscriber=subscriber.pk)
    (theirs if alert is None else theirs.filter(pk=alert)).delete()
    _forget_addresses()


@transaction.atomic
def end(alerts: Collection[Alert]) -> None:
    """End alerts whose subject is gone, once their subscriber was told."""
    alone_with(ALL)
    Alert.objects.filter(pk__in=[one.pk for one in alerts]).delete()
    _forget_addresses()


@transaction.atomic
def forget_unconfirmed() -> int:
    """End what nobody confirmed in its days; how many alerts that were."""
    alone_with(ALL)
    count, _rows = Alert.objects.unconfirmed().exclude(waiting_since()).delete()
    counted = Subscriber.objects.filter(asked__gt=0, asked_since__lte=now() - timedelta(days=DAYS))
    counted.update(asked=0, asked_since=now())
    _forget_addresses()
    return count


def _forget_addresses() -> None:
    """Delete the addresses that no alert is left of."""
    Subscriber.objects.filter(alerts=None).delete()
