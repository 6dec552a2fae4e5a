"""What a reader sends of a form, as a browser does some seconds after it was drawn."""

import time
from unittest.mock import patch

from django.core import signing
from django.test import Client
from lxml import html as parser

from programmes.reports import forms


def drawn(answer):
    """What a form holds that was drawn, by name."""
    form = parser.fromstring(answer.content.decode()).xpath('//form[@class="report"]')[0]
    return {name: value for name, value in form.form_values() if value is not None}


def aged(said, seconds=10):
    """A form as if it had been drawn so many seconds ago."""
    of = signing.loads(said["page"], salt=forms.SALT)
    before = time.time() - seconds
    with patch("django.core.signing.time.time", lambda: before):
        return said | {"page": signing.dumps(of, salt=forms.SALT)}


def report(path, reason, address="192.0.2.1", client=None, seconds=10, **more):
    """Open the form at a path and send it; the page that answers."""
    client = client or Client()
    said = aged(drawn(client.get(path, REMOTE_ADDR=address)), seconds)
    headers = more.pop("headers", {})
    return client.post(path, said | {"reason": reason} | more, REMOTE_ADDR=address, headers=headers)
