"""No public answer holds a word of what is withheld.

The sample site is walked through every address that its pages, sitemaps and feeds lead to, in three
languages, with the files, pictures, frames and forms of each figure and searches for the words
themselves. Of a text that is withheld each run of six words is looked for, whatever is between the
words: tags, other spaces, escapes of HTML, JSON and addresses. The same walk before anything is
withheld finds them at every kind of door: it is no walk past closed ones. A second later none of
these doors has them, in no process that kept its pages, for no reader who kept an answer.

What is no public address stands in test_withheld_elsewhere: mails, previews, images, the desk.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from html import unescape
from urllib.parse import parse_qs, quote, unquote_plus, urlsplit

import pytest
from django.conf import settings
from django.http import HttpResponse

from coopsite.tests.caching.conftest import Process, committed
from coopsite.tests.walking import walk
from coopsite.tests.withheld import (
    LANGUAGES,
    TRANSLATED,
    forbidden,
    holds,
    quote_in_corrections,
    runs,
    show_image,
    slugs,
    things,
    translate_quotes,
    withhold_things,
)
from programmes.models import Figure, Indicator, Place, Programme

KINDS = {
    "an article": r"/articles/\d+/.+/",
    "the list of articles": r"/articles/",
    "the feed of articles": r"/articles/feed/",
    "a publication": r"/publications/.+/",
    "a figure": r"/figures/\d+/",
    "the fragment of a figure": r"/figures/\d+/\?fragment",
    "a figure for machines": r"/figures/\d+\.json",
    "a figure for reference managers": r"/figures/\d+/cite\.ris",
    "a figure for BibTeX": r"/figures/\d+/cite\.bib",
    "the picture of a figure": r"/figures/\d+/poster\.png",
    "the picture of a place": r"/places/.+/poster\.png",
    "a figure in a frame": r"/figures/\d+/frame/",
    "what other sites embed": r"/oembed\?url=.*",
    "the table of figures": r"/figures/",
    "the table as a file": r"/figures\.csv",
    "the feed of figures": r"/figures/feed/",
    "the feed of a programme": r"/programmes/.+/feed/",
    "the feed of a place": r"/places/.+/feed/",
    "the feed of an indicator": r"/indicators/.+/feed/",
    "the list of corrections": r"/corrections/",
    "the feed of corrections": r"/corrections/feed/",
    "the search": r"/search/\?q=.*",
    "the search as a feed": r"/search/feed/\?q=.*",
    "the search as a file": r"/search\.csv\?q=.*",
    "the sitemap of articles": r"/sitemap-articles\.xml",
    "a place": r"/places/.+/",
    "the sheet of a place": r"/places/.+/sheet/",
    "a programme": r"/programmes/.+/",
    "the chart of a figure in a frame": r"/figures/\d+/chart/",
    "what other sites embed, as XML": r"/oembed\?url=.*&format=xml",
    "linked data": r"/figures/\d+/#linked",
}
LINKED = re.compile(r'<script type="application/ld\+json"[^>]*>(.*?)</script>', re.DOTALL)
ALLOWED = (200, 301, 302, 410)
NOTHING, NOT_MODIFIED = 404, 304
HIT = "coopsite; hit"
MOST_KINDS = 10  # that a process keeps
FILES = (
    ".json", ".csv", "/", "/?fragment", "/cite.ris", "/cite.bib", "/frame/", "/chart/",
    "/chart.svg", "/chart.csv", "/chart.png", "/poster.png",
)  # fmt: skip
MAY_LACK = re.compile(r"/oembed|/figures/\d+/chart")


pytestmark = [pytest.mark.machine, pytest.mark.django_db, pytest.mark.usefixtures("sample_rows")]


@pytest.fixture(autouse=True)
def _pictures_as_they_are_drawn(monkeypatch):
    """Of a picture the words are read before they are pixels."""
    monkeypatch.setattr("programmes.views.elsewhere.posters.in_pixels", str.encode)
    monkeypatch.setattr("programmes.views.charts.chart_as_png", str.encode)


@pytest.fixture(autouse=True)
def _whatever_else_says_it():
    """Editors' words that repeat or translate it, and an image beside it."""
    quote_in_corrections()
    translate_quotes()
    show_image()


@pytest.fixture
def processes(settings):
    """Two processes of one site, which have kept nothing yet."""
    settings.CACHES = dict(settings.CACHES)
    return [Process("one"), Process("two")]


class Reader:
    """Who keeps the tag of every answer of a process."""

    def __init__(self, process: Process) -> None:
        self.process, self.tags = process, {}

    def get(self, address: str) -> HttpResponse:
        """What the process answers to who has nothing."""
        answer = self.process.get(address)
        self.tags[address] = answer.get("ETag", "")
        return answer

    def again(self, address: str) -> HttpResponse:
        """What it answers to who kept what it gave."""
        tag = self.tags.get(address)
        return self.process.get(address, **({"If-None-Match": tag} if tag else {}))


