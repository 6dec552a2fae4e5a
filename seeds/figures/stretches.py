"""Stretches of a sentence that are no figure, as can be seen from their form; days and years.

    19 février 2024, du 3 au 7 juin, July 8, 2025, 24/04/2024, 2024-2025     dates
    mardi 12, le cinq juillet, 24 صفر 1447                                    days
    en 2023, fin 2024, سنة 2024, Horizon 2030                                years
    19h30, 20:11, 7.30pm                                                     times
    3-0, 4x100, 1,,2                                                         scores and the like
    05 22 48 12 30, +212 522 481 230, info@example.org                       addresses

Digits and months are looked at where they stand; nothing is searched for in the whole text.
"""

from __future__ import annotations

import re

from seeds.naming.folding import fold
from seeds.reading.text.months import MONTHS

from .lexicon.no_figure_words import (
    ABOUT,
    BETWEEN,
    HIJRI_ERA,
    HIJRI_MONTHS,
    HIJRI_PAIRS,
    MONTH_WORDS,
    OF_YEARS,
    QUANTIFIERS,
    WEEKDAYS,
    YEAR_JOINS,
    YEAR_NAMES,
    YEAR_VERBS,
    YEARS,
)
from .lexicon.small_words import DETERMINERS, NOUNS_IN_WA, OF, STOP
from .numbers import Number
from .sentences import APOSTROPHES, Sentence, Token, is_plural
from .subjects import noun_follows

_SECOND = frozenset("al el hijja kaada awal aoual thani".split())
_DAYS, _HIJRI = 31, 1300
_NAME, _VERB = 5, 3  # words of the name of a year, letters of a short word

_MONTH = "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))
_DAY = r"\d{1,2}(?:er|st|nd|rd|th)?"
_JOIN = r"(?:\s*(?:,|/|-|–|—)\s*|\s+(?:et|au|à|and|to|إلى|الى|ou)\s+(?:le\s+)?|\s+و\s*)"
_YEAR = r"(?:18|19|20)\d\d"
_MEASURES = (
    r"\s?(?:per\s?cent|pour\s?cent|(?:mill|bill|trill)ion|milliard|lakh|crore"
    r"|(?:[mck]?m|ha|kg|t|k|bn|mn|mdh|dhs?)\b|[%€$°٪]"
    r"|ألف|آلاف|مليون|ملايين|مليار|بالم|في\s+الم|درهم|طن)"
)
_FROM_DIGITS = re.compile(
    "|".join(
        (
            rf"{_DAY}(?:{_JOIN}{_DAY})*\s+(?:of\s+|de\s+|من\s+)?(?:{_MONTH})\b\.?(?:,?\s+\d{{4}}\b)?",
            r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:\d{4}|\d\d)\b",
            r"\d{1,2}/\d{1,2}(?![\d/%])(?!\s+(?-i:[a-zà-ÿ]{3,}[sx])\b)",  # no "20/30 femmes"
            r"\d{4}[/-]\d{1,2}[/-]\d{1,2}\b",
            rf"{_YEAR}\s?[-–/]\s?(?:{_YEAR}|\d\d)\b",
            r"\d{1,2}\s?h\s?(?:[0-5]\d)?\b",
            r"\d{1,2}:\d\d(?::\d\d)?\b|\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]m\b|[ap]\.m\.)",
            r"0\d(?:[\s.-]?\d\d){4}\b|(?<!\d\s)0[1-9]\d{1,3}[\s-]\d{3}[\s-]\d{3,4}\b",
            r"\d+(?:[-‐‑]\d+){2,}\b",  # ISBN, telephone, "2-18-622"
            r"\d{1,3}(?:[.,]\d+)?\s?°\s?(?:\d{1,2}\s?['’′]|[NSEWO]\b)\S*",  # coordinates
            r"\d+\s?x\s?\d+\b",
            r"\d{1,3}(?:['’′]\+\d{1,2}\b|\+\d{1,2}(?=['’′)]))",  # the minute of a goal, "(90+1)"
            r"\d+(?:[.,]{2,}\d+)+",
            # No "20-30 farms", "20-30 per cent", "3-5 mm".
            rf"\d{{1,2}}\s?[-–]\s?\d{{1,2}}(?![\d.,%-])(?!\s+[^\W\d_]{{3,}}[sxةت]\b)(?!{_MEASURES})",
        )
    ),
    re.IGNORECASE,
)
_MONTH_AND_YEAR = re.compile(rf"(?:{_MONTH})\.?,?\s+\d{{4}}\b", re.IGNORECASE)
_ENGLISH_DATE = re.compile(
    rf"(?:{_MONTH})\.?(?:\s+{_DAY}\b(?!\s*(?:%|\d{{3}}\b))(?:{_JOIN}\d{{1,2}}\b)*"
    rf"(?:,?\s+{_YEAR}\b)?|,?\s+\d{{4}}\b)",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?:\+\s?|\b00)\d{2,3}[\s.-]?(?:\(0\))?\d(?:[\s.-]?\d{2,3}){3,4}\b")
_ADDRESS = re.compile(r"\bhttps?://\S+|\S+@\S+")
_SIGNS = (("+", _PHONE), ("00", _PHONE), ("//", _ADDRESS), ("@", _ADDRESS))
_MONTH_STARTS = frozenset(fold(name).split()[0] for name in MONTHS)


