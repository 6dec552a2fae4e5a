"""The numbers of a sentence that count or measure, each with its unit, subject and qualifier.

"de 11 à 19 coopératives, dont 75% de femmes"

number   unit   subject          qualifier
11              coopératives     from "de"     (said once, for both)
19              coopératives     to "à"
75       %      % de femmes
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from decimal import Decimal

from seeds.naming.folding import fold

from . import qualifiers
from .measures import TIME, Unit, read_unit, short_scale, unit_before
from .not_figures import Blocked, is_no_figure
from .number_words import ANY_NUMBER
from .numbers import Number, read_digits, sign_of, with_scale
from .qualifiers import Found
from .statements import Measure, Qualifier
from .subjects import Chunk, read_subject
from .tokens import APOSTROPHES, DASHES, Sentence
from .words import read_number_words

_JOINS = frozenset(["a", "et", "ou", "to", "and", "or", "الي", "و", ",", "/", "ا"]) | frozenset(
    DASHES
)
_RANGE_JOINS = frozenset(["a", "to", "الي"]) | frozenset(DASHES)
_THE = ("ال", "وال", "لل", "بال")
_OF_THEM = (["of", "them"], ["of", "whom"])
_DIGIT = re.compile(r"\d")
_OF = frozenset(["de", "of", "من"])
_OUT_OF = frozenset(
    {("of", "the"), ("des",), ("sur", "les"), ("sur",), ("out", "of"), ("من", "اصل")}
)


@dataclass(slots=True)
class Candidate:
    """A number and what the words around it say of it."""

    number: Number
    first: int  # its first token, with the currency before it
    behind: int  # the token behind its unit
    unit: Unit | None
    subject: Chunk | None
    unit_words: str = ""  # the unit as printed
    qualifier: Found = qualifiers.NOTHING
    sign: str = ""
    in_range: bool = False

    @property
    def end(self) -> int:
        """The token behind all of it."""
        return max(self.behind, self.subject[1] if self.subject else 0)

    @property
    def own_end(self) -> int:
        """The same, without what was said once for another number as well."""
        inherited = self.subject and self.subject[0] > self.behind
        return max(self.behind, self.number.last) if inherited else self.end

    @property
    def measure(self) -> Measure:
        return self.unit.measure if self.unit else Measure.COUNT


def may_hold_numbers(text: str) -> bool:
    """Whether a text holds a digit or a word of a number: most hold neither."""
    return bool(_DIGIT.search(text)) or not ANY_NUMBER.isdisjoint(fold(text).split())


def candidates(sentence: Sentence) -> list[Candidate]:
    """The figures of a sentence, in order."""
    blocked = Blocked(sentence)
    found: list[Candidate] = []
    for number in _numbers(sentence):
        inside = found and number.first < found[-1].behind  # the "cent" of "trente pour cent"
        if not inside and not blocked.holds(number):
            found.append(_measured(sentence, number))
    kept = [c for c in found if not is_no_figure(sentence, c.number, c.unit, c.behind)]
    _share_units(sentence, kept, found)
    kept = [c for c in kept if not (c.unit and c.unit.symbol == TIME)]
    for candidate in kept:
        _qualify(sentence, candidate)
    for one, other in itertools.pairwise(kept):
        _mark_range(sentence, one, other)
    return kept


def _numbers(sentence: Sentence) -> list[Number]:
    numbers, index = [], 0
    while index < len(sentence.tokens):
        number = _number_at(sentence, index)
        if number:
            numbers.append(number)
        index = number.last if number else index + 1
    return numbers


def _number_at(sentence: Sentence, index: int) -> Number | None:
    token = sentence.tokens[index]
    if token.is_digits:
        number = read_digits(sentence, index)
        return with_scale(sentence, number) if number else None
    if token.is_word:
        return read_number_words(sentence, index)
    return None


def _measured(sentence: Sentence, number: Number) -> Candidate:
    """A number with its unit and its subject."""
    before = unit_before(sentence, number.first)
    behind = _skip_of(sentence, number)
    unit = read_unit(sentence, behind)
    if not unit and sentence.at(behind).text in DASHES and sentence.joined(behind):
        unit = read_unit(sentence, behind + 1)  # "a 10-day workshop"
        behind = behind + 1 if sentence.at(behind + 1).is_word else number.last
    if before and not (unit and unit[0].is_money):
        number = _scaled(sentence, number)
        return Candidate(number, before[1], number.last, before[0], None)
    if unit:
        subject = _of_unit(sentence, unit[1]) if not unit[0].is_money else None
        printed = sentence.words(behind, unit[1])
        return Candidate(number, number.first, unit[1], unit[0], subject, printed)
    subject = _noun_before(sentence, number) or read_subject(sentence, behind)
    return Candidate(number, number.first, number.last, None, subject)


def _noun_before(sentence: Sentence, number: Number) -> Chunk | None:
    """ "التعاونيات الخمس": a number with the article follows its noun."""
    words = [sentence.at(number.first - 1).text, sentence.at(number.first).text]
    if not number.in_words or not all(word.startswith(_THE) for word in words):
        return None
    owner = sentence.at(number.first - 2).text  # "جهات المغرب الاثنتي عشرة"
    return number.first - 2 if owner.endswith("ات") else number.first - 1, number.first


def _skip_of(sentence: Sentence, number: Number) -> int:
    """Behind the "de" of "2 millions d'euros", and behind "or so" and "of them"."""
    index = number.last
    if number.scaled:
        if sentence.at(index).folded in _OF:
            return index + 1
        if sentence.at(index).folded == "d" and sentence.at(index + 1).text in APOSTROPHES:
            return index + 2
    if sentence.folded(index, index + 2) == ["or", "so"]:
        return index + 2
    if sentence.folded(index, index + 2) in _OF_THEM:
        return index + 2
    return index


def _scaled(sentence: Sentence, number: Number) -> Number:
    """ "$3m" is three million."""
    exponent = short_scale(sentence, number.last)
    if not exponent:
        return number
    value = (number.decimal or number.value).scaleb(exponent)
    return Number(number.first, number.last + 1, value, scaled=True)


def _of_unit(sentence: Sentence, index: int) -> Chunk | None:
    """What a unit measures: "de manioc", "of saline land", "من القمح"."""
    first = sentence.at(index).folded
    noun = index + 1
    if first == "d" and sentence.at(noun).text in APOSTROPHES:
        noun += 1
    elif first in ("des", "du") or sentence.folded(index, index + 2) == ["of", "the"]:
        noun += first == "of"
    elif first not in _OF:
        return None
    token = sentence.at(noun)
    chunk = None if token.text[0].isupper() else read_subject(sentence, noun)
    return (index, chunk[1]) if chunk else None


def _share_units(sentence: Sentence, kept: list[Candidate], found: list[Candidate]) -> None:
    """Numbers joined to the next take its unit or subject: "16 et 21 °C", "de 11 à 19 élèves"."""
    for one, other in reversed(list(itertools.pairwise(found))):
        if one.unit or one.subject or not _are_joined(sentence, one, other):
            continue
        if other.unit and other.unit.symbol == TIME:
            one.unit = other.unit
        elif one in kept and other in kept:
            one.unit, one.subject, one.unit_words = other.unit, other.subject, other.unit_words
            _share_scale(sentence, one, other)


def _are_joined(sentence: Sentence, one: Candidate, other: Candidate) -> bool:
    """Whether a conjunction alone, and words of no weight, stands between two numbers."""
    between = sentence.folded(one.behind, other.first)
    if tuple(between) in _OUT_OF:
        return True
    return (
        0 < len(between) <= 3
        and between[0] in _JOINS
        and all(
            word in _JOINS or word in ("de", "plus", "les", "environ", "the") for word in between
        )
    ) or (not between and sentence.at(other.first).folded.startswith("و"))


def _share_scale(sentence: Sentence, one: Candidate, other: Candidate) -> None:
    """ "de 5 à 8 millions": the first is in millions too."""
    if one.number.scaled or not other.number.scaled or one.number.value >= 1000:
        return
    join = sentence.at(other.first - 1).folded
    if join in _RANGE_JOINS or sentence.at(one.first - 1).folded in ("entre", "between", "بين"):
        for exponent in (9, 6, 3):
            if other.number.value >= 10**exponent:
                number = one.number
                value = (number.decimal or number.value) * Decimal(10) ** exponent
                one.number = Number(number.first, number.last, value, scaled=True)
                return


def _qualify(sentence: Sentence, candidate: Candidate) -> None:
    """The qualifier of a number, unless it is in a range."""
    number = candidate.number
    sign = sign_of(sentence, number)
    candidate.sign = "-" if sign == "-" and number.first > 1 else ""
    if sign == "+":
        candidate.qualifier = (Qualifier.MORE, "+")
        return
    said = qualifiers.before(sentence, candidate.first)
    if said == qualifiers.NOTHING:
        said = qualifiers.behind(sentence, number.last, candidate.behind, candidate.end)
    if said == qualifiers.NOTHING and number.nearly:
        said = (Qualifier.ABOUT, number.nearly)
    candidate.qualifier = said


def _mark_range(sentence: Sentence, one: Candidate, other: Candidate) -> None:
    """ "de 11 à 19", "entre 5 et 10", "from 1,200 to 1,850 tonnes", "20-30"."""
    if one.in_range or not _same_measure(sentence, one, other):
        return
    opening = qualifiers.opens_range(sentence, one.first)
    closer, closing = qualifiers.closes_range(sentence, other.first)
    if opening and closer and qualifiers.same_opener(opening, closer):
        _set_range(one, other, opening, closing)
    elif not opening and one.behind == one.number.last and other.first == one.behind + 1:
        if closing and closer in ("de", "from", "من"):
            _set_range(one, other, "", closing)
        elif sentence.at(one.behind).text in DASHES and sentence.joined(other.first):
            _set_range(one, other, "", "")


def _set_range(one: Candidate, other: Candidate, opening: str, closing: str) -> None:
    one.qualifier, other.qualifier = (Qualifier.FROM, opening), (Qualifier.TO, closing)
    one.in_range = other.in_range = True
    if not other.unit and not other.subject:
        other.unit, other.subject, other.unit_words = one.unit, one.subject, one.unit_words


def _same_measure(sentence: Sentence, one: Candidate, other: Candidate) -> bool:
    if (one.unit or one.subject) and (other.unit or other.subject):
        if one.unit or other.unit:
            return one.unit == other.unit
        return head(sentence, one) == head(sentence, other)
    return True


def head(sentence: Sentence, candidate: Candidate) -> str:
    """The first word of what is counted, folded."""
    return sentence.at(candidate.subject[0]).folded if candidate.subject else ""
