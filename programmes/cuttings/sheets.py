"""The figures of a place or programme for one printed page: number, sentence, paper, day, code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from articles.text.own_addresses import own_address
from programmes.cuttings.codes import Code, code_of
from programmes.evidence.sentences import CitedSentence, quoted
from programmes.evidence.shown_figures import ShownFigure
from programmes.statements.excerpting import Excerpt, excerpt

MOST = 8  # figures that fit one page
WORDS = 25  # of each quote


class OnSheet(NamedTuple):
    """A figure with its first sentence, shortened where that is long, and where it leads."""

    figure: ShownFigure
    sentence: CitedSentence | None
    quote: Excerpt | None
    link: str
    code: Code


def sheet(figures: Sequence[ShownFigure]) -> list[OnSheet]:
    """These figures, as many as fit."""
    fitting = figures[:MOST]
    sentences = quoted([figure.id for figure in fitting])
    return [_on_sheet(figure, sentences.get(figure.id)) for figure in fitting]


def _on_sheet(figure: ShownFigure, sentence: CitedSentence | None) -> OnSheet:
    link = own_address(figure.path)
    told = sentence if sentence and not sentence.tombstone else None
    return OnSheet(figure, told, _short(told) if told else None, link, code_of(link))


def _short(sentence: CitedSentence) -> Excerpt | None:
    """A quote as it is shown, or a shorter part of it; nothing where no part is true alone."""
    quote = sentence.quote
    if not quote or len(quote.text.split()) <= WORDS:
        return quote
    cited = sentence.citation
    return excerpt(cited.exact, cited.number_offset, cited.number, cited.language, WORDS)