class Stretches:
    """The stretches of a sentence in which no number counts anything."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.spans: list[tuple[int, int]] = []
        months = _ENGLISH_DATE if sentence.language == "en" else _MONTH_AND_YEAR
        for token in sentence.tokens:
            if token.is_digits:
                self._look(_FROM_DIGITS, token.start)
            elif token.folded in _MONTH_STARTS:
                self._look(months, token.start)
        for sign, pattern in _SIGNS:
            if sign in sentence.text:
                self.spans += [match.span() for match in pattern.finditer(sentence.text)]

    def _look(self, pattern: re.Pattern[str], start: int) -> None:
        """Keep what begins here, unless the last stretch has not ended yet."""
        if self.spans and start < self.spans[-1][1]:
            return
        if match := pattern.match(self.sentence.text, start):
            self.spans.append(match.span())

    def hold(self, number: Number) -> bool:
        """Whether a number lies in one of them."""
        start = self.sentence.tokens[number.first].start
        end = self.sentence.tokens[number.last - 1].end
        return any(first < end and start < last for first, last in self.spans)


def is_day(sentence: Sentence, number: Number) -> bool:
    """ "mardi 12", "le cinq juillet", "le 15 courant"."""
    if number.value > 31:
        return False
    of = int(sentence.at(number.last).folded in OF)
    of += sentence.at(number.last + of).folded == "شهر"  # "15 من شهر يونيو"
    month = sentence.at(number.last + of).folded
    if month in MONTH_WORDS or month.partition("ال")[0] in MONTH_WORDS:  # "فبرايرالماضي"
        return True
    index = number.first - 1
    while sentence.at(index).text in (",", "le"):
        index -= 1
    on_weekday = number.plain and sentence.at(index).folded in WEEKDAYS
    return on_weekday and not noun_follows(sentence, number.last)


def is_hijri(sentence: Sentence, number: Number) -> bool:
    """ "24 صفر 1447", "5 ربيع الأول", "1er ramadan 1446", "1447 هـ"."""
    if number.in_words:
        return False
    if sentence.at(number.last).folded in HIJRI_ERA:
        return number.value >= _HIJRI
    if number.plain and number.value < _DAYS and _is_hijri_month(sentence, number.last):
        return True
    before = (_is_hijri_month(sentence, number.first - back) for back in (1, 2))
    return number.plain and _HIJRI <= number.value < _HIJRI + 200 and any(before)


def _is_hijri_month(sentence: Sentence, index: int) -> bool:
    word, behind = sentence.at(index).folded, sentence.at(index + 1)
    pair = word in HIJRI_PAIRS and (behind.text.startswith("ال") or behind.folded in _SECOND)
    return word in HIJRI_MONTHS or pair


def is_year(sentence: Sentence, number: Number) -> bool:
    """ "en 2023", "2025," and "Horizon 2030", but not "plus de 2000" nor "2000 agriculteurs"."""
    if not number.plain or not 1800 <= number.value < 2100:
        return False
    before = sentence.at(number.first - 1)
    if before.text in APOSTROPHES:
        before = sentence.at(number.first - 2)
    if before.folded in YEARS or _is_year_of(sentence, number) or _ends_years(sentence, number):
        return True
    if not QUANTIFIERS.isdisjoint(sentence.folded(number.first - 2, number.first)):
        is_dated = before.folded in ABOUT and number.value % 100
        return bool(is_dated) and not noun_follows(sentence, number.last)  # "About 1987 we met"
    if sentence.language == "en" and before.folded == "the":
        return True  # "the 2019 elections"
    if sentence.language == "en" and number.value % 50 and _is_of_year(sentence, number):
        return True
    if sentence.language == "ar" and _is_joined_on(sentence.at(number.last)):
        return True
    is_name = before.text[0].isupper() and before.folded not in DETERMINERS
    return is_name or not noun_follows(sentence, number.last)


def _is_of_year(sentence: Sentence, number: Number) -> bool:
    """ "2024 Olympics", "at 2022 prices"; no "1920 Ugandan farmers", "trained 1920 Farmers"."""
    one, other = sentence.at(number.last), sentence.at(number.last + 1)
    before = sentence.at(number.first - 1)
    is_counted = other.text.islower() and is_plural(other)
    is_told = before.is_word and (before.folded not in STOP or before.folded in ("of", "and"))
    is_name = one.text.istitle() and not is_counted and not is_told
    return is_name or one.folded in OF_YEARS


def _is_joined_on(token: Token) -> bool:
    """ "1967 وعاصمتها", "2017 اختارت": whether an Arabic word behind a year is no noun of it."""
    if token.folded in YEAR_VERBS or token.text.endswith("ها"):
        return True
    if token.text.startswith("و"):
        return not token.folded.startswith(NOUNS_IN_WA) and not token.text.endswith(("ا", "ة"))
    return token.text.endswith("ت") and token.text[-2] not in "او" and len(token.text) > _VERB


def _ends_years(sentence: Sentence, number: Number) -> bool:
    """ "ما بين 2001 و2014 تضاعف العدد", "entre 2015 et 2020": behind a year and a conjunction."""
    first = sentence.at(number.first - 2).text
    joined = sentence.at(number.first - 1).folded in YEAR_JOINS
    between = sentence.at(number.first - 3).folded in BETWEEN
    return joined and between and len(first) == len("2001") and first.isdecimal()


def _is_year_of(sentence: Sentence, number: Number) -> bool:
    """ "السنة الدولية للتعاونيات 2025 بالمغرب", "l'Année internationale des coopératives 2025"."""
    near = sentence.folded(number.first - _NAME, number.first)
    return not YEAR_NAMES.isdisjoint(near) and not _noun_follows_at_once(sentence, number)


def _noun_follows_at_once(sentence: Sentence, number: Number) -> bool:
    behind = sentence.at(number.last)
    return not behind.text.startswith(("ب", "ل", "ف", "و")) and noun_follows(sentence, number.last)
