"""The figures of a sentence.

digits and words -> numbers -> with unit and noun -> without dates, ranks, ages ...
    -> what joined numbers share -> qualifiers and ranges
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from seeds.naming.folding import fold

from . import qualifiers, ranges
from .candidates import Candidate, measured
from .lexicon.number_words import ANY_NUMBER, STARTS
from .measures import TIME
from .not_figures import is_no_figure
from .numbers import Number, read_digits, sign_of, with_scale
from .statements import PrintedQualifier
from .stretches import Stretches
from .tokens import Sentence
from .words import read_number_words

_DIGIT = re.compile(r"\d")


def may_hold_numbers(text: str) -> bool:
    """Whether a text holds a digit or a word of a number: most hold neither."""
    return bool(_DIGIT.search(text)) or not ANY_NUMBER.isdisjoint(fold(text).split())


def spot_candidates(sentence: Sentence) -> list[Candidate]:
    """The figures of a sentence, in order."""
    stretches = Stretches(sentence)
    found: list[Candidate] = []
    for number in _numbers(sentence):
        inside = found and number.first < found[-1].behind  # the "cent" of "trente pour cent"
        if not inside and not stretches.hold(number):
            found.append(measured(sentence, number))
    for one in found:
        one.counts = not is_no_figure(sentence, one.number, one.unit, one.behind)
    ranges.share(sentence, found)
    kept = [c for c in found if c.counts and not (c.unit and c.unit.symbol == TIME)]
    for candidate in kept:
        _qualify(sentence, candidate)
    ranges.mark_ranges(sentence, kept)
    return kept


def _numbers(sentence: Sentence) -> Iterator[Number]:
    behind = 0
    for index, token in enumerate(sentence.tokens):
        if index < behind:
            continue
        number = None
        if token.folded in STARTS:
            number = read_number_words(sentence, index)
        elif token.is_digits and (digits := read_digits(sentence, index)):
            number = with_scale(sentence, digits)
        if number:
            behind = number.last
            yield number


def _qualify(sentence: Sentence, candidate: Candidate) -> None:
    """The qualifier of a number, unless it is in a range."""
    number = candidate.number
    sign = sign_of(sentence, number)
    candidate.sign = "-" if sign == "-" and number.first > 1 else ""
    if sign == "+":
        candidate.qualifier = (PrintedQualifier.MORE, "+")
        return
    said = qualifiers.before(sentence, candidate.first)
    if said == qualifiers.NOTHING:
        said = qualifiers.behind(sentence, number.last, candidate.behind, candidate.end)
    if said == qualifiers.NOTHING and number.nearly:
        said = (PrintedQualifier.ABOUT, number.nearly)
    candidate.qualifier = said
