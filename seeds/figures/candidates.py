"""A number of a sentence with what it measures or counts.

sentence                       number  unit  subject
"145 hectares de manioc"       145     ha    "de manioc"
"$3m", "62 millions de FCFA"   3 x 10^6, 62 x 10^6
"2.681 séances de coaching"    2.681         "séances de coaching"
"""

from __future__ import annotations

from dataclasses import dataclass

from . import qualifiers
from .measures import Unit, read_unit, short_scale, unit_before
from .numbers import Number
from .qualifiers import Found
from .statements import PrintedMeasure
from .subjects import Chunk, read_counted, read_subject
from .tokens import APOSTROPHES, DASHES, Sentence

_THE = ("ال", "وال", "لل", "بال")
_OF_THEM = (["of", "them"], ["of", "whom"])
_OF = frozenset(["de", "of", "من"])


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
    counts: bool = True  # it is no date, rank, age ...

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
    def is_named(self) -> bool:
        """Whether it is known what it counts or measures."""
        return bool(self.unit or self.subject)

    def take_from(self, other: Candidate) -> None:
        """Count or measure what another number does."""
        self.unit, self.subject, self.unit_words = other.unit, other.subject, other.unit_words

    @property
    def measure(self) -> PrintedMeasure:
        return self.unit.measure if self.unit else PrintedMeasure.COUNT


def measured(sentence: Sentence, number: Number) -> Candidate:
    """A number with its unit and its subject."""
    before = unit_before(sentence, number.first)
    if (money := read_unit(sentence, number.last + 1)) and money[0].is_money:
        number = _scaled(sentence, number)  # "a 68m dirham fund"
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
    subject = _noun_before(sentence, number) or read_counted(sentence, number.first, behind)
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
        return index + 2 + (sentence.at(index + 2).folded in ("are", "were"))
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
