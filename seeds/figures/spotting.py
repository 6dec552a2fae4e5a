"""The figures of a sentence.

digits and words -> numbers -> with unit and noun -> without dates, ranks, ages ...
    -> what joined numbers share -> qualifiers and ranges
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from seeds.naming.folding import fold

from . import qualifiers, ranges
from .candidates import Candidate, measured, out_of, read_whole
from .lexicon.no_figure_words import COUNTERS
from .lexicon.number_words import ANY_NUMBER, STARTS
from .measures import TIME
from .not_figures import is_no_figure
from .numbers import Number, read_digits, with_scale
from .sentences import DASHES, Sentence, is_plural
from .statements import Ambiguous, PrintedQualifier
from .stretches import Stretches
from .subjects import Chunk, read_subject
from .words import read_number_words

_DIGIT = re.compile(r"\d")
_YEARS = 1800
_MODEL = 100
_LONG_LABEL = 80  # characters
_LABELLED = re.compile(r"[-•*–]?([^\d:]*[^\W\d_][^\d:]*):\s?\d[\d.,\s]*")
_TWO = re.compile(r"0[2-9]")


def may_hold_numbers(text: str) -> bool:
    """Whether a text holds a digit or a word of a number: most hold neither."""
    return bool(_DIGIT.search(text)) or not ANY_NUMBER.isdisjoint(fold(text).split())


def row_label(text: str) -> str:
    """What stands before the number of a row, "Forêts : 3"."""
    label = _LABELLED.fullmatch(text) if len(text) <= _LONG_LABEL else None
    words = fold(label[1]).split() if label else []  # none of a stretched "ـ" alone
    return label[1].strip() if label and words and words[-1] not in COUNTERS else ""


def spot_candidates(sentence: Sentence) -> list[Candidate]:
    """The figures of a sentence, in order."""
    stretches = Stretches(sentence)
    found: list[Candidate] = []
    for number in numbers_of(sentence):
        inside = found and number.first < found[-1].behind  # the "cent" of "trente pour cent"
        if inside or stretches.hold(number):
            continue
        last = found[-1] if found and _may_be_a_model(number) else None
        if last and (noun := _noun_of_models(sentence, last, number)):
            last.subject = noun
        elif not (last and _ends_a_name(sentence, last, number)):
            found.append(out_of(sentence, number) or measured(sentence, number))
    for one in found:
        is_money = one.first < one.number.first  # "N7.4 million"
        if one.counts and not is_money:
            one.counts = not is_no_figure(sentence, one.number, one.unit, one.behind)
    ranges.share(sentence, found)
    kept = [c for c in found if c.counts and not (c.unit and c.unit.symbol == TIME)]
    for candidate in kept:
        _qualify(sentence, candidate)
    ranges.mark_ranges(sentence, kept)
    return kept


def _may_be_a_model(number: Number) -> bool:
    return number.plain and not number.in_words and number.value >= _MODEL


def _noun_of_models(sentence: Sentence, last: Candidate, number: Number) -> Chunk | None:
    """ "five 787 jets": what a number in words counts, where digits stand before its noun."""
    if last.number.last != number.first or not last.number.in_words or last.is_named:
        return None
    return read_subject(sentence, number.last)


def _ends_a_name(sentence: Sentence, last: Candidate, number: Number) -> bool:
    """ "12 Boeing 737": digits behind the name that is counted."""
    is_capital = sentence.at(number.first - 1).text[0].isupper()
    named = bool(last.subject and last.subject[1] == number.first and is_capital)
    return named and not read_subject(sentence, number.last)


def numbers_of(sentence: Sentence) -> Iterator[Number]:
    """The numbers of a sentence in order, whatever they count."""
    behind = 0
    for index, token in enumerate(sentence.tokens):
        if index < behind:
            continue
        number = None
        if token.folded in STARTS:
            number = read_number_words(sentence, index)
        elif token.is_digits and (digits := _read_digits(sentence, index)):
            number = with_scale(sentence, digits)
        if number:
            number = _said_twice(sentence, number)
            behind = number.last
            yield number


def _read_digits(sentence: Sentence, index: int) -> Number | None:
    """A number in digits; "05 machines" is one where a plural follows."""
    two = _in_two_digits(sentence, index)
    if two:
        behind = sentence.at(index + 1)
        return two if behind.text.islower() and is_plural(behind) else None
    return read_digits(sentence, index)


def _said_twice(sentence: Sentence, number: Number) -> Number:
    """ "quatre (4) groupements", "six (6) millions", "deux (02)": one number, said in both ways."""
    if sentence.at(number.last).text != "(":
        return number
    index = number.last + 1
    again = _in_two_digits(sentence, index) or read_whole(sentence, index)
    if not again or sentence.at(again.last).text != ")" or again.in_words == number.in_words:
        return number
    if again.value >= _YEARS and again.plain and again.value != number.value:
        return number
    if again.value != number.value:
        return replace(number, doubt=Ambiguous.STRANGE_SCALE, last=again.last + 1)
    whole = replace(number, last=again.last + 1, plain=False, decimal=None, doubt=again.doubt)
    return with_scale(sentence, whole)


def _in_two_digits(sentence: Sentence, index: int) -> Number | None:
    """ "02": a number below ten, set like a date."""
    token = sentence.at(index)
    return Number(index, index + 1, Decimal(token.text)) if _TWO.fullmatch(token.text) else None


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


def sign_of(sentence: Sentence, number: Number) -> str:
    """The "+" or "-" printed before a number, with no space between."""
    sign, before = sentence.at(number.first - 1), sentence.at(number.first - 2)
    if not sentence.joined(number.first):
        return ""
    if sentence.joined(number.first - 1) and (before.is_word or before.is_digits):
        return ""
    if sign.text == "+":
        return "+"
    return "-" if sign.text in DASHES else ""
