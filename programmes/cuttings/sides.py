"""The values between which papers disagree, side by side, and who printed which on which day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from programmes.cuttings.differing import Piece, differing
from programmes.evidence.numerals import decimal_point
from programmes.evidence.proof import FigureEvidence
from programmes.evidence.sentences import CitedSentence
from programmes.evidence.shown_figures import ShownFigure

ORIGIN, AGAIN, OTHER = "origin", "again", "other"


@dataclass(frozen=True, slots=True)
class Side:
    """A value with the digits in which it differs from the others, and its first sentence."""

    figure: ShownFigure
    pieces: list[Piece]
    sentence: CitedSentence | None
    public_reason: str = ""
    judged: bool = True


@dataclass(frozen=True, slots=True)
class Printing:
    """A paper that printed a value: as its origin, again, or another value."""

    sentence: CitedSentence
    part: str
    figure: ShownFigure


Day = tuple[date | None, list[Printing]]


def sides(evidence: FigureEvidence) -> list[Side]:
    """This value and those that contradict it; none where nothing does."""
    if not evidence.contradictions:
        return []
    this = evidence.figure
    others = [side.figure.number for side in evidence.contradictions]
    point = decimal_point()
    ours = next((one for one in evidence.sentences if not one.tombstone), None)
    theirs = [
        Side(
            side.figure,
            differing(side.figure.number, [this.number], point),
            next(iter(side.sentences), None),
            side.public_reason,
            side.settled,
        )
        for side in evidence.contradictions
    ]
    return [Side(this, differing(this.number, others, point), ours), *theirs]


def printings(evidence: FigureEvidence) -> list[Day]:
    """Who printed it, and what contradicts it, by day; without a day, last."""
    days: dict[date | None, dict[tuple[str, str, int], Printing]] = defaultdict(dict)
    for printing in _printings(evidence):
        citation = printing.sentence.citation
        known_by = citation.publication_name, printing.part, printing.figure.id
        days[citation.article_day].setdefault(known_by, printing)
    ordered = sorted(days.items(), key=lambda pair: (pair[0] is None, pair[0] or date.max))
    return [(day, list(printed.values())) for day, printed in ordered]


def _printings(evidence: FigureEvidence) -> Iterator[Printing]:
    for voice in evidence.voices:
        for place, sentence in enumerate(voice.sentences):
            if not sentence.tombstone:
                yield Printing(sentence, AGAIN if place else ORIGIN, evidence.figure)
    for side in evidence.contradictions:
        for sentence in side.sentences:
            if not sentence.tombstone:
                yield Printing(sentence, OTHER, side.figure)
