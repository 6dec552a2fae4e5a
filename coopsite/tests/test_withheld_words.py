"""No public answer holds a word of what is withheld.

The sample site is walked through every address that its pages, sitemaps and feeds lead to, in three
languages, with the files, pictures, frames and forms of each figure and searches for the words
themselves. Of a text that is withheld each run of six words is looked for, whatever is between the
words: tags, other spaces, escapes of HTML, JSON and addresses. The same walk before anything is
withheld finds them at every kind of door: it is no walk past closed ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from html import unescape
from unicodedata import normalize
from urllib.parse import parse_qs, quote, unquote, unquote_plus, urlsplit

import pytest
from django.conf import settings

from articles.models import Article
from articles.text.html import blocks
from coopsite.tests.walking import walk
from programmes.evidence.translating import shown_quote, translate
from programmes.figures import withholding
from programmes.figures.withholding import Grounds
from programmes.models import Citation, Correction, Figure, Indicator, Place, Programme
from programmes.models.citations import seal
from programmes.tests.factories import make_editor

LANGUAGES = ("fr", "en", "ar")
RUN = 6  # words in a row that are looked for
WHY = Grounds("privacy", "A letter.", "Asked for by a reader.")

QUOTES = (  # in reprints, the only one of its figure, in a lede, and in another script
    "Au Maroc, 932 coopératives ont été soutenues dans les 12 régions du Royaume.",
    "Les organisateurs avancent un bilan : plus de 800 coopératives ont été soutenues",
    "Sur ce bras du delta, au Sénégal, 600 femmes replantent la mangrove",
    "ويبلغ عدد التعاونيات التي دعمتها المؤسسة في المغرب 932 تعاونية",
)
TRANSLATED = {  # by editors, of each of these quotes: withheld with them
    "fr": "Selon nos propres mots, ce nombre fut traduit pour vous par une voisine",
    "en": "In our very own words this number was put into English by a neighbour",
    "ar": "بكلماتنا الخاصة ترجمت إحدى الجارات هذا العدد من أجلكم جميعا",
}
ARTICLE = "GET Ahead : à Meknès"
FIGURE = "hectares-de-manioc"

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
}
_TAGS = re.compile(r"<[^>]*>")
_MARKS = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670]")
_WORD = re.compile(r"[^\W_]+")
_JSON = re.compile(r"\\u([0-9a-fA-F]{4})")


pytestmark = [pytest.mark.machine, pytest.mark.django_db, pytest.mark.usefixtures("sample_rows")]


def plain(text: str) -> str:
    """The words of a text, with one space around each."""
    letters = _MARKS.sub("", normalize("NFKD", text).casefold())
    return f" {' '.join(_WORD.findall(letters))} "


def runs(text: str, lengths: Iterable[int] = (RUN,)) -> set[str]:
    """Each run of so many words of a text."""
    words = plain(text).split()
    return {
        f" {' '.join(words[n : n + length])} "
        for length in lengths
        for n in range(max(1, len(words) - length + 1))
    }


def things() -> tuple[list[Citation], Article, Figure]:
    """What is withheld of the sample site."""
    quotes = [Citation.objects.filter(exact__startswith=words).first() for words in QUOTES]
    article = Article.objects.get(title__startswith=ARTICLE)
    return quotes, article, Figure.objects.listed().get(indicator__slug=FIGURE)


def translate_quotes() -> None:
    """An editor's words for each quote, in each language that is not its own."""
    for citation in things()[0]:
        words = {code: said for code, said in TRANSLATED.items() if code != citation.language}
        translate(citation, words, seen=seal(shown_quote(citation)), by=make_editor())


@cache
def forbidden() -> tuple[str, ...]:
    """The runs of words that are withheld, but for those that another text prints too."""
    quotes, article, figure = things()
    of_quotes = {run for quote in quotes for run in runs(quote.exact)}
    of_quotes |= {run for said in TRANSLATED.values() for run in runs(said)}
    texts = [article.title, article.slug, article.lede, *blocks(article.body)]
    of_article = {run for text in texts for run in runs(text)}
    others = Article.objects.exclude(pk=article.pk)
    printed = "".join(plain(f"{o.title} {o.lede} {' '.join(blocks(o.body))}") for o in others)
    for withheld in quotes:
        printed = printed.replace(plain(withheld.exact), " | ")
    catalogue = settings.SEED_DOCUMENTS.glob("*.toml")
    printed += "".join(plain(file.read_text(encoding="utf-8")) for file in catalogue)
    names = [getattr(figure.indicator, f"name_{language}") for language in LANGUAGES]
    of_figure = {plain(said) for name in names for said in (f"{name} 145", f"145 hectares {name}")}
    return tuple(run for run in of_quotes | of_article | of_figure if run not in printed)


def withhold_things() -> None:
    quotes, article, figure = things()
    editor = make_editor()
    for citation in quotes:
        withholding.withhold_quote(citation, by=editor, grounds=WHY)
    withholding.withhold_article(article, by=editor, grounds=WHY)
    withholding.withhold_figure(figure, by=editor, grounds=WHY)


