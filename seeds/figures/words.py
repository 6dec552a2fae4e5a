"""Numbers in words: one grammar for French, English and Arabic.

deux cent cinquante mille      (2 x 100 + 50) x 1000
quatre-vingt-dix-sept          4 x 20 + 10 + 7
two hundred and twelve         2 x 100 + 12
خمسة وعشرون, ثلاثمائة ألف       5 + 20, 300 x 1000
une dizaine, two dozen, half a dozen, a hundred, un million et demi

un, une, one, واحد; la moitié, two-thirds, ثلث; des milliers    no numbers
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from .lexicon.number_words import (
    CENTS,
    COLLECTIVES,
    FRACTIONS,
    GOOD,
    ONE,
    ORDINALS,
    PER_CENT,
    VAGUE,
    WORDS,
    Word,
)
from .numbers import Number, with_scale
from .sentences import DASHES, Sentence

_SCALES = (1000, 10**6, 10**9)
_HALVED = frozenset({"million", "milliard", "billion"})
_FAR = 4  # tokens between "une" and the "centaine" of "une bonne petite centaine"
_THREE = 3
_OF_A = frozenset("of a de d ' un".split())
_NO_MULTIPLES = WORDS.keys() | {"par", "per"}  # before a bare "million"
_HUNDREDS = frozenset({"hundred", "thousand", "million"})


@dataclass(slots=True)
class _Amount:
    """A number as its words come in."""

    language: str
    total: int = 0  # what was multiplied by a thousand or more
    current: int = 0  # what has not been yet
    scale: int = 10**15  # the last multiplier: the next is smaller

    @property
    def value(self) -> int:
        return self.total + self.current

    def take(self, word: Word) -> bool:
        """Go on with a word, where the number can."""
        if word.value >= 1000:
            return self._multiply(word)
        if word.value == 100 and self.current:
            return self._hundred(word)
        if word.value == 20 and self.current % 100 == 4 and not word.is_arabic:
            self.current += 76  # quatre-vingts
            return True
        if not self._goes_on(word):
            return False
        self.current += word.value
        return True

    def _multiply(self, word: Word) -> bool:
        base = word.value if word.value in _SCALES else word.value // 2  # the dual of one
        if base >= self.scale or (word.joins and self.current):
            return False
        self.total += (self.current or 1) * word.value
        self.current, self.scale = 0, base
        return True

    def _hundred(self, word: Word) -> bool:
        """ "deux cents"; English also has "twelve hundred"."""
        if word.joins or self.current >= (100 if self.language == "en" else 10):
            return False
        self.current *= 100
        return True

    def _goes_on(self, word: Word) -> bool:
        """Whether a word below a thousand can be added."""
        if word.is_arabic:
            return self._goes_on_in_arabic(word)
        rest = self.current % 100
        if rest == 0:
            return self.current == 0 or word.value < 100
        if rest == 10:
            return 7 <= word.value <= 9  # dix-sept
        if rest in (60, 80) and 10 <= word.value < 20:
            return True  # soixante-dix, quatre-vingt-onze
        return rest % 10 == 0 and word.value < 10

    def _goes_on_in_arabic(self, word: Word) -> bool:
        rest = self.current % 100
        if not word.joins:
            return self.value == 0 or (word.value == 10 and 0 < rest < 10)  # ثلاثة عشر
        if rest == 0:
            return self.current == 0 or word.value < 100
        return word.value % 10 == 0 and 20 <= word.value < 100 and rest < 10


def read_number_words(sentence: Sentence, index: int) -> Number | None:
    """The number that begins at a word of numbers, with the multiplier that may follow."""
    number = _collective(sentence, index) or _part_of(sentence, index) or _cardinal(sentence, index)
    return with_scale(sentence, number) if number else None


def _cardinal(sentence: Sentence, index: int) -> Number | None:
    start = index + 1 if _opens_with_one(sentence, index) else index
    word = _word(sentence, start)
    if not word or sentence.at(start).folded in VAGUE or _is_ordinal(sentence, index, word):
        return None
    if word.value == 1 and not word.is_arabic:
        return None
    is_large = start == index and word.value >= _SCALES[1]
    if is_large and sentence.at(index - 1).folded in _NO_MULTIPLES:
        return None  # "three-six million", "parts per million"
    last, value = _sum(sentence, start)
    if value < 2 or _is_part_of_another_word(sentence, index, last):
        return None
    last, value = _and_a_half(sentence, last, value)
    scaled = value >= 1_000_000 and value % 100_000 == 0
    return Number(index, last, Decimal(value), in_words=True, scaled=scaled)


def _word(sentence: Sentence, index: int) -> Word | None:
    """The word of a number at a token: not "12 cents" in English, nor "5+ في المائة"."""
    folded = sentence.at(index).folded
    if folded in CENTS and sentence.language == "en":
        return None
    is_share = folded in PER_CENT and sentence.at(index - 1).folded == "في"
    return None if is_share else WORDS.get(folded)


def _opens_with_one(sentence: Sentence, index: int) -> bool:
    """ "un million", "a hundred", "one thousand"."""
    if sentence.at(index).folded not in ("un", "a", "one"):
        return False
    following = WORDS.get(sentence.at(index + 1).folded)
    return bool(following and following.value >= 100 and sentence.at(index + 1).folded != "cent")


def _is_ordinal(sentence: Sentence, index: int, word: Word) -> bool:
    """ "الدورة الثانية عشرة", "الدورة العشرين"."""
    before = sentence.at(index - 1)
    if before.folded in ORDINALS:
        return True
    return word.definite and 20 <= word.value < 100 and before.text.startswith("ال")


def _sum(sentence: Sentence, index: int) -> tuple[int, int]:
    """Behind the last word of the number, and its value."""
    amount, last = _Amount(sentence.language), index
    while True:
        step = _joint(sentence, last) if last > index else 0
        word = _word(sentence, last + step)
        if not word or not amount.take(word):
            return last, amount.value
        last += step + 1


def _joint(sentence: Sentence, index: int) -> int:
    """How many tokens join two words of one number: "-", "et", "and"."""
    token = sentence.at(index)
    if token.text in DASHES and sentence.joined(index) and sentence.joined(index + 1):
        return 1
    if token.folded == "et":
        return int(sentence.at(index + 1).folded in ("un", "une", "onze"))
    before = sentence.at(index - 1).folded
    if token.folded != "and" or before not in _HUNDREDS:
        return 0
    return int(sentence.at(index + 2).folded != before)  # "one hundred and two hundred"


def _is_part_of_another_word(sentence: Sentence, first: int, last: int) -> bool:
    """ "deux-roues", "two-thirds", "trois-quarts" are no numbers."""
    behind = sentence.at(last)
    return (behind.text in DASHES and sentence.joined(last) and sentence.joined(last + 1)) or (
        sentence.at(first - 1).text in DASHES and sentence.joined(first)
    )


def _and_a_half(sentence: Sentence, last: int, value: int) -> tuple[int, int]:
    """ "مليون ونصف", "un million et demi"."""
    half = value // 2 if value in _SCALES else 10**6 // 2
    if value >= 1000 and sentence.at(last).folded == "ونصف":
        again = sentence.at(last + 1).folded in ("المليون", "المليار")  # "مليون ونصف المليون"
        return last + 1 + again, value + half
    if value >= 10**6 and sentence.folded(last, last + 3) == ["and", "a", "half"]:
        return last + 3, value + half
    if value >= 10**6 and sentence.folded(last, last + 2) in (["et", "demi"], ["et", "demie"]):
        return last + 2, value + half
    return last, value


def _part_of(sentence: Sentence, index: int) -> Number | None:
    """ "un quart de million", "three-quarters of a million", "ربع مليون"."""
    opening, at = sentence.at(index).folded, index
    word = WORDS.get(opening)
    if opening in ONE or (word and word.value == _THREE):
        at += 1 + (sentence.at(index + 1).text in DASHES)
    part = FRACTIONS.get(sentence.at(at).folded)
    at += 1
    while part and sentence.at(at).folded in _OF_A:
        at += 1
    scale = WORDS.get(sentence.at(at).folded)
    if not part or not scale or scale.value not in _SCALES[1:]:
        return None
    times = _THREE if word and word.value == _THREE else 1
    value = Decimal(scale.value * times) * part
    return Number(index, at + 1, value, in_words=True, scaled=True)


def _collective(sentence: Sentence, index: int) -> Number | None:
    """ "une dizaine", "une bonne centaine", "deux douzaines", "half a dozen"."""
    opening, at = sentence.at(index).folded, index + 1
    half = opening == "half" or sentence.at(at).folded == "demi"
    while at <= index + _FAR and (
        sentence.at(at).folded in GOOD or (half and sentence.at(at).text in DASHES)
    ):
        at += 1
    collective = COLLECTIVES.get(sentence.at(at).folded)
    if half and not collective and sentence.at(at).folded in _HALVED:
        collective = WORDS[sentence.at(at).folded]
    counted = WORDS.get(opening) if at == index + 1 else None
    if not collective or not (opening in ONE or counted):
        return None
    if opening in ("la", "cette") and sentence.at(at + 1).folded not in ("de", "d"):
        return None
    times = counted.value if counted else 1
    value = Decimal(collective.value * times) / (2 if half else 1)
    exact = sentence.at(at).folded in ("dozen", *_HALVED)
    nearly = "" if exact else sentence.words(index, at + 1)
    return Number(index, at + 1, value, in_words=True, scaled=True, nearly=nearly)
