"""Numbers in digits, by the grammar of the press and not of a locale.

9.000   9 000   9,000   9٬000   9'000      thousands: groups of exactly three digits
1.234.567,8   1,234,567.8                  thousands and decimals
5,4   84.5   ٥٫٤                           decimals
2.681   1,234                              either: what is measured decides (`settled`)
1.2.3.4   0,0,0   007   12٣                no number

5,4 million   58 ألف   2 millions et demi  a number and its multiplier
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from .statements import Ambiguous, PrintedMeasure
from .tokens import APOSTROPHES, DASHES, Sentence

LONGEST = 15  # digits; more of them are a reference and count nothing
_ZEROS = {ord(zero) for zero in "0٠۰"}
_ARABIC_MARKS = str.maketrans("٬٫،", "'.,")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:([.,'])\d{3})(?:\1\d{3})*(?:([.,])(\d+))?")
_DECIMAL = re.compile(r"(?:0|[1-9]\d*)[.,]\d+")
_PLAIN = re.compile(r"0|[1-9]\d*")
_THREE = re.compile(r"\d{3}(?:[.,٫]\d{1,2})?")


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a sentence: the tokens from `first` to before `last`."""

    first: int
    last: int
    value: Decimal
    in_words: bool = False
    plain: bool = False  # digits alone, without marks: it may be a year
    scaled: bool = False  # "million", "ألف": "de" may follow
    nearly: str = ""  # "une dizaine", whose words are a qualifier too
    decimal: Decimal | None = None  # the other reading of "2.681"
    mark: str = ""  # the mark in "2.681"


def read_digits(sentence: Sentence, index: int) -> Number | None:
    """The number whose digits begin at a token."""
    last = _end_of_groups(sentence, index)
    groups = (token.text for token in sentence.tokens[index:last] if token.folded != "'")
    printed = _in_ascii("'".join(groups))
    return _read(printed, index, last) if printed else None


def _in_ascii(printed: str) -> str:
    """Digits of one script and their marks, in our digits; nothing for a mixture."""
    if printed.isascii():
        return printed
    printed = printed.translate(_ARABIC_MARKS)
    zeros = {ord(mark) - int(mark) for mark in printed if mark.isdecimal()}
    if len(zeros) > 1 or not zeros <= _ZEROS:
        return ""
    return "".join(str(int(mark)) if mark.isdecimal() else mark for mark in printed)


def _end_of_groups(sentence: Sentence, index: int) -> int:
    """Behind the groups of three that follow the first digits: "9 000", "12'000'000"."""
    first = sentence.tokens[index].text
    last = index + 1
    if not 1 <= len(first) <= 3 or not first.isdecimal() or first.startswith(("0", "٠")):
        return last
    while True:
        step = 2 if sentence.at(last).text in APOSTROPHES and sentence.joined(last + 1) else 1
        group = sentence.at(last + step - 1)
        if not _THREE.fullmatch(group.text) or (step == 1 and sentence.joined(last)):
            return last
        last += step
        if not group.text.isdecimal():
            return last


def _read(printed: str, first: int, last: int) -> Number | None:
    """The value of printed digits."""
    if sum(map(str.isdecimal, printed)) > LONGEST:
        return None
    if _PLAIN.fullmatch(printed):
        return Number(first, last, Decimal(printed), plain=True)
    grouped = _GROUPED.fullmatch(printed)
    if grouped and grouped[1] != grouped[2]:
        whole = re.sub(r"\D", "", printed[: grouped.start(2)] if grouped[2] else printed)
        value = Decimal(f"{whole}.{grouped[3]}" if grouped[2] else whole)
        if grouped[2] or grouped[1] == "'" or printed.count(grouped[1]) > 1:
            return Number(first, last, value)
        other = Decimal(printed.replace(",", "."))
        return Number(first, last, value, decimal=other, mark=grouped[1])
    if _DECIMAL.fullmatch(printed):
        return Number(first, last, Decimal(printed.replace(",", ".")))
    return None


def settled(number: Number, measure: PrintedMeasure, language: str) -> tuple[Decimal, Ambiguous]:
    """The value of a number with one mark before three digits, and whether that is in doubt.

    Things are counted whole and money has two decimals, so these are thousands; a share is below
    a thousand. A measured quantity may be either: the mark of decimals of the language is in
    doubt, that of thousands is not.
    """
    if number.decimal is None or number.scaled:
        return number.value, Ambiguous.NONE
    if measure is PrintedMeasure.SHARE:
        return number.decimal, Ambiguous.NONE
    decimals = "." if language == "en" else ","
    if measure is PrintedMeasure.AMOUNT and number.mark == decimals:
        return number.decimal, Ambiguous.THOUSANDS_OR_DECIMAL
    return number.value, Ambiguous.NONE


_SCALES = {
    "mille": 3, "thousand": 3, "الف": 3, "الفا": 3, "الاف": 3, "بالف": 3,
    "million": 6, "millions": 6, "mln": 6, "mio": 6, "مليون": 6, "مليونا": 6, "ملايين": 6,
    "milliard": 9, "milliards": 9, "md": 9, "mds": 9, "mrd": 9, "billion": 9, "billions": 9,
    "bn": 9, "مليار": 9, "مليارا": 9, "مليارات": 9, "ملياري": 9, "بليون": 9,
    "trillion": 12, "trillions": 12, "تريليون": 12,
}  # fmt: skip
_HALVES = (("et", "demi"), ("et", "demie"), ("and", "a", "half"), ("ونصف",))


def with_scale(sentence: Sentence, number: Number) -> Number:
    """The number times the multipliers behind it."""
    value, last = number.value, number.last
    exponent = 0
    while sentence.at(last).folded in _SCALES:
        exponent = _SCALES[sentence.at(last).folded]
        if last == number.last and number.decimal is not None:
            value = number.decimal  # "1,234 milliard"
        value = value.scaleb(exponent)
        last += 1
        for half in _HALVES:
            if tuple(sentence.folded(last, last + len(half))) == half:
                value += Decimal(5).scaleb(exponent - 1)
                last += len(half)
    if last == number.last:
        return number
    number = replace(number, value=value, last=last, scaled=True, plain=False, decimal=None)
    return _with_rest(sentence, number, exponent)


def _with_rest(sentence: Sentence, number: Number, exponent: int) -> Number:
    """ "11 ألف و500": what is added to the thousands."""
    at = number.last + 1
    if sentence.at(at - 1).text != "و" or not sentence.joined(at) or not sentence.at(at).is_digits:
        return number
    rest = read_digits(sentence, at)
    if not rest or not rest.plain or rest.value >= Decimal(10) ** exponent:
        return number
    return replace(number, value=number.value + rest.value, last=rest.last)


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
