"""Numbers that are said together share a unit, a noun or a multiplier, and may be a range.

de 11 à 19 élèves, between five and ten boats, 20-30 farms     from, to
12, 15 et 18 coopératives; 16 et 21 °C; 12 of the 40 wells     one noun for all
à raison de 500 par an, 2.000 barques                          the noun that comes
de 5 à 8 millions de dirhams                                   one multiplier for both
2 à 0                                                          a score: no range of anything
"""

from __future__ import annotations

import itertools
from dataclasses import replace

from . import qualifiers
from .candidates import Candidate
from .left_out import compares
from .measures import TIME, is_rate
from .numbers import power_of
from .sentences import DASHES, Sentence
from .statements import Ambiguous, PrintedQualifier

_DASHES = frozenset(DASHES)
_JOINS = frozenset("a et ou to and or الي و ا , /".split()) | _DASHES
_RANGE_JOINS = frozenset("a to الي".split()) | _DASHES
_ANDS = frozenset("et and ;".split())
_BETWEEN = frozenset("entre between بين".split())
_NUMBERS = frozenset("nombre number عدد".split())
_WHOLES_OF, _REACH = frozenset("of des de من".split()), 3  # tokens from "of" to its whole
_THOUSAND, _NEAR = 1000, 5  # the end of a range is no more than so many times its beginning
_NUMBER_OF = 6  # tokens from "nombre" to its number
_OF_NO_WEIGHT = (
    frozenset("de plus les environ the nearly about almost over pres quelque حوالي نحو".split())
    | _JOINS
)
_OUT_OF = frozenset(
    {("of",), ("of", "the"), ("des",), ("sur", "les"), ("sur",), ("out", "of"), ("من", "اصل")}
)


def share(sentence: Sentence, found: list[Candidate]) -> None:
    """Give numbers that are joined to the next its unit or noun, or its being a time."""
    for one, other in itertools.pairwise(found):
        if one.unit and one.unit.is_money and one.first < one.number.first:
            _share_sum(sentence, one, other)
    for one, other in reversed(list(itertools.pairwise(found))):
        if one.unit or one.subject or not _are_joined(sentence, one, other):
            continue
        if other.subject and _is_number_of(sentence, one, other):
            continue
        if other.unit and other.unit.symbol == TIME:
            one.unit = other.unit
        elif one.counts and other.counts:
            one.take_from(other)
            _share_multiplier(sentence, one, other)


def _share_sum(sentence: Sentence, one: Candidate, other: Candidate) -> None:
    """ "$40-50 billion", and in doubt "$40 to $50 billion": one multiplier for two sums."""
    join = sentence.folded(one.behind, other.first)
    is_range = len(join) == 1 and join[0] in _RANGE_JOINS
    if not is_range or not other.number.scaled or (other.unit or one.unit) != one.unit:
        return
    other.unit = one.unit
    if one.number.scaled or one.number.value >= 1000:
        return
    if one.number.value.scaleb(other.magnitude) <= other.number.value:
        _share_multiplier(sentence, one, other)
    if join[0] not in _DASHES:
        one.number = replace(one.number, doubt=Ambiguous.STRANGE_SCALE)


def _are_joined(sentence: Sentence, one: Candidate, other: Candidate) -> bool:
    """Whether a conjunction alone, and words of no weight, stands between two numbers."""
    between = sentence.folded(one.behind, other.first)
    if tuple(between) in _OUT_OF:
        return True
    if not between:
        return sentence.at(other.first).folded.startswith("و")
    return len(between) <= 3 and between[0] in _JOINS and _OF_NO_WEIGHT.issuperset(between)


def _is_number_of(sentence: Sentence, one: Candidate, other: Candidate) -> bool:
    """ "le nombre de coopératives dépasse 48 000 et 530 000 membres": the first has its noun."""
    near = sentence.folded(one.first - _NUMBER_OF, one.first)
    between = sentence.folded(one.behind, other.first)
    return not _NUMBERS.isdisjoint(near) and between in (["et"], ["and"], ["و"])


