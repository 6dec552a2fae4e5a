"""Requests that nobody would make on purpose, and the pages that they are made of.

Every address, parameter and field is taken from a page that was asked for before, and one or two of
them are changed: a stale key, NUL, a number that no column holds, letters of another script.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from urllib.parse import urlencode, urljoin, urlsplit

from django.test import Client

NASTY = [
    *"0 -1 1 2 99 99999999999999999999 1e9 1.5 x é تعاونية ' % %00 <b> ../.. null None".split(),
    *"[] {} 2025-02-31 2025 0000-00-00 , 1,2 1-2 id__in & = ٣ fr MA MA-05 \U0001f600".split(),
    *("", " ", "\n", "\x00", "a\x00b", '"', "\\", "a" * 5000),
]
PARAMETERS = (
    "q p o x page after before figure only e all _popup _to_field year programme place language"
    " publication kind goal incomplete status__exact id__exact pk__in published_on__year"
    " published_on__month published_on__day term field_name app_label model_name"
    " _changelist_filters format resource value unit indicator story id"
).split()
MOST_PAGES = 400  # addresses that are kept to be changed
MOST_FIELDS = 60  # of a form, that are sent


@dataclass
class Page:
    """The links of a page and the fields of its forms."""

    links: list[str] = field(default_factory=list)
    forms: list[tuple[str, str, list[tuple[str, str]]]] = field(default_factory=list)


class _Reader(HTMLParser):
    """What of a page can be followed or sent."""

    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self.select = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attributes}
        if tag == "a" and said.get("href"):
            self.page.links.append(said["href"])
        elif tag == "form":
            self.page.forms.append((said.get("method", "get").lower(), said.get("action", ""), []))
        elif tag == "select":
            self.select = said.get("name", "")
        elif tag == "option" and self.select and "selected" in said:
            self._add(self.select, said.get("value", ""))
        elif tag in ("input", "textarea", "button") and said.get("name"):
            self._add_input(said)

    def _add_input(self, said: dict[str, str]) -> None:
        if said.get("type") not in ("checkbox", "radio", "file") or "checked" in said:
            self._add(said["name"], said.get("value", ""))

    def _add(self, name: str, value: str) -> None:
        if self.page.forms:
            self.page.forms[-1][2].append((name, value))


def page_of(html: str) -> Page:
    """What of a page can be followed or sent."""
    reader = _Reader()
    reader.feed(html)
    return reader.page


class Fuzzer:
    """A visitor who changes what pages offer."""

    def __init__(self, client: Client, seed: int, starts: tuple[str, ...], below: str) -> None:
        client.raise_request_exception = False
        self.client = client
        self.chance = random.Random(seed)
        self.addresses = list(starts)
        self.below = below
        self.page = Page()
        self.faults: list[str] = []

    def run(self, requests: int) -> list[str]:
        """What was answered by a fault of the server, of so many requests."""
        for number in range(requests):
            if number < len(self.addresses) * 2 and number % 2:
                self._get(self.addresses[number // 2])
            elif self.page.forms and self.chance.random() < 0.5:
                self._send(*self.chance.choice(self.page.forms))
            else:
                self._get(self._changed(self.chance.choice(self.addresses)))
        return self.faults

    def _get(self, address: str) -> None:
        self.here = address
        answer = self.client.get(
            address, headers={"accept-language": self.chance.choice(("fr", "en", "ar"))}
        )
        self._judge(answer, "GET", address)
        if (
            answer.status_code == 200
            and "html" in answer.get("Content-Type", "")
            and not answer.streaming
        ):
            self.page = page_of(answer.content.decode())
            self._keep(self.page.links)

    def _send(self, method: str, action: str, fields: list[tuple[str, str]]) -> None:
        address = urljoin(self.here, unescape(action)) or self.here
        if not address.startswith(self.below) or "logout" in address:
            return
        sent = dict(fields[:MOST_FIELDS])
        for _ in range(self.chance.randint(1, 2)):
            if sent:
                sent[self.chance.choice(list(sent))] = self._nasty()
        if method == "get":
            self._get(f"{urlsplit(address).path}?{urlencode(sent, errors='replace')}")
        else:
            self._judge(self.client.post(address, sent), f"POST {sent}"[:1500], address)

    def _judge(self, answer, method: str, address: str) -> None:
        if answer.status_code >= 500:
            why = answer.exc_info[1] if getattr(answer, "exc_info", None) else ""
            self.faults.append(f"{address} {method}: {type(why).__name__} {why}"[:1800])

    def _keep(self, links: list[str]) -> None:
        for link in links:
            address = urljoin(self.here, link)
            if address.startswith(self.below) and "logout" not in address:
                path, _, _ = address.partition("#")
                if path not in self.addresses:
                    self.addresses.append(path)
        if len(self.addresses) > MOST_PAGES:
            self.addresses = self.chance.sample(self.addresses, MOST_PAGES)

    def _nasty(self) -> str:
        return self.chance.choice(NASTY)

    def _changed(self, address: str) -> str:
        """An address with another parameter, or another part of its path."""
        path, _, query = address.partition("?")
        kind = self.chance.random()
        if kind < 0.2:
            parts = path.split("/")
            parts[self.chance.randrange(1, len(parts))] = urlencode({"": self._nasty()})[1:]
            path = "/".join(parts)
        if kind < 0.25:
            return f"{path}?{query}"
        known = [pair.split("=")[0] for pair in query.split("&") if pair]
        name = self.chance.choice([*known * 3, *PARAMETERS])
        return f"{path}?{query}&{urlencode({name: self._nasty()})}"
