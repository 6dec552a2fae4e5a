"""The numbers of a question, as the reader of press pages reads them, and the words beside them.

plus de 9 000 membres     9000           membres
neuf mille, 9.000, ٩٬٠٠٠  9000
2.681 séances             2681, 2.681    séances
6 MDH                     6, 6000000     MDH
CO2, ODD-8                nothing: a digit that is joined to a word is part of a name
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from seeds.figures.candidates import measured
from seeds.figures.numbers import Number
from seeds.figures.qualifiers import before
from seeds.figures.sentences import DASHES, Sentence, cut
from seeds.figures.spotting import may_hold_numbers, numbers_of

MOST = 3  # numbers of one question that are looked for
_OF = frozenset(("de", "d", "des", "of", "من", "'"))


@dataclass(frozen=True, slots=True)
class AskedNumbers:
    """The values that the numbers of a question may have, and the question without them."""

    values: frozenset[Decimal]
    printed: str  # the only number, as it was typed; nothing where there are several
    beside: str

    @property
    def digits(self) -> str:
        """The largest value in digits, as the table of figures can be asked for it."""
        return f"{max(self.values).normalize():f}"


def numbers_in(words: str, language: str) -> AskedNumbers:
    """The numbers of a question, and what is asked beside them."""
    if not may_hold_numbers(words):
        return AskedNumbers(frozenset(), "", words)
    sentence = cut(words, language)
    numbers = [one for one in numbers_of(sentence) if not _is_of_a_name(sentence, one)][:MOST]
    if not numbers:
        return AskedNumbers(frozenset(), "", words)
    values = frozenset(value for one in numbers for value in _values(sentence, one))
    printed = sentence.words(numbers[0].first, numbers[0].last) if len(numbers) == 1 else ""
    return AskedNumbers(values, printed, _beside(sentence, numbers))


def _values(sentence: Sentence, number: Number) -> Iterator[Decimal]:
    """What it may mean: "2.681" in both readings, "6 MDH" with and without its millions."""
    yield number.value
    if number.decimal is not None and number.decimal % 1:  # nobody writes 9 as "9.000"
        yield number.decimal
    read = measured(sentence, number)
    yield read.number.value.scaleb(read.unit.exponent if read.unit else 0)


def _is_of_a_name(sentence: Sentence, number: Number) -> bool:
    """Whether it is joined to the word before, as in "CO2" and "ODD-8"."""
    first = number.first
    if not sentence.joined(first):
        return False
    sign = sentence.at(first - 1)
    return sign.is_word or (sign.text in DASHES and sentence.joined(first - 1))


def _beside(sentence: Sentence, numbers: list[Number]) -> str:
    """The words without the numbers, how exactly they are said, and the "of" behind them."""
    left_out: set[int] = set()
    for number in numbers:
        said = len(cut(before(sentence, number.first)[1], sentence.language).tokens)
        left_out |= {*range(number.first - said, number.last)}
        end = number.last
        while sentence.at(end).folded in _OF:
            left_out.add(end)
            end += 1
    kept = [index for index in range(len(sentence.tokens)) if index not in left_out]
    return " ".join(sentence.tokens[index].text for index in kept)
