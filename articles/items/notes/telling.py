"""The mail to whom a note names; one that fails loses no note: it is logged, its writer is told."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from smtplib import SMTPException

from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import EmailMessage, get_connection
from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import override

from articles.items.addresses import desk_address
from articles.models import Note
from articles.text.own_addresses import own_address

PLACE = "notes"  # the part of an item's page that has its notes
log = logging.getLogger(__name__)


def tell(note: Note, item: Model, colleagues: Iterable[User]) -> None:
    """Mail a note to colleagues, in the site's language; `untold` has whom no mail reached."""
    note.untold = [user.get_username() for user in colleagues if not _told(note, item, user)]


def _told(note: Note, item: Model, user: User) -> bool:
    if not user.email:
        log.warning("%s has no address: no mail tells of note %s.", user, note.pk)
        return False
    try:
        with override(settings.LANGUAGE_CODE):
            return bool(_mail(note, item, user).send())
    except (OSError, SMTPException):
        log.exception("A mail could not be sent: are EMAIL_HOST and its like right?")
        return False


def _mail(note: Note, item: Model, user: User) -> EmailMessage:
    said = {"by": note.by_name, "item": " ".join(note.named.split())}
    address = f"{own_address(desk_address(item, 'change', item.pk))}#{PLACE}"
    subject = _("%(by)s mentions you in a note on “%(item)s”") % said
    return EmailMessage(
        f"[{settings.SITE_NAME}] {subject}",
        "\n\n".join((f"{subject}:", note.text, address)),
        to=[user.email],
        connection=get_connection(),
    )
