"""A number of a sentence with what it measures or counts.

sentence                       number  unit  subject
"145 hectares de manioc"       145     ha    "de manioc"
"$3m", "62 millions de FCFA"   3 x 10^6, 62 x 10^6
"2.681 séances de coaching"    2.681         "séances de coaching"
"huit ruches sur dix"          80      %     "ruches"
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from . import qualifiers
from .lexicon.no_figure_words import NOTES
from .lexicon.small_words import DETERMINERS, OF, STOP, WITH_ARTICLE
from .lexicon.units import NIGHTS, NO_THOUSANDTHS
from .measures import TIME, Unit, may_be_of_several, read_unit, short_scale, unit_before
from .numbers import Number, power_of, read_digits
from .qualifiers import Found
from .sentences import APOSTROPHES, DASHES, Sentence, is_in_al, is_plural, plural_of_al
from .statements import Ambiguous, PrintedMeasure
from .subjects import Chunk, noun_follows, read_counted, read_part, read_subject
from .words import read_number_words

_OUT_OF = (
    ("sur",),
    ("in", "every"),
    ("in",),
    ("out", "of", "every"),
    ("out", "of"),
    ("من", "كل"),
    ("من", "اصل", "كل"),
)
_LARGE, _MANY_NIGHTS = 10, 1000
_WHOLES = frozenset(map(Decimal, (4, 5, 10, 100, 1000)))
_OF_THEM = (["of", "them"], ["of", "whom"])
_OWNED = re.compile("(?:ات|ين)(?:ها|هم|هن|نا|ه)$")
_BOTH = frozenset("اثنين اثنان اثنتين اثنتان".split())


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

    def scale_as(self, other: Candidate) -> None:
        """Take the multiplier of another number, in doubt."""
        number = self.number
        value = (number.decimal or number.value).scaleb(other.magnitude)
        doubt = Ambiguous.STRANGE_SCALE
        self.number = replace(
            number, value=value, scaled=True, plain=False, decimal=None, doubt=doubt
        )

    @property
    def magnitude(self) -> int:
        """The power of ten of its multiplier: 6 for millions; 0 where it has none."""
        exponent = self.unit.exponent if self.unit else 0
        return exponent or (power_of(self.number) if self.number.scaled else 0)

    @property
    def measure(self) -> PrintedMeasure:
        return self.unit.measure if self.unit else PrintedMeasure.COUNT


def measured(sentence: Sentence, number: Number) -> Candidate:
    """A number with its unit and its subject."""
    before = unit_before(sentence, number.first)
    if (money := read_unit(sentence, number.last + 1)) and money[0].is_money:
        number = _scaled(sentence, number)  # "a 68m dirham fund"
    behind = _skip_of(sentence, number)
    unit = None if _are_stays(sentence, number, behind) else read_unit(sentence, behind)
    if not unit and sentence.at(behind).text in DASHES and sentence.joined(behind):
        unit = read_unit(sentence, behind + 1)  # "a 10-day workshop"
        behind = behind + 1 if sentence.at(behind + 1).is_word else number.last
    if before and not (unit and unit[0].is_money):
        number = _doubted(_scaled(sentence, number), sentence.at(before[1]).text)
        return Candidate(number, before[1], number.last, before[0], None)
    if unit:
        subject = _of_unit(sentence, unit[1]) if not unit[0].is_money else None
        printed = sentence.words(behind, unit[1])
        number = _doubted(number, printed)
        return Candidate(number, number.first, unit[1], unit[0], subject, printed)
    acts = sentence.folded(number.last, number.last + 2) in _OF_THEM
    acts = acts and not noun_follows(sentence, behind)  # "two of them sank"
    noun = None if acts else read_counted(sentence, number.first, behind)
    subject = _noun_before(sentence, number) or noun
    subject = subject or read_part(sentence, number.first, number.last)
    if subject and subject[0] > behind and (time := read_unit(sentence, subject[1] - 1)):
        of_time = time[0] if time[0].symbol == TIME else None  # "two of the busiest days"
        return Candidate(number, number.first, number.last, of_time, subject)
    if subject and subject[1] == number.first and (time := read_unit(sentence, subject[0])):
        return Candidate(number, number.first, number.last, time[0], None)  # "الأشهر الستة"
    return Candidate(number, number.first, number.last, None, subject)


def _doubted(number: Number, unit: str) -> Number:
    """ "500 dinars": in doubt, where several countries have a currency of the name."""
    if number.doubt or not may_be_of_several(unit):
        return number
    return replace(number, doubt=Ambiguous.SEVERAL_CURRENCIES)


def _are_stays(sentence: Sentence, number: Number, index: int) -> bool:
    """ "4 ملايين ليلة مبيت", "12 000 nuits": nights that hotels count, and no time."""
    told = number.scaled or not number.in_words
    return told and number.value >= _MANY_NIGHTS and sentence.at(index).folded in NIGHTS


def out_of(sentence: Sentence, number: Number) -> Candidate | None:
    """ "huit ruches sur dix", "seven in ten households": a share of things, whatever their number.

    A part that no percentage says exactly, "deux femmes sur trois", is a fraction in words.
    """
    noun = read_subject(sentence, number.last)
    index = noun[1] if noun else number.last
    time = read_unit(sentence, number.last)
    joined = next((j for j in _OUT_OF if tuple(sentence.folded(index, index + len(j))) == j), ())
    whole = read_whole(sentence, index + len(joined)) if joined and not time else None
    if not whole or number.value > whole.value:
        return None
    if number.value == 1 or (whole.value not in _WHOLES and _is_fraction(number, whole, joined)):
        return Candidate(number, number.first, whole.last, None, noun, counts=False)
    if whole.value not in _WHOLES:
        return None
    if not (whole.value >= 10 or (number.in_words and whole.in_words)):
        return None  # "3 bateaux sur 5" may be five boats
    if not NOTES.isdisjoint(sentence.folded(number.first - 4, number.first)):
        return None
    value = number.value * 100 / whole.value
    share = Number(number.first, whole.last, value, in_words=number.in_words, scaled=True)
    noun = noun or read_subject(sentence, whole.last)
    return Candidate(share, number.first, whole.last, Unit("%"), noun)


def _is_fraction(number: Number, whole: Number, joined: tuple[str, ...]) -> bool:
    """ "deux femmes sur trois", "2 in 3 women"; but "14 points sur 16"."""
    said = (number.in_words and whole.in_words) or joined[0] == "in"
    return said and whole.value < _LARGE


def read_whole(sentence: Sentence, index: int) -> Number | None:
    """The number in digits or words at a token, without what follows."""
    if sentence.at(index).is_digits:
        return read_digits(sentence, index)
    return read_number_words(sentence, index)


def _noun_before(sentence: Sentence, number: Number) -> Chunk | None:
    """ "التعاونيات الخمس": a number with the article follows its noun."""
    if sentence.at(number.first).folded in _BOTH and _is_dual(sentence, number.first - 1):
        return number.first - 1, number.first
    if is_in_al(sentence, number.first):
        return plural_of_al(sentence, number.first)
    words = [sentence.at(number.first - 1).text, sentence.at(number.first).text]
    if not number.in_words or not words[1].startswith(WITH_ARTICLE):
        return None
    if _OWNED.search(words[0]):
        return number.first - 1, number.first  # "بحاراتها المائتان"
    if not words[0].startswith(WITH_ARTICLE):
        return None
    owner = sentence.at(number.first - 2).text  # "جهات المغرب الاثنتي عشرة"
    is_described = words[0].endswith("ية") and owner.startswith(
        WITH_ARTICLE
    )  # "الحبوب الرئيسية الثلاث"
    far = is_described or owner.endswith("ات")
    return number.first - 2 if far else number.first - 1, number.first


def _is_dual(sentence: Sentence, index: int) -> bool:
    """ "شخصين اثنين": whether an Arabic word says itself that there are two."""
    word = sentence.at(index)
    return word.text.endswith(("ين", "ان")) and word.folded not in STOP


def _skip_of(sentence: Sentence, number: Number) -> int:
    """Behind the "de" of "2 millions d'euros", and behind "or so" and "of them"."""
    index = number.last
    if sentence.folded(index, index + 2) in _OF_THEM:
        is_done = sentence.at(index + 3).folded.endswith("ed")  # "of them were trained"
        are = sentence.at(index + 2).folded in ("are", "were")
        return index if are and is_done else index + 2 + are
    if sentence.at(index).text == "+" and _is_signed(sentence, index):
        return index + 1
    if _is_idle_of(sentence, index):
        return index + 1
    if number.scaled:
        if sentence.at(index).folded in OF:
            return index + 1
        if sentence.at(index).folded == "d" and sentence.at(index + 1).text in APOSTROPHES:
            return index + 2
    if sentence.folded(index, index + 2) == ["or", "so"]:
        return index + 2
    return index


def _is_signed(sentence: Sentence, index: int) -> bool:
    """ "45,000+ products", and "4,2 + في المائة", as signs stand where one writes leftwards."""
    return sentence.joined(index) or sentence.language == "ar"


def _is_idle_of(sentence: Sentence, index: int) -> bool:
    """ "610 000 de tonnes": as if it were millions of them."""
    if sentence.at(index).folded != "de" or not sentence.at(index - 1).text.endswith("000"):
        return False
    unit = read_unit(sentence, index + 1)
    if unit:
        return unit[0].symbol != TIME
    noun = sentence.at(index + 1)
    return is_plural(noun) and noun.folded not in DETERMINERS


def _scaled(sentence: Sentence, number: Number) -> Number:
    """ "$3m" is three million."""
    exponent = short_scale(sentence, number.last)
    if not exponent:
        return number
    value = (number.decimal or number.value).scaleb(exponent)
    return Number(number.first, number.last + 1, value, scaled=True, exponent=exponent)


def _of_unit(sentence: Sentence, index: int) -> Chunk | None:
    """What a unit measures: "de manioc", "of saline land", "من القمح"."""
    first = sentence.at(index).folded
    noun = index + 1
    if first == "d" and sentence.at(noun).text in APOSTROPHES:
        noun += 1
    elif first in ("des", "du") or sentence.folded(index, index + 2) == ["of", "the"]:
        noun += first == "of"
    elif first not in OF:
        return None
    token = sentence.at(noun)
    chunk = None if token.text[0].isupper() else read_subject(sentence, noun)
    return (index, chunk[1]) if chunk else None


def settled(candidate: Candidate, language: str) -> tuple[Decimal, Ambiguous]:
    """The value of a number with one mark before three digits, and whether that is in doubt.

    Things are counted whole and most money has two decimals, so these are thousands; a share is
    below a thousand. A measured quantity may be either: the mark of decimals of the language is in
    doubt, that of thousands is not.
    """
    number, unit = candidate.number, candidate.unit
    if number.decimal is None or number.scaled:
        return number.value, number.doubt
    if candidate.measure is PrintedMeasure.SHARE:
        return number.decimal, Ambiguous.NONE
    decimals = "." if language == "en" else ","
    if candidate.measure is PrintedMeasure.AMOUNT and number.mark == decimals:
        has_no_thousandths = unit and unit.symbol in NO_THOUSANDTHS and not unit.exponent
        # "50,000 درهم", but not "2,000 MDH"
        is_whole = has_no_thousandths and number.value % 1000 == 0
        value = number.value if is_whole else number.decimal
        return value, Ambiguous.THOUSANDS_OR_DECIMAL
    return number.value, number.doubt
