"""The mail to whom a note names: sent by a job, once.

    waits  ->  the mail server answers  ->  begun  ->  sent
      ^           |                           |
      +-----------+  no: tried again          +->  broken off: said, never tried again

Nobody knows whether a mail that was begun went out: so one may be missing, and none comes twice.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from smtplib import SMTPResponseException
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import EmailMessage, get_connection
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop, override

from articles.items.addresses import desk_address
from articles.items.tables import models_by_table
from articles.jobs import GiveUp, task
from articles.models import Addressee, Mailing, Note
from articles.text.own_addresses import own_address

PLACE = "notes"  # the part of an item's page that has its notes
NOT_AGAIN = gettext_noop(
    "The mail was begun and broken off: whether it went out is not known, so it is not sent again."
)
log = logging.getLogger(__name__)


def to_be_told(note: Note, addressees: Iterable[Addressee]) -> list[Addressee]:
    """The addressees who get a mail, each with its row; `untold` of the note has the others."""
    reached = [one for one in addressees if one.user.email]
    note.untold = [one.user.get_username() for one in addressees if not one.user.email]
    for name in note.untold:
        log.warning("%s has no address: no mail tells of note %s.", name, note.pk)
    Mailing.objects.bulk_create(Mailing(addressee=one) for one in reached)
    return reached


@task("mail_note", gettext_lazy("Mail a note to a colleague whom it names"), outward=True)
def mail_note(addressee: int) -> None:
    """Mail a note to an addressee, in the site's language, unless that was begun before."""
    waiting = Mailing.objects.select_related("addressee__note", "addressee__user")
    one = waiting.filter(pk=addressee).first()
    if not one or one.state == Mailing.State.SENT:
        return  # the note is deleted, or this is done
    with override(settings.LANGUAGE_CODE), get_connection() as server:
        message = _message(one.addressee.note, one.addressee.user, server)
        if not one.claim():
            raise GiveUp(NOT_AGAIN)
        _send(one, message)


def _send(one: Mailing, message: EmailMessage) -> None:
    """Send what is claimed; where the server refuses it, it waits again."""
    try:
        message.send()
    except SMTPResponseException:
        Mailing.objects.filter(pk=one.pk).update(state=Mailing.State.WAITS)
        raise
    Mailing.objects.filter(pk=one.pk).update(state=Mailing.State.SENT)


def _message(note: Note, user: User, server: Any) -> EmailMessage:
    said = {"by": note.by_name, "item": " ".join(note.named.split())}
    address = own_address(desk_address(models_by_table()[note.tabled], "change", note.key))
    subject = _("%(by)s mentions you in a note on “%(item)s”") % said
    return EmailMessage(
        f"[{settings.SITE_NAME}] {subject}",
        "\n\n".join((f"{subject}:", note.text, f"{address}#{PLACE}")),
        to=[user.email],
        connection=server,
    )