def beginnings(language: str) -> list[str]:
    """Addresses to begin at: those that pages lead to are found on the way."""
    quotes, article, _ = things()
    said = [*(quote.exact for quote in quotes), article.title, article.lede[:200]]
    asked = [words for text in said for words in (text, " ".join(text.split()[:4]), f'"{text}"')]
    keys = Figure.objects.with_history().values_list("pk", flat=True)
    figures = [f"figures/{key}" for key in keys]
    site = f"/oembed?url={settings.SITE_URL}/{language}"
    indicators = [f"indicators/{one}" for one in Indicator.objects.values_list("slug", flat=True)]
    profiles = [
        *(f"places/{code.lower()}" for code in Place.objects.values_list("code", flat=True)),
        *(f"programmes/{one.slug}" for one in Programme.objects.published()),
    ]
    embeds = [
        *(f"{one}/{form}" for one in figures for form in ("", "frame/", "chart/")),
        *(f"{one}/" for one in indicators),
    ]
    paths = [
        "", "articles/feed/", "figures/feed/", "corrections/feed/",
        "figures.csv", "figures.csv?sort=value",
        "figures/?value=145", "figures/?sort=newest", "calendar.ics", "news/feed/", "poster.png",
        *(f"articles/{key}/{slug}/" for key, slug in slugs()),
        *(f"articles/{key}/" for key, _ in slugs()),
        *(f"{one}{form}" for one in figures for form in FILES),
        *(f"{one}/poster.png" for one in (*profiles, *indicators)),
        *(f"{one}/{form}/" for one in profiles for form in ("sheet", "feed")),
        *(
            f"{form}?q={quote(words)}"
            for words in asked
            for form in ("search/", "search/feed/", "search.csv")
        ),
    ]  # fmt: skip
    return [
        "/robots.txt",
        "/sitemap.xml",
        *(f"{site}/{one}{form}" for one in embeds for form in ("", "&format=xml")),
        *(f"/{language}/{path}" for path in paths),
    ]


def asked_for(address: str, text: str) -> str:
    """An answer without what it only repeats of the question."""
    if "/search" not in address:
        return text
    words = parse_qs(urlsplit(address).query).get("q", [""])[0]
    return unquote_plus(unescape(text)).replace(" ".join(words.split()), "")  # in links too


def kinds_of(address: str, text: str) -> set[str]:
    """At which kinds of door a withheld word stands, of an answer."""
    if not holds(asked_for(address, text), forbidden()):
        return set()
    path = address.removeprefix("/fr")
    linked = f"{path}#linked" if holds(" ".join(LINKED.findall(text)), forbidden()) else path
    return {
        kind for kind, form in KINDS.items() for one in {path, linked} if re.fullmatch(form, one)
    }


def said_by(answer: HttpResponse) -> str:
    text = (b"".join(answer) if answer.streaming else answer.content).decode()
    return f"{answer.get('Location', '')} {text}"


def doors_of(reader: Reader) -> dict[str, set[str]]:
    """The addresses whose answers hold withheld words, with the kinds that each is of."""
    answers = walk(reader, "fr", beginnings("fr"))
    kinds = {address: kinds_of(address, text) for address, _, text in answers}
    return {address: those for address, those in kinds.items() if those}


def keep(reader: Reader, addresses: Collection[str]) -> None:
    """Have the process of a reader keep pages: it gives again what it was asked for before."""
    for address in addresses:
        reader.get(address)
    again = [reader.get(address).get("Cache-Status") for address in addresses]
    assert again.count(HIT) > MOST_KINDS


def still_told(reader: Reader, addresses: Collection[str]) -> dict[str, object]:
    """What a reader who kept answers is told of it."""
    answers = {address: reader.again(address) for address in addresses}
    told = {
        address: (answer.status_code, holds(asked_for(address, said_by(answer)), forbidden())[:2])
        for address, answer in answers.items()
    }
    return {one: said for one, said in told.items() if said[0] == NOT_MODIFIED or said[1]}


def test_the_words_stand_at_every_kind_of_door_and_a_second_after_withholding_at_none(processes):
    readers = [Reader(one) for one in processes]
    committed()
    doors = doors_of(readers[0])
    assert set().union(*doors.values()) == set(KINDS)
    one_of_each = {kind: address for address, kinds in doors.items() for kind in kinds}.values()
    for reader in readers:
        keep(reader, one_of_each)
    withhold_things()
    for process in processes:
        process.a_second_later()
    assert [still_told(reader, doors) for reader in readers] == [{}, {}]


@pytest.mark.parametrize("end", ["/", "/?fragment", ".json"])
def test_before_that_a_translation_stands_where_its_quote_does(client, end):
    first = things()[0][1]  # the only quote of its figure
    for language, said in TRANSLATED.items():
        text = client.get(f"/{language}/figures/{first.figure_id}{end}").content.decode()
        assert bool(holds(text, tuple(runs(said)))) is (language != first.language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_public_answer_holds_a_word_of_what_is_withheld(client, language):
    words, addresses = forbidden(), slugs()
    withhold_things()
    told, counted = {}, 0
    for address, status, text in walk(client, language, beginnings(language)):
        counted += 1
        assert status in ALLOWED or (status == NOTHING and MAY_LACK.search(address)), address
        if found := holds(asked_for(address, text), words):
            told[address] = found[:2]
    assert told == {}
    assert counted > len(addresses)
