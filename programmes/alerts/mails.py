"""The mails to subscribers, as plain text and as simple HTML, in their language.

Each tells mail programs how to leave by one click (RFC 8058), that no person wrote it (RFC 3834),
of which list it is (RFC 2919), and has a name of its own that is the same however often it is made.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.crypto import salted_hmac
from django.utils.timezone import localdate
from django.utils.translation import gettext, ngettext

from articles.text.own_addresses import own_address, own_host
from programmes.alerts.bulletins import Bulletin
from programmes.alerts.links import confirm_link, leave_link
from programmes.alerts.subjects import Subject
from programmes.models import Alert, Subscriber

KINDS = ("txt", "html")


def asking(alert: Alert, subject: Subject) -> EmailMultiAlternatives:
    """Whether the owner of an address wants to be told; or that they are told already."""
    title = gettext("Do you want alerts on “%(subject)s”?")
    if alert.confirmed_at:
        title = gettext("You have alerts on “%(subject)s”")
    context = {
        "alert": alert,
        "subject": subject,
        "page": own_address(subject.path),
        "confirm": confirm_link(alert),
    }
    title %= {"subject": subject.named}
    known = f"ask {alert.code} {alert.asked_at.isoformat()}"
    return _mail(alert.subscriber, "ask", title, context, known)


def telling(subscriber: Subscriber, bulletin: Bulletin) -> EmailMultiAlternatives:
    """What is new today."""
    names = [section.subject.named for section in bulletin.sections]
    names += [alert.named for alert in bulletin.ended]
    title = gettext("News of %(subject)s") % {"subject": names[0]}
    if more := len(names) - 1:
        said = ngettext("%(title)s and %(more)d more", "%(title)s and %(more)d more", more)
        title = said % {"title": title, "more": more}
    known = f"{subscriber.code} {localdate()}"
    return _mail(subscriber, "bulletin", title, {"bulletin": bulletin}, known)


def _mail(
    subscriber: Subscriber, name: str, title: str, context: Mapping[str, Any], known: str
) -> EmailMultiAlternatives:
    leave = leave_link(subscriber)
    context = {**context, "title": title, "leave": leave}
    text, html = (render_to_string(f"programmes/mails/{name}.{kind}", context) for kind in KINDS)
    mail = EmailMultiAlternatives(
        " ".join(f"[{settings.SITE_NAME}] {title}".split()),
        text.strip() + "\n",
        to=[subscriber.address],
        headers=_headers(leave, known),
    )
    mail.attach_alternative(html, "text/html")
    return mail


def _headers(leave: str, known: str) -> dict[str, str]:
    host = own_host()
    return {
        "Message-ID": f"<{salted_hmac('alerts', known).hexdigest()}@{host}>",
        "List-Id": f"<alerts.{host}>",
        "List-Unsubscribe": f"<{leave}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
