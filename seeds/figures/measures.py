"""Units: what a number measures, from the words behind it or the sign before it.

    6 MDH            MAD x 1.000.000          $14.5 million   USD
    75%, trente pour cent, 52 في المائة      %, a share
    145 hectares, 25 mm, 60 km/h, 21 °C      an amount with its unit
    dix jours, 35 years, ثلاثة أشهر           a time, which is no figure

The units themselves are in `lexicon.units`.
"""

from __future__ import annotations

from dataclasses import dataclass

from .lexicon.units import (
    AS_PRINTED,
    CODES,
    EACH,
    GLUED,
    MONEY,
    OF_SEVERAL,
    OF_TIMES,
    SIGNS,
    TIMES,
    UNITS,
)
from .sentences import APOSTROPHES, Sentence, cut
from .statements import PrintedMeasure

TIME = "time"
_ONE_LETTER = frozenset("mtlgq")


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number measures."""

    symbol: str
    exponent: int = 0

    @property
    def measure(self) -> PrintedMeasure:
        return PrintedMeasure.SHARE if self.symbol == "%" else PrintedMeasure.AMOUNT

    @property
    def is_money(self) -> bool:
        return self.symbol in MONEY

    def name(self, language: str) -> str:
        """How a currency is called in a language."""
        return MONEY[self.symbol][("fr", "en", "ar").index(language)]


def _lexicon() -> dict[str, list[tuple[tuple[str, ...], Unit]]]:
    """The ways of printing each unit, by their first token, the longest first."""
    units: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}
    for line in UNITS.strip().splitlines():
        symbol, exponent, names = line.split(" ", 2)
        for name in names.split("|"):
            _put(units, name, Unit(symbol, int(exponent)))
    for name in TIMES.split():
        _put(units, name, Unit(TIME))
    for ways in units.values():
        ways.sort(key=lambda way: -len(way[0]))
    return units


def _put(units: dict[str, list[tuple[tuple[str, ...], Unit]]], name: str, unit: Unit) -> None:
    first, *rest = (token.folded for token in cut(name, "fr").tokens)
    units.setdefault(first, []).append((tuple(rest), unit))


_LEXICON = _lexicon()
_SHORT = {"k": 3, "m": 6, "bn": 9, "b": 9, "mn": 6, "tn": 12}
_LARGE = frozenset("million billion trillion thousand crore lakh m bn b mn tn k ,".split())
_WORK = frozenset({"travail", "عمل", "شغل"})


def read_unit(sentence: Sentence, index: int) -> tuple[Unit, int] | None:
    """The unit at a token, and the token behind it."""
    found = _unit_at(sentence, index)
    if found or sentence.at(index).folded not in OF_TIMES:
        return found
    time = _unit_at(sentence, index + 1)  # "les 12 derniers mois", "30 working days"
    return time if time and time[0].symbol == TIME else None


def _unit_at(sentence: Sentence, index: int) -> tuple[Unit, int] | None:
    token = sentence.at(index)
    if token.text in AS_PRINTED and (sentence.language == "en" or token.text[1].islower()):
        return Unit(*AS_PRINTED[token.text]), index + 1
    for rest, unit in _LEXICON.get(token.folded, ()):
        last = index + 1 + len(rest)
        if tuple(sentence.folded(index + 1, last)) != rest or not _stands(sentence, index, last):
            continue
        if unit.symbol == TIME and (_is_work(sentence, last) or _is_dated(sentence, last)):
            return None  # "25.000 journées de travail" are counted, "25 سنة 2022" are of that year
        return unit, last
    return None


def _stands(sentence: Sentence, index: int, last: int) -> bool:
    """Whether one letter is a unit: not in capitals, nor elided as in "l'an dernier"."""
    token = sentence.at(index)
    if token.folded == "mm" and last > index + 1:
        return token.text[0] == "M"  # "65 Mm3", millions of cubic metres
    if len(token.text) > 1 or not token.is_word:
        return True
    if sentence.at(last).text and sentence.at(last).text in APOSTROPHES:
        return False
    return last - index > 1 or token.folded not in _ONE_LETTER or token.text == token.folded


def _is_work(sentence: Sentence, last: int) -> bool:
    return not _WORK.isdisjoint(sentence.folded(last, last + 2))


def _is_dated(sentence: Sentence, last: int) -> bool:
    """ "سنة 2022": the year that a word names."""
    year = sentence.at(last).text
    return sentence.language == "ar" and len(year) == len("2022") and year.isdecimal()


def unit_before(sentence: Sentence, index: int) -> tuple[Unit, int] | None:
    """The currency before a number, and the token at which it begins: "$", "US$", "Rs.", "N7.4"."""
    first = index - 1
    token = sentence.at(first)
    if token.text == "." and sentence.joined(first) and sentence.at(first - 1).text in CODES:
        first, token = first - 1, sentence.at(first - 1)
    if token.text in SIGNS and (token.text != "¢" or sentence.at(first - 1).text == "GH"):
        if sentence.at(first - 1).folded in ("us", "u.s", "can", "gh") and sentence.joined(first):
            first -= 1
        return _LEXICON[token.folded][-1][1], first
    symbol = CODES.get(token.text) or _glued(sentence, index)
    return (Unit(symbol), first) if symbol else None


def _glued(sentence: Sentence, index: int) -> str:
    """The currency of one letter glued to a number that is no name: "N14,500", but not "N104"."""
    if sentence.language != "en" or not sentence.joined(index):
        return ""
    number, behind = sentence.at(index), sentence.at(index + 1)
    large = not number.text.isdecimal() or behind.folded in _LARGE
    return GLUED.get(sentence.at(index - 1).text, "") if large else ""


def may_be_of_several(printed: str) -> bool:
    """Whether several countries call their money as it is printed: "Sh", "K"."""
    return printed in OF_SEVERAL


def short_scale(sentence: Sentence, index: int) -> int:
    """The power of ten of "$3m" and "€5bn"."""
    return _SHORT.get(sentence.at(index).folded, 0) if sentence.joined(index) else 0


def is_rate(sentence: Sentence, index: int) -> bool:
    """ "500 par an", "500 per year", "500 chaque année": so many in each stretch of time."""
    unit = read_unit(sentence, index + 1)
    return sentence.at(index).folded in EACH and bool(unit and unit[0].symbol == TIME)