@pytest.fixture(autouse=True)
def _pictures_as_they_are_drawn(monkeypatch):
    """Of a picture the words are read before they are pixels."""
    monkeypatch.setattr("programmes.views.elsewhere.posters.in_pixels", str.encode)


@pytest.fixture(autouse=True)
def _corrections_that_quote():
    """What is withheld is named and repeated in corrections too, of itself and of other things."""
    quotes, article, figure = things()
    other = Article.objects.published().exclude(pk=article.pk).order_by("pk")[0]
    for n, quoted in enumerate(quotes):
        column = f"text_{LANGUAGES[n % 3]}"
        Correction.objects.create(article=other, **{column: f"Erratum : « {quoted.exact} »"})
    Correction.objects.create(article=article, text_fr=article.lede)
    Correction.objects.create(figure=figure, text_en=f"{figure.indicator.name_en} 145")


def beginnings(language: str) -> list[str]:
    """Addresses to begin at: those that pages lead to are found on the way."""
    quotes, article, _ = things()
    said = [*(quote.exact for quote in quotes), article.title, article.lede[:200]]
    asked = [words for text in said for words in (text, " ".join(text.split()[:4]), f'"{text}"')]
    keys = Figure.objects.with_history().values_list("pk", flat=True)
    figures = [f"figures/{key}" for key in keys]
    public = Figure.objects.listed().values_list("pk", flat=True)
    embedded = f"/oembed?url={settings.SITE_URL}/{language}/figures"
    pictured = [
        *(f"places/{code.lower()}" for code in Place.objects.values_list("code", flat=True)),
        *(f"indicators/{slug}" for slug in Indicator.objects.values_list("slug", flat=True)),
        *(f"programmes/{one.slug}" for one in Programme.objects.published()),
    ]
    paths = [
        "", "articles/feed/", "figures/feed/", "corrections/feed/",
        "figures.csv", "figures.csv?sort=value",
        "figures/?value=145", "figures/?sort=newest",
        *(f"articles/{key}/{slug}/" for key, slug in slugs()),
        *(f"articles/{key}/" for key, _ in slugs()),
        *(f"{one}/" for one in figures), *(f"{one}/?fragment" for one in figures),
        *(f"{one}.json" for one in figures),
        *(f"{one}/cite.{form}" for one in figures for form in ("ris", "bib")),
        *(f"{one}/frame/" for one in figures),
        *(f"{one}/poster.png" for one in (*figures, *pictured)),
        *(
            f"{form}?q={quote(words)}"
            for words in asked
            for form in ("search/", "search/feed/", "search.csv")
        ),
    ]  # fmt: skip
    embeds = [f"{embedded}/{key}/" for key in public]
    return ["/robots.txt", "/sitemap.xml", *embeds, *(f"/{language}/{path}" for path in paths)]


@cache
def slugs() -> list[tuple[int, str]]:
    """The addresses of articles as they were before anything was withheld."""
    return [(article.pk, article.slug) for article in Article.objects.listed()]


def holds(text: str, withheld: tuple[str, ...]) -> list[str]:
    """The runs of withheld words in an answer, however it escapes them."""
    told = _JSON.sub(lambda match: chr(int(match[1], 16)), text)
    told = unquote(unescape(unescape(told)))
    lengths = {len(run.split()) for run in withheld}
    texts = (told, _TAGS.sub("", told), _TAGS.sub(" ", told))
    shown = set[str]().union(*(runs(one, lengths) for one in texts))
    return [run for run in withheld if run in shown]


def asked_for(address: str, text: str) -> str:
    """An answer without what it only repeats of the question."""
    if "/search" not in address:
        return text
    words = parse_qs(urlsplit(address).query).get("q", [""])[0]
    return unquote_plus(unescape(text)).replace(" ".join(words.split()), "")  # in links too


def test_before_anything_is_withheld_the_words_stand_at_every_kind_of_door(client):
    translate_quotes()
    found = set()
    for address, _, text in walk(client, "fr", beginnings("fr")):
        if holds(asked_for(address, text), forbidden()):
            path = address.removeprefix("/fr")
            found |= {kind for kind, form in KINDS.items() if re.fullmatch(form, path)}
    assert found == set(KINDS)


@pytest.mark.parametrize("end", ["/", "/?fragment", ".json"])
def test_before_that_a_translation_stands_where_its_quote_does(client, end):
    translate_quotes()
    first = things()[0][1]  # the only quote of its figure
    for language, said in TRANSLATED.items():
        text = client.get(f"/{language}/figures/{first.figure_id}{end}").content.decode()
        assert bool(holds(text, tuple(runs(said)))) is (language != first.language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_public_answer_holds_a_word_of_what_is_withheld(client, language):
    words, addresses = forbidden(), slugs()
    translate_quotes()
    withhold_things()
    told, counted = {}, 0
    for address, status, text in walk(client, language, beginnings(language)):
        counted += 1
        assert status in (200, 301, 302, 410), address
        if found := holds(asked_for(address, text), words):
            told[address] = found[:2]
    assert told == {}
    assert counted > len(addresses)
