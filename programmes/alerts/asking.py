"""Alerts that are asked for and confirmed.

asked for   by anybody, who gives an address   -> a mail to it, with a link
confirmed   by a button behind that link       -> it is told what happens from now on
"""

from __future__ import annotations

from django.db import transaction
from django.utils.timezone import now

from programmes.alerts.mailing import mail_alert
from programmes.alerts.subjects import ALL, Subject
from programmes.models import Alert, Subscriber
from programmes.reports.subjects import alone_with

MOST = 5  # mails that strangers can have sent to one address until its owner answers


@transaction.atomic
def ask(subject: Subject, address: str, language: str) -> None:
    """Have the owner of an address asked whether they want to be told of something. Whether the
    address was known, nobody learns."""
    alone_with(ALL)
    subscriber = _subscriber(address, language)
    if subscriber.asked >= MOST:
        return
    asked = {"asked_at": now(), "mailed_at": None, "named": subject.named}
    alert, _new = subscriber.alerts.update_or_create(
        kind=subject.kind, key=subject.key, defaults=asked
    )
    subscriber.asked += 1
    subscriber.save(update_fields=["asked"])
    mail_alert.defer(alert=alert.pk)


@transaction.atomic
def confirm(alert: Alert) -> None:
    """Tell a subscriber of something from now on; once is enough."""
    alone_with(ALL)
    if Alert.objects.unconfirmed().filter(pk=alert.pk).update(confirmed_at=now()):
        Subscriber.objects.filter(pk=alert.subscriber_id).update(asked=0)


def _subscriber(address: str, language: str) -> Subscriber:
    """The subscriber with an address. A stranger does not change in which language one is told who
    has confirmed."""
    found = Subscriber.objects.of(address).first()
    if not found:
        return Subscriber.objects.create(address=address, language=language)
    if not found.alerts.confirmed().exists():
        found.language = language
        found.save(update_fields=["language"])
    return found
