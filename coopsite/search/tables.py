"""What a search found as a file, a row a thing; a last one says where it was cut."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext

from articles.lists.search import CANDIDATES, Hit
from articles.text.own_addresses import own_address
from coopsite.search.answering import Answer, answer
from coopsite.search.asked import Asked
from coopsite.search.things import address_of
from programmes.catalogue.search import CatalogueHit
from programmes.evidence.shown_figures import ShownFigure
from programmes.shared.cells import UTF8, csv_line, guarded

COLUMNS = (
    "kind",
    "name",
    "address",
    "beside",
    "value",
    "unit",
    "date",
    "language",
    "publication",
    "text",
)
THINGS = 60  # rows of the catalogue


def found_rows(asked: Asked) -> Iterator[str]:
    """The lines of the file."""
    found = answer(asked, things=THINGS, articles=CANDIDATES)
    yield UTF8 + csv_line(COLUMNS)
    for row in _rows(asked, found):
        yield csv_line(map(guarded, row))
    if _is_cut(asked, found):
        said = gettext(
            "Not all that was found: at most %(figures)s figures, %(things)s rows of the catalogue"
            " and the %(articles)s newest articles. Add a word, or choose."
        )
        counts = {"figures": len(found.figures) + len(found.others)}
        yield csv_line([said % {**counts, "things": THINGS, "articles": CANDIDATES}])


def _rows(asked: Asked, found: Answer) -> Iterator[list[Any]]:
    if asked.wants("figure"):
        yield from (_figure(figure, found) for figure in found.figures + found.others)
    yield from (_thing(hit) for hit in found.things if asked.wants(hit["page"]))
    if asked.wants("article"):
        yield from map(_article, found.articles.hits)


def _figure(figure: ShownFigure, found: Answer) -> list[Any]:
    sentence = found.sentences.get(figure.id)
    return [
        "figure",
        figure.name["text"],
        own_address(figure.path),
        ", ".join(place["name"]["text"] for place in figure.places),
        f"{figure.value.normalize():f}",
        figure.unit,
        str(figure.as_of or ""),
        sentence.citation.language if sentence and not sentence.tombstone else "",
        sentence.citation.publication_name if sentence else "",
        sentence.text if sentence else "",
    ]


def _thing(hit: CatalogueHit) -> list[Any]:
    beside = hit["beside"]["text"] if hit["beside"] else ""
    name = hit["name"]
    address = own_address(address_of(hit))
    return [hit["page"], name["text"], address, beside, "", "", "", name["language"], "", ""]


def _article(hit: Hit) -> list[Any]:
    article = hit.article
    return [
        "article",
        article.title,
        own_address(article.get_absolute_url()),
        "",
        "",
        "",
        str(article.dated or ""),
        article.language,
        article.publication.name if article.publication else "",
        article.shown_lede,
    ]


def _is_cut(asked: Asked, found: Answer) -> bool:
    """Whether there is more than the file holds."""
    figures = len(found.figures) + len(found.others)
    things = sum(found.thing_counts.values())
    return (
        (asked.wants("figure") and found.figure_count > figures)
        or (asked.wants("article") and found.articles.more_than_counted)
        or (not asked.kind and things > len(found.things))
    )
