"""Mails to subscribers, sent by jobs; no day has two, whatever dies at whatever line.

    claimed ──> sent                                 what happened until then is told
       ├──────> the server refuses it for now        given back: the job is tried again
       ├──────> the server refuses the address       the next day's mail tells it
       └──────> broken off, nobody knows how far     the next day's mail tells it, perhaps again

A job names keys, and what fails is said in words of ours: those of a server hold the address.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from enum import Enum, auto
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException
from typing import Any

from django.core.mail import EmailMessage, get_connection
from django.utils.translation import gettext_lazy, gettext_noop, override

from articles.jobs import task
from programmes.alerts.bulletins import bulletin_of
from programmes.alerts.ending import end
from programmes.alerts.happened import Events, happened, until_now
from programmes.alerts.mails import asking, telling
from programmes.alerts.subjects import subjects
from programmes.models import Alert, Subscriber

LOG = logging.getLogger(__name__)
FOR_GOOD = 500  # the first code by which a mail server refuses for good
NO_ANSWER = gettext_noop(
    "The mail server did not answer, or broke off: what waits is sent as the job is tried again."
)
NOT_NOW = gettext_noop(
    "The mail server refused some mails: those are sent as the job is tried again."
)


class NotSent(Exception):
    """That mails wait; its words are for the desk, and name nobody."""


class Outcome(Enum):
    """What became of a mail."""

    SENT = auto()
    NOT_NOW = auto()
    NOBODY = auto()  # there is no such address


@task("mail_alert", gettext_lazy("Ask a reader to confirm an alert"), outward=True)
def mail_alert(alert: int) -> None:
    """Mail the link by which the owner of an address says yes, unless that was begun before."""
    found = Alert.objects.select_related("subscriber").filter(pk=alert, mailed_at=None).first()
    if not found:
        return  # it is deleted, or this is done
    with _server() as server, override(found.subscriber.language):
        subject = subjects([found]).get((found.kind, found.key))
        if not subject:
            return  # readers do not see it any more
        mail = asking(found, subject)
        if found.claim() and _send(mail, server) is Outcome.NOT_NOW:
            found.give_back()
            raise NotSent(NOT_NOW)


@task("mail_alerts", gettext_lazy("Mail to subscribers what is new"), outward=True)
def mail_alerts(first: int, last: int) -> None:
    """Mail what is new to the subscribers with these keys, whom nobody has told today."""
    until = until_now()
    waiting = list(Subscriber.objects.untold().filter(pk__range=(first, last)).order_by("pk"))
    if not waiting:
        return
    events = happened(min(one.told_until for one in waiting), until)
    with _server() as server:
        outcomes = [_tell(one, events, until, server) for one in waiting]
    if Outcome.NOT_NOW in outcomes:
        raise NotSent(NOT_NOW)


def _tell(subscriber: Subscriber, events: Events, until: datetime, server: Any) -> Outcome | None:
    """Tell one subscriber what is new, where anything is."""
    with override(subscriber.language):
        bulletin = bulletin_of(subscriber, events)
        mail = telling(subscriber, bulletin) if bulletin else None
    row = Subscriber.objects.filter(pk=subscriber.pk)
    if not mail:
        row.update(told_until=until)
        return None
    if not subscriber.claim():
        return None
    outcome = _send(mail, server)
    if outcome is Outcome.NOT_NOW:
        subscriber.give_back()
    elif outcome is Outcome.SENT:
        row.update(told_until=until)
        if bulletin.ended:
            end(bulletin.ended)
    return outcome


def _send(mail: EmailMessage, server: Any) -> Outcome:
    """Send a mail that is claimed."""
    mail.connection = server
    try:
        mail.send()
    except SMTPRecipientsRefused as refusal:
        if any(code < FOR_GOOD for code, _said in refusal.recipients.values()):
            return Outcome.NOT_NOW
        LOG.warning("the mail server knows no such address: one subscriber was not told")
        return Outcome.NOBODY
    except SMTPResponseException:
        return Outcome.NOT_NOW
    return Outcome.SENT


@contextmanager
def _server() -> Iterator[Any]:
    """The mail server, for several mails; where it fails, that is said without its words."""
    try:
        with get_connection() as server:
            yield server
    except (OSError, SMTPException):  # the second is one of the first, as long as that stays so
        raise NotSent(NO_ANSWER) from None