def _share_multiplier(sentence: Sentence, one: Candidate, other: Candidate) -> None:
    number = one.number
    if number.scaled or not other.number.scaled or number.value >= 1000:
        return
    join, opening = sentence.at(other.first - 1).folded, sentence.at(one.first - 1).folded
    if join not in _RANGE_JOINS and opening not in _BETWEEN:
        return
    value = (number.decimal or number.value).scaleb(power_of(other.number))
    one.number = replace(number, value=value, scaled=True, plain=False, decimal=None)


def mark_ranges(sentence: Sentence, kept: list[Candidate]) -> None:
    """Qualify the two ends of each range."""
    for one, other in itertools.pairwise(kept):
        if not one.in_range and _measure_the_same(sentence, one, other):
            _mark_range(sentence, one, other)


def _measure_the_same(sentence: Sentence, one: Candidate, other: Candidate) -> bool:
    if one.is_named and other.is_named:
        return one.unit == other.unit and _head(sentence, one) == _head(sentence, other)
    return True


def _head(sentence: Sentence, candidate: Candidate) -> str:
    """The first word of what is counted."""
    counted = candidate.subject if not candidate.unit else None
    return sentence.at(counted[0]).folded if counted else ""


def _mark_range(sentence: Sentence, one: Candidate, other: Candidate) -> None:
    opening = qualifiers.opens_range(sentence, one.first)
    closer, closing = qualifiers.closes_range(sentence, other.first)
    if opening:
        if (
            closer
            and (closer not in _BETWEEN or one.number.value <= other.number.value)
            and qualifiers.same_opener(opening, closer)
            and _is_one_range(sentence, one, other)
        ):
            _set_range(one, other, opening, closing)
        return
    touching = one.behind == one.number.last and other.first == one.behind + 1
    if not touching or not (one.is_named or other.is_named):
        return
    if closer in ("de", "from", "من") and one.number.value <= other.number.value:
        _set_range(one, other, "", closing)
    elif sentence.at(one.behind).text in _DASHES and sentence.joined(other.first):
        _set_range(one, other, "", "")


def _share_thousands(one: Candidate, other: Candidate) -> None:
    """ "entre 700 et 800 000 tonnes": thousands that are printed once, in doubt."""
    low, high = one.number.value, other.number.value
    if not one.number.plain or not 1 < low < _THOUSAND or high < _THOUSAND or high % _THOUSAND:
        return
    if other.number.scaled or low * _THOUSAND > high:
        return
    meant = low * _THOUSAND if low * _THOUSAND * _NEAR >= high else low
    doubt = Ambiguous.STRANGE_SCALE
    one.number = replace(one.number, value=meant, plain=False, doubt=doubt)


def _is_one_range(sentence: Sentence, one: Candidate, other: Candidate) -> bool:
    """Not "une croissance de 3% et un déficit ramené à 4%": nothing else is said within a range."""
    between = sentence.folded(one.behind, other.first - 1)
    return _ANDS.isdisjoint(between)


def _set_range(one: Candidate, other: Candidate, opening: str, closing: str) -> None:
    one.qualifier, other.qualifier = (
        (PrintedQualifier.FROM, opening),
        (PrintedQualifier.TO, closing),
    )
    one.in_range = other.in_range = True
    _share_thousands(one, other)
    if not other.is_named:
        other.take_from(one)


def counts_ahead(sentence: Sentence, candidate: Candidate, other: Candidate | None) -> str:
    """The noun of the number that follows, where it is meant: "à raison de 500 par an, 2.000
    barques", "three of their 10 games", "176 من 350 نائبا"."""
    if not other or not other.subject or other.unit:
        return ""
    is_part = sentence.at(candidate.behind).folded in _WHOLES_OF
    near = is_part and other.first - candidate.behind <= _REACH
    if near or compares(sentence, candidate) or is_rate(sentence, candidate.behind):
        return sentence.words(*other.subject)
    return ""
