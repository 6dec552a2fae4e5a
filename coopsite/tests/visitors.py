"""Visitors of a running site: readers who hardly pause, and an editor who saves articles."""

import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from http.client import HTTPException
from http.cookiejar import CookieJar
from itertools import count, cycle
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPErrorProcessor, build_opener

from coopsite.tests.fuzzing import page_of

PAGES = ("/fr/", "/en/figures/", "/ar/articles/", "/sitemap.xml", "/fr/search/?q=miel")
ADD = "/admin/articles/article/add/"
DOOR = "/admin/login/"
SOON = 0.1  # seconds until a reader who was told to come again does


class _AsItCame(HTTPErrorProcessor):
    """Answers that nothing follows or raises."""

    def http_response(self, request, response):
        return response


class Visitor:
    """A browser with its cookies."""

    def __init__(self, at):
        self.at, self.cookies = at, CookieJar()
        self.opener = build_opener(HTTPCookieProcessor(self.cookies), _AsItCame)

    def ask(self, path, sent=None):
        """Status and text of an answer; a status of 0 where none came."""
        data = urlencode(sent).encode() if sent else None
        try:
            with self.opener.open(f"http://{self.at}{path}", data, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except (URLError, HTTPException, OSError) as error:
            return 0, repr(error)

    def send(self, path, **values):
        """Send the longest form of a page, with some values of our own."""
        status, html = self.ask(path)
        if status != 200:
            return status
        forms = page_of(html).forms
        fields = dict(max((fields for _method, _action, fields in forms), key=len))
        return self.ask(path, fields | values)[0]


@dataclass(frozen=True)
class Answer:
    """What a visitor waited for."""

    status: int
    begun: float
    ended: float


@dataclass
class Visit:
    """Readers and an editor at a site, until they are called away."""

    at: str
    answers: list[Answer] = field(default_factory=list)
    saved: list[str] = field(default_factory=list)  # titles whose saving was acknowledged
    over: threading.Event = field(default_factory=threading.Event)
    threads: list[threading.Thread] = field(default_factory=list)

    def begin(self, readers, name, password):
        editor = Visitor(self.at)
        assert editor.send(DOOR, login=name, password=password) == 302
        acts = [self._read] * readers + [lambda: self._write(editor)]
        self.threads = [threading.Thread(target=act) for act in acts]
        for thread in self.threads:
            thread.start()

    def end(self):
        self.over.set()
        for thread in self.threads:
            thread.join()

    def statuses(self):
        return Counter(answer.status for answer in self.answers)

    def longest(self):
        return max(answer.ended - answer.begun for answer in self.answers)

    def served_after(self, moment):
        """Seconds until a page was served that was served after a moment."""
        return min(a.ended for a in self.answers if a.status == 200 and a.ended > moment) - moment

    def _read(self):
        reader = Visitor(self.at)
        for path in cycle(PAGES):
            if self.over.is_set():
                return
            if self._note(lambda path=path: reader.ask(path)[0]) == 503:
                time.sleep(SOON)

    def _write(self, editor):
        for number in count():
            if self.over.is_set():
                return
            title = f"Atelier {number} du village"
            if self._note(lambda title=title: editor.send(ADD, title=title)) == 302:
                self.saved.append(title)

    def _note(self, act):
        begun = time.monotonic()
        status = act()
        self.answers.append(Answer(status, begun, time.monotonic()))
        return status
