"""What a reader and the owner of an address do, as browsers and mail programs do it."""

import re
from datetime import timedelta

from django.core import mail
from django.test import Client
from django.utils.timezone import now

from programmes.alerts.mailing import mail_alerts
from programmes.models import Alert, Subscriber
from programmes.tests.reports.sending import aged, drawn

ADDRESS = "lectrice@coops.example"


def path_of(subject, language="fr"):
    """The address of the form about a programme, place or indicator."""
    return f"/{language}/alerts/{subject._meta.model_name}/{subject.pk}/"


def ask(subject, address=ADDRESS, language="fr", network="192.0.2.1", **more):
    """Open the form about something and send it some seconds later; the page that answers."""
    client, path = Client(enforce_csrf_checks=True), path_of(subject, language)
    said = aged(drawn(client.get(path))) | {"address": address} | more
    return client.post(path, said, REMOTE_ADDR=network)


def link_in(message, name):
    """The path of a link in a mail."""
    return re.search(rf"http://testserver(/\w\w/alerts/{name}/\S+)", message.body)[1]


def press(path, **said):
    """Press a button behind a link, without a cookie."""
    return Client(enforce_csrf_checks=True).post(path, said)


def make_alert(subject, address=ADDRESS, language="fr", days=1):
    """An alert that the owner of an address confirmed some days ago."""
    since = now() - timedelta(days=days)
    subscriber, _new = Subscriber.objects.get_or_create(
        address=address, defaults={"language": language, "told_until": since}
    )
    return Alert.objects.create(
        subscriber=subscriber,
        kind=subject._meta.model_name,
        key=subject.pk,
        named=str(subject),
        confirmed_at=since,
    )


def tell():
    """Mail what is new to all; the mails."""
    before = len(mail.outbox)
    mail_alerts(first=1, last=2**31)
    return mail.outbox[before:]


def another_day():
    """Let all that was told be of yesterday."""
    Subscriber.objects.exclude(told_on=None).update(told_on=now() - timedelta(days=1))
