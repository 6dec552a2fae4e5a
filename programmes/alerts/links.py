"""The links in mails: each names a row by a code that is signed, so that what a backup or a log of
the database shows opens nothing.

    to confirm   an alert, for DAYS from when the mail was written
    to leave     a subscriber, for as long as there is one
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.core.signing import BadSignature, Signer, TimestampSigner

from articles.text.own_addresses import own_address
from articles.text.printing import address
from programmes.models import Alert, Subscriber
from programmes.models.alerts import DAYS, waiting_since

CONFIRM, LEAVE = "alert-confirm", "alert-leave"


def confirm_link(alert: Alert) -> str:
    """Where the owner of an address says yes to an alert."""
    return own_address(address(CONFIRM, TimestampSigner(salt=CONFIRM).sign(alert.code.hex)))


def leave_link(subscriber: Subscriber) -> str:
    """Where a subscriber ends alerts."""
    return own_address(address(LEAVE, Signer(salt=LEAVE).sign(subscriber.code.hex)))


def alert_of(signed: str) -> Alert | None:
    """The alert that a link asks to confirm, unless its time is over; one that was confirmed stays
    so, and its link says that."""
    try:
        code = TimestampSigner(salt=CONFIRM).unsign(signed, max_age=timedelta(days=DAYS))
    except BadSignature:
        return None
    found = Alert.objects.filter(code=UUID(code)).select_related("subscriber")
    return (found.confirmed() | found.filter(waiting_since())).first()


def subscriber_of(signed: str) -> Subscriber | None:
    """The subscriber whom a link lets go; None where there is none any more, `BadSignature` where
    the link is not whole."""
    code = Signer(salt=LEAVE).unsign(signed)
    return Subscriber.objects.filter(code=UUID(code)).first()
