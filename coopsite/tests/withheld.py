"""What is withheld of the sample site in tests, and whether an answer holds a word of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from html import unescape
from unicodedata import normalize
from urllib.parse import unquote

from django.conf import settings

from articles.models import Article, Image
from articles.tests.images.pictures import make_image
from articles.text.html import blocks
from programmes.evidence.translating import shown_quote, translate
from programmes.figures import withholding
from programmes.figures.withholding import Grounds
from programmes.models import Citation, Correction, Figure, Programme
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
IMAGE = {
    "name": "Au bord du canal",
    "alternative_fr": "Une teinturière rince sa laine au bord du canal de la Tamesna",
    "alternative_en": "A dyer rinses her wool on the banks of the canal of Tamesna",
    "alternative_ar": "صباغة تغسل صوفها على ضفة قناة تامسنا عند الفجر",
    "credit": "Photographie de Yamna Tighirt pour les archives du canal",
}
_TAGS = re.compile(r"<[^>]*>")
_MARKS = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670]")
_WORD = re.compile(r"[^\W_]+")
_JSON = re.compile(r"\\u([0-9a-fA-F]{4})")


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


def show_image() -> Image:
    """An image on an article and a programme that are not withheld themselves."""
    image = make_image(**IMAGE)
    other = Article.objects.published().exclude(pk=things()[1].pk).order_by("pk")[0]
    Article.objects.filter(pk=other.pk).update(image=image)
    Programme.objects.filter(slug="coopstore").update(image=image)
    return image


def quote_in_corrections() -> None:
    """What is withheld is named and repeated in corrections too, of itself and of other things."""
    quotes, article, figure = things()
    other = Article.objects.published().exclude(pk=article.pk).order_by("pk")[0]
    for n, quoted in enumerate(quotes):
        column = f"text_{LANGUAGES[n % 3]}"
        Correction.objects.create(article=other, **{column: f"Erratum : « {quoted.exact} »"})
    Correction.objects.create(article=article, text_fr=article.lede)
    Correction.objects.create(figure=figure, text_en=f"{figure.indicator.name_en} 145")


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
    of_image = {run for said in IMAGE.values() for run in runs(said) if len(run.split()) == RUN}
    withheld = of_quotes | of_article | of_figure | of_image
    return tuple(run for run in withheld if run not in printed)


def withhold_things() -> None:
    quotes, article, figure = things()
    editor = make_editor()
    for citation in quotes:
        withholding.withhold_quote(citation, by=editor, grounds=WHY)
    withholding.withhold_article(article, by=editor, grounds=WHY)
    withholding.withhold_figure(figure, by=editor, grounds=WHY)
    for image in Image.objects.filter(name=IMAGE["name"]):
        withholding.withhold_image(image, by=editor, grounds=WHY)


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
