"""Numbers in digits, by the grammar of the press and not of a locale.

9.000   9 000   9,000   9٬000   9'000      thousands: groups of exactly three digits
1.234.567,8   1,234,567.8                  thousands and decimals
1,20,000   12,34,56,789                    the Indian grouping, by twos
280, 000   7, 50 €                         set with a space that does not belong there
5,4   84.5   ٥٫٤                           decimals
2.681   1,234                              either: what is measured decides (`candidates`)
1.2.3.4   0,0,0   007   12٣                no number

5,4 million   58 ألف   2 millions et demi  a number and its multiplier
$12-million   1.8 crore   1.5k followers   the same
4.000 milliards, 1,234 milliard            thousands of them, or one and a part
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import takewhile

from .lexicon.number_words import SCALES
from .lexicon.small_words import PLURALS
from .lexicon.units import MONEY_SIGNS
from .measures import TIME, read_unit
from .sentences import APOSTROPHES, DASHES, Sentence
from .statements import Ambiguous

LONGEST = 15  # digits; more of them are a reference and count nothing
_ZEROS = {ord(zero) for zero in "0٠۰"}
_ARABIC_MARKS = str.maketrans("٬٫،", "'.,")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:([.,'])\d{3})(?:\1\d{3})*(?:([.,])(\d+))?")
_INDIAN = re.compile(r"[1-9]\d?(?:,\d\d)+,\d{3}(?:\.\d+)?")
_DECIMAL = re.compile(r"(?:0|[1-9]\d*)[.,]\d+")
_PLAIN = re.compile(r"0|[1-9]\d*")
_CENTS = re.compile(r"\d\d")
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
    exponent: int = 0  # the power of ten of its multiplier
    nearly: str = ""  # "une dizaine", whose words are a qualifier too
    decimal: Decimal | None = None  # the other reading of "2.681"
    mark: str = ""  # the mark in "2.681"
    doubt: Ambiguous = Ambiguous.NONE  # its value is read from an uncommon way of printing it


def read_digits(sentence: Sentence, index: int) -> Number | None:
    """The number whose digits begin at a token."""
    if turned := _turned(sentence, index):
        return turned
    last = _end_of_groups(sentence, index)
    groups = (token.text for token in sentence.tokens[index:last] if token.folded != "'")
    printed = _in_ascii("'".join(groups))
    number = _read(printed, index, last) if printed else None
    if number and _is_doubtful_group(sentence, number):
        return replace(number, doubt=Ambiguous.STRANGE_SCALE)
    return _set_apart(sentence, number) if number and number.plain else number


def _turned(sentence: Sentence, index: int) -> Number | None:
    """ "703ر34", as Algerian papers print 34.703; others have its parts in the other order."""
    parts = sentence.at(index).text, sentence.at(index + 2).text
    together = sentence.joined(index + 1) and sentence.joined(index + 2)
    if sentence.at(index + 1).text != "ر" or not together or not all(map(str.isdecimal, parts)):
        return None
    value = Decimal(f"{int(parts[1])}.{parts[0]}")
    return Number(index, index + 3, value, doubt=Ambiguous.STRANGE_SCALE)


def _is_doubtful_group(sentence: Sentence, number: Number) -> bool:
    """Whether English words leave it open if it is one number: "400 737 Max jets"."""
    last = sentence.at(number.last - 1)
    apart = not sentence.joined(number.last - 1) and number.last > number.first + 1
    return sentence.language == "en" and apart and not last.text.endswith("0")


def _set_apart(sentence: Sentence, number: Number) -> Number:
    """ "280, 000" and "7, 50 €": one number, with a space behind its comma."""
    comma, group = sentence.at(number.last), sentence.at(number.last + 1)
    if comma.text != "," or not sentence.joined(number.last) or sentence.joined(number.last + 1):
        return number
    last = number.last + 2
    if group.text == "000" and number.value < 1000:
        value = number.value * 1000
    elif _CENTS.fullmatch(group.text) and sentence.at(last).folded in MONEY_SIGNS:
        before = sentence.at(number.first - 2).text
        if sentence.at(number.first - 1).text == "," and len(before) < len("2016"):
            return number  # "10, 20, 50 €"
        value = number.value + Decimal(group.text).scaleb(-2)
    else:
        return number
    return Number(number.first, last, value, doubt=Ambiguous.STRANGE_SCALE)


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
    if _INDIAN.fullmatch(printed):
        return Number(first, last, Decimal(printed.replace(",", "")))
    if _DECIMAL.fullmatch(printed):
        return Number(first, last, Decimal(printed.replace(",", ".")))
    return None


_NO_THOUSANDS = frozenset("nautique nautiques marin marins de des du d run race".split())
_ONE_OF_THEM = frozenset({"million", "milliard", "مليون", "مليار"})
_LEAST_OF_REST = 3
_THOUSAND, _LEAST_JOINED = 1000, 10_000  # "2 millions et 1.200 femmes" are two numbers
_NEAR = 7  # tokens around millions
_ACTS = re.compile("(?:(?<!m)ent|ont|aient)$")
_PAYING = re.compile("cout|budget|invest|prix|montant|envelop|financ|subvention")
_PLURAL = 2  # from which a multiplier is one in French and Arabic
_LEAST_OF_THOUSANDS = 6  # "1.200 mille" is twelve hundred
_HALVES = (("et", "demi"), ("et", "demie"), ("and", "a", "half"), ("ونصف",))


def with_scale(sentence: Sentence, number: Number) -> Number:
    """The number times the multipliers behind it."""
    value, last, doubt = number.value, number.last, number.doubt
    exponent = whole = 0
    while scale := _scale_at(sentence, last, number):
        at, exponent = scale
        if last == number.last:
            value, doubt = _multiplied(sentence, number, at, exponent)
        value = value.scaleb(exponent)
        whole += exponent
        last = at + 1
        for half in _HALVES:
            if tuple(sentence.folded(last, last + len(half))) == half:
                value += Decimal(5).scaleb(exponent - 1)
                last += len(half)
    if last == number.last:
        return _with_rest(sentence, number, power_of(number)) if number.in_words else number
    number = replace(number, value=value, last=last, decimal=None, doubt=doubt, exponent=whole)
    number = replace(number, scaled=True, plain=False)
    return _with_rest(sentence, number, exponent)


def power_of(number: Number) -> int:
    """The power of ten of a multiplier, as printed or as a number in words ends."""
    return number.exponent or next((e for e in (9, 6, 3) if not number.value % 10**e), 0)


def _scale_at(sentence: Sentence, index: int, number: Number) -> tuple[int, int] | None:
    """The token of a multiplier and its power of ten: "million", "-million", "k" of "1.5k"."""
    token = sentence.at(index)
    if token.text in DASHES and sentence.joined(index) and sentence.joined(index + 1):
        index += 1
        token = sentence.at(index)
        return (index, SCALES[token.folded]) if token.folded in SCALES else None
    if token.text == "M" and sentence.language == "fr":
        return (index, 6) if _is_millions(sentence, index + 1) else None
    if token.folded in SCALES:
        is_distance = token.folded == "milles" and sentence.at(index + 1).folded in _NO_THOUSANDS
        return None if is_distance else (index, SCALES[token.folded])
    short = index == number.last and sentence.joined(index)
    return _short_scale_at(sentence, index) if short else None


def _is_millions(sentence: Sentence, index: int) -> bool:
    """Whether an "M" before a token is a multiplier: "37 M d'habitants", "12 M FCFA"."""
    unit = read_unit(sentence, index)
    return sentence.at(index).folded in ("de", "d") or bool(unit and unit[0].is_money)


def _short_scale_at(sentence: Sentence, index: int) -> tuple[int, int] | None:
    """The "k" of "1.5k followers" and the "m" of "3.2m litres", which may be metres elsewhere."""
    letter, behind = sentence.at(index).folded, sentence.at(index + 1)
    if letter == "k" and behind.folded not in _NO_THOUSANDS:
        counts = "." in sentence.at(index - 1).text or behind.folded.endswith(("s", "x"))
        return (index, 3) if counts else None
    if letter != "m" or sentence.language != "en":
        return None
    unit = read_unit(sentence, index + 1)
    counts = behind.folded in PLURALS or bool(unit and unit[0].symbol != TIME)
    return (index, 6) if counts else None


def _multiplied(
    sentence: Sentence, number: Number, at: int, exponent: int
) -> tuple[Decimal, Ambiguous]:
    """What "4.000" and "1,234" are before a multiplier: thousands of them, or one and a part.

    Thousands of millions end in a nought and their multiplier is a plural; where only one of both
    is so, the number is in doubt.
    """
    if number.decimal is None:
        return number.value, number.doubt
    is_of_thousands = number.mark == ("," if sentence.language == "en" else ".")
    rounded = number.value % 10 == 0
    if exponent < _LEAST_OF_THOUSANDS or not (is_of_thousands or number.value % 1000 == 0):
        return number.decimal, Ambiguous.NONE
    is_singular = sentence.language != "en" and sentence.at(at).folded in _ONE_OF_THEM
    if is_singular and number.decimal < _PLURAL:
        return number.decimal, Ambiguous.NONE
    certain = is_of_thousands and (rounded or sentence.language == "en")
    return number.value, Ambiguous.NONE if certain else Ambiguous.STRANGE_SCALE


def _with_rest(sentence: Sentence, number: Number, exponent: int) -> Number:
    """ "1 milliard 200 millions", "19 مليون و225 ألف و110", "مليون و 49 ألف": what is added to the
    thousands; but "48 ألف و530 ألف" are two numbers."""
    while exponent:
        at = number.last + 1
        joined = sentence.at(at - 1).text == "و"
        if not joined and exponent > _LEAST_OF_REST and not _joins_rest(sentence, number):
            at -= 1  # "1 milliard 200 millions"
        rest = read_digits(sentence, at) if sentence.at(at).is_digits else None
        scale = SCALES.get(sentence.at(rest.last).folded, 0) if rest else 0
        in_thousands = exponent > _LEAST_OF_REST and rest and _is_thousands(sentence, rest)
        if not rest or not (rest.plain or in_thousands):
            return number
        if not (joined or in_thousands or (scale and at == number.last)):
            return number
        added = rest.value.scaleb(scale)
        if added >= Decimal(10) ** exponent:
            return number
        last = rest.last + bool(scale)
        is_joined = in_thousands and at > number.last
        apart = is_joined and _may_be_apart(sentence, number, last)
        doubt = Ambiguous.STRANGE_SCALE if apart else number.doubt
        number = replace(number, value=number.value + added, last=last, doubt=doubt)
        exponent = scale
    return number


def _joins_rest(sentence: Sentence, number: Number) -> bool:
    """Whether "et" joins thousands to millions: "3 millions et 450 000", but not "entre plus d'un
    million et 400 000"."""
    is_open = "entre" in sentence.folded(number.first - _NEAR, number.first)
    return sentence.language == "fr" and sentence.at(number.last).folded == "et" and not is_open


def _may_be_apart(sentence: Sentence, number: Number, index: int) -> bool:
    """ "Il coûte 2 millions et 450 000 femmes y gagnent": whether the thousands before a token may
    have a verb of their own, or the millions be of money alone."""
    unit = read_unit(sentence, index)
    before = sentence.folded(number.first - _NEAR, number.first)
    is_paid = any(map(_PAYING.match, before)) and not (unit and unit[0].is_money)
    words = takewhile(lambda token: token.is_word, sentence.tokens[index : index + _NEAR])
    return is_paid or (number.first > 0 and any(_ACTS.search(word.folded) for word in words))


def _is_thousands(sentence: Sentence, rest: Number) -> bool:
    """Whether the rest of millions is told in thousands: "450 000", "75 mille"."""
    is_scaled = SCALES.get(sentence.at(rest.last).folded) == _LEAST_OF_REST
    is_small = rest.value < _THOUSAND and is_scaled
    grouped = not rest.plain and rest.value >= _LEAST_JOINED and not is_scaled
    return sentence.language == "fr" and (is_small or grouped)
