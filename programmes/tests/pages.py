"""Pages of the catalogue as tests read them."""

import re
from html.parser import HTMLParser

from programmes.tests.factories import make_programme

LANGUAGES = ("fr", "en", "ar")


class Links(HTMLParser):
    """The addresses that a part of a page leads to."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        if tag == "a":
            self.found.append(dict(attributes)["href"])


def page(client, address):
    """A public page, its spaces evened out."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    return re.sub(r"[ \n]+", " ", answer.content.decode())


def work_in(place, name="Sillon", **values):
    programme = make_programme(name, **values)
    programme.places.add(place)
    return programme
