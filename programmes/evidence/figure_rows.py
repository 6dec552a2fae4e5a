"""Figures as a CSV table: a row a sentence, so that every value stands beside its quote.

figure, permalink, qualifier, value, unit, indicator, …, quote, paper, day, source
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext, override

from articles.models import Tombstone
from programmes.evidence.sentences import CitedSentence, all_quoted
from programmes.evidence.shown_figures import ShownFigure, shown_by_key
from programmes.shared.cells import UTF8, csv_line, guarded

LIMIT = 10_000  # figures in a file
CHUNK = 500  # figures that are in memory at a time
COLUMNS = (
    "figure permalink qualifier value unit indicator programme places kind as_of dated origins "
    "papers quote number paper title day source"
).split()
BEFORE = COLUMNS.index("quote")


def csv_lines(
    keys: list[int],
    withheld: Mapping[int, Tombstone],
    language: str,
    permalink: Callable[[int], str],
) -> Iterator[str]:
    """The lines of a file of the figures with these keys, of some of which only that they are
    withheld; a last one says where it was cut."""
    yield UTF8 + csv_line(COLUMNS)
    for start in range(0, min(len(keys), LIMIT), CHUNK):
        # A stream outlives its request, and with it the request's language.
        with override(language):
            chunk = keys[start : start + CHUNK][: LIMIT - start]
            lines = [csv_line(row) for row in _rows(chunk, withheld, permalink)]
        yield from lines
    if len(keys) > LIMIT:
        with override(language):
            yield csv_line(
                [gettext("Only the first %(limit)s figures: choose fewer.") % {"limit": LIMIT}]
            )


def _rows(
    keys: list[int], withheld: Mapping[int, Tombstone], permalink: Callable[[int], str]
) -> Iterator[list[Any]]:
    sentences = all_quoted(keys)
    figures = {figure.id: figure for figure in shown_by_key(keys)}
    for key in keys:
        if told := withheld.get(key):
            yield [key, permalink(key), *[""] * (BEFORE - 2), *_tombstone(told)]
        elif figure := figures.get(key):
            for sentence in sentences.get(key, []):
                yield [*_figure(figure, permalink), *_sentence(sentence)]


def _figure(figure: ShownFigure, permalink: Callable[[int], str]) -> list[Any]:
    programme = figure.programme["name"]["text"] if figure.programme else ""
    return [
        figure.id,
        permalink(figure.id),
        figure.qualifier,
        f"{figure.value.normalize():f}",
        guarded(figure.unit),
        guarded(figure.name["text"]),
        guarded(programme),
        guarded(", ".join(place["name"]["text"] for place in figure.places)),
        figure.kind,
        figure.as_of or "",
        figure.dated if figure.as_of else "",
        figure.origin_count,
        figure.paper_count,
    ]


def _sentence(sentence: CitedSentence) -> list[Any]:
    if sentence.tombstone:
        return _tombstone(sentence.tombstone)
    citation = sentence.citation
    texts = (sentence.text, citation.number, citation.publication_name, citation.article_title)
    return [*map(guarded, texts), citation.article_day or "", sentence.link]


def _tombstone(told: Tombstone) -> list[Any]:
    """In the place of a quote that is withheld."""
    said = " ".join(filter(None, (told.said, told.words)))
    return [guarded(said), *[""] * (len(COLUMNS) - BEFORE - 1)]
