"""Numbers that count nothing: dates, years, times, scores, references, telephone numbers.

    19 février 2024, du 3 au 7 juin, July 8, 2025, 24/04/2024, 2024-2025     dates
    en 2023, fin 2024, سنة 2024                                               years
    19h30, 20:11, 7.30pm, à 20 heures                                         times
    5e édition, 1er, 2nd, XIVe, numéro 1, top 10, 88th                        ranks
    3-0, 2 à 1                                                                scores
    loi 51-17, article 5, n° 24.18, RN 9, ISO 9001, page 3, المادة 5         references
    G20, COP28, Covid-19, A3, 2M, 5G                                          names
    05 22 48 12 30, 14 rue des Orangers, 20000 Casablanca                     addresses
    le 10.000 m, 3.000 m steeple                                              events
    un sur trois, deux tiers, trois fois                                      parts and times

What can be seen in the text is a pattern; what only the words around tell is a cue.
"""

from __future__ import annotations

import re
from decimal import Decimal

from seeds.naming.folding import fold
from seeds.reading.months import MONTHS

from .measures import TIME, Unit
from .numbers import Number
from .tokens import APOSTROPHES, DASHES, Sentence

_MONTH = "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))
_D = r"\d{1,2}(?:er|st|nd|rd|th)?"
_JOIN = r"(?:\s*(?:,|/|-|–|—)\s*|\s+(?:et|au|à|and|to|إلى|الى|ou)\s+(?:le\s+)?|\s+و\s*)"
_YEAR = r"(?:18|19|20)\d\d"
# Read where digits begin.
_FROM_DIGITS = re.compile(
    "|".join(
        (
            rf"{_D}(?:{_JOIN}{_D})*\s+(?:of\s+|de\s+)?(?:{_MONTH})\b\.?(?:,?\s+\d{{4}}\b)?",
            r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:\d{4}|\d\d)\b",
            r"\d{4}[/-]\d{1,2}[/-]\d{1,2}\b",
            rf"{_YEAR}\s?[-–/]\s?(?:{_YEAR}|\d\d)\b",
            r"\d{1,2}\s?(?:h|H)\s?(?:[0-5]\d)?\b(?!a)",
            r"\d{1,2}:\d\d(?::\d\d)?\b|\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]m\b|[ap]\.m\.)",
            r"0\d(?:[\s.-]?\d\d){4}\b",
            r"\d+\s?x\s?\d+\b",
            r"\d{1,2}\s?[-–]\s?\d{1,2}(?![\d.,%-])(?!\s+[^\W\d_]{3,}[sxةت]\b)",  # 3-0
        )
    ),
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?:\+\s?|\b00)\d{2,3}[\s.-]?(?:\(0\))?\d(?:[\s.-]?\d{2,3}){3,4}\b")
_FROM_MONTH = re.compile(
    rf"(?:{_MONTH})\.?(?:\s+{_D}\b(?!\s*(?:%|\d{{3}}\b))(?:{_JOIN}\d{{1,2}}\b)*(?:,?\s+{_YEAR}\b)?"
    r"|,?\s+\d{4}\b)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\bhttps?://\S+|\S+@\S+")
_MONTH_STARTS = frozenset(fold(name).split()[0] for name in MONTHS)
_ORDINAL = frozenset(
    [*"er ere re e eme ieme nd nde st rd th o è ème ère ᵉ º".split(), "ᵉʳ", "ième"]
)
_REFERENCES = frozenset(
    fold(word).strip()
    for word in (
        "loi lois loi-cadre décret décrets dahir arrêté circulaire article articles art alinéa"
        " chapitre page pages p route rn rp rr nationale autoroute iso nm norme lot n no nº numéro"
        " numéros number num tome volume vol étape phase acte épisode porte quai terminal ligne bus"
        " tramway zone groupe bâtiment immeuble étage rue avenue bp cp tél tel fax whatsapp odd sdg"
        " objectif goal version niveau catégorie point room law laws act section chapter highway"
        " interstate route rank ranked rang place top résolution resolution paragraphe paragraph"
        " figure tableau table annexe appendix titre division journée round tour lycée km"
        " direct poste extension magnitude indice index gate platform track bis note règlement regulation directive"
        " code série episode season saison apollo"
        " القانون قانون رقم المادة مادة الفصل فصل الصفحة صفحة المرسوم الظهير البند الفقرة الدورة"
        " المركز الرتبة المرتبة الجولة العدد الباب الطريق الهاتف الخط الحلقة القناة"
    ).split()
) - {"km"}
_YEAR_CUES = frozenset(
    fold(word).strip()
    for word in (
        "en depuis année années an fin début mi mi- courant horizon in since by until year years"
        " d'ici ici dès avant après vers jusqu'en d été hiver printemps automne rentrée saison"
        " campagne exercice late early mid before after from through during spring summer autumn"
        " fall winter édition mondial coupe budget loi la à de et entre l'année l'an"
        " سنة عام منذ سنتي عامي خلال لسنة لعام بحلول أفق موسم نهاية بداية في دورة برسم مونديال و من إلى حتى"
    ).split()
)
_WEEKDAYS = frozenset(
    fold(word).strip()
    for word in (
        "lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday"
        " friday saturday sunday الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"
    ).split()
)
_AGES = frozenset(
    "agé agés agée agées age ages aged agees agee أعمارهم أعمارهن أعمار عمره عمرها".split()
)
_AGE_WORDS = frozenset(
    fold(word).strip() for word in _AGES | {"âgés", "âge", "سن", "سنهم", "العمر"}
)
_STREETS = frozenset("rue avenue av boulevard bd street st road place quai bis شارع زنقة".split())
_PARTS = frozenset(
    fold(w).strip()
    for w in (
        "tiers quarts quart cinquièmes dixièmes thirds quarters fifths tenths fois times demi halves"
        " أثلاث أرباع أخماس أعشار مرات مرة أضعاف"
    ).split()
)
_SINGULAR = frozenset("le du au".split())
_RACES = frozenset(
    "steeple haies plat hurdles steeplechase relais marche nage papillon brasse dos race final"
    " finale freestyle dames messieurs hommes gold".split()
)
_RACING = frozenset("سباق".split())
_FIGURED = frozenset("plus moins pres quelque environ nearly about over some than من حوالي".split())


class Blocked:
    """The stretches of a sentence in which no number counts anything."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.spans: list[tuple[int, int]] = []
        text, behind = sentence.text, 0
        for token in sentence.tokens:
            if token.start >= behind and (token.is_digits or token.folded in _MONTH_STARTS):
                pattern = _FROM_DIGITS if token.is_digits else _FROM_MONTH
                if match := pattern.match(text, token.start):
                    self.spans.append(match.span())
                    behind = match.end()
        for sign, pattern in (("+", _PHONE), ("00", _PHONE), ("//", _ADDRESS), ("@", _ADDRESS)):
            if sign in text:
                self.spans += [match.span() for match in pattern.finditer(text)]

    def holds(self, number: Number) -> bool:
        """Whether a number lies in one of them."""
        start = self.sentence.tokens[number.first].start
        end = self.sentence.tokens[number.last - 1].end
        return any(first < end and start < last for first, last in self.spans)


def is_no_figure(sentence: Sentence, number: Number, unit: Unit | None, behind: int) -> bool:
    """Whether the words around a number say that it counts nothing.

    `behind` is the token behind its unit.
    """
    return (
        bool(unit and unit.symbol == TIME)
        or _is_name(sentence, number, unit)
        or _is_reference(sentence, number, unit)
        or _is_date(sentence, number)
        or (number.plain and unit is None and is_year(sentence, number))
        or _is_age(sentence, number)
        or _is_part(sentence, number)
        or (unit is not None and unit.symbol in ("m", "km") and _is_event(sentence, number, behind))
        or _is_address(sentence, number)
    )


def _is_name(sentence: Sentence, number: Number, unit: Unit | None) -> bool:
    """ "G20", "Covid-19", "2M", "5e": letters joined to the digits, that are no unit."""
    if number.in_words:
        return False
    before, behind = sentence.at(number.first - 1), sentence.at(number.last)
    if sentence.joined(number.first):
        if before.is_word and before.text != "و" and before.folded not in ("usd", "us", "mad"):
            return True
        if before.text in DASHES + "/_#" and sentence.joined(number.first - 1):
            return sentence.at(number.first - 2).is_word
        if before.text == "#":
            return True
    if unit is None and behind.is_word and sentence.joined(number.last):
        return behind.folded in _ORDINAL or behind.text[0].isupper() or len(behind.text) <= 2
    return False


def _is_reference(sentence: Sentence, number: Number, unit: Unit | None) -> bool:
    """ "loi 51", "n° 24.18", "ISO 9001", "articles 5 et 6"."""
    if number.in_words or unit:
        return False
    index = number.first - 1
    while sentence.at(index).text in ("°", ".", ":", "º") or sentence.at(index).folded in ("bis",):
        index -= 1
    if sentence.at(index).folded in _REFERENCES and index < number.first:
        return sentence.at(index).text != ":" and not _counts_behind(sentence, number, index)
    if sentence.at(index).folded in ("et", "a", "and", ",") and sentence.at(index - 1).is_digits:
        return sentence.at(index - 2).folded in _REFERENCES
    before = sentence.at(number.first - 1)
    return (
        before.is_word
        and not sentence.joined(number.first)
        and len(before.text) <= 6
        and before.text.isupper()
        and before.text != before.text.lower()
        and len(before.text) > 1
        and number.plain
        and not _noun_follows(sentence, number.last)
    )


def _counts_behind(sentence: Sentence, number: Number, index: int) -> bool:
    """ "la phase pilote : 12 fermes", "au tour de 12 équipes" count after all."""
    return (
        index < number.first - 1
        and sentence.at(number.first - 1).text == ":"
        and (_noun_follows(sentence, number.last))
    )


def _noun_follows(sentence: Sentence, index: int) -> bool:
    token = sentence.at(index)
    arabic = "\u0620" <= token.text[0] <= "\u064a"
    if arabic:
        return len(token.text) > 3
    return token.is_word and len(token.text) > 3 and token.folded[-1] in "sxzn"


def _is_date(sentence: Sentence, number: Number) -> bool:
    """ "mardi 12", "le cinq juillet"."""
    if number.value > 31:
        return False
    if sentence.at(number.last).folded in _MONTH_WORDS:
        return True
    if number.in_words or not number.plain:
        return False
    index = number.first - 1
    while sentence.at(index).text in (",", "le"):
        index -= 1
    return sentence.at(index).folded in _WEEKDAYS and not _noun_follows(sentence, number.last)


_MONTH_WORDS = frozenset(fold(name).strip() for name in MONTHS) - {"mai", "mar", "may"} | {"mai"}


def is_year(sentence: Sentence, number: Number) -> bool:
    """ "en 2023", "2025," and "Horizon 2030", but not "plus de 2000" nor "2000 agriculteurs"."""
    if not number.plain or not 1800 <= number.value < 2100:
        return False
    before = sentence.at(number.first - 1)
    if before.folded in APOSTROPHES:
        before = sentence.at(number.first - 2)
    quantified = {sentence.at(number.first - 1).folded, sentence.at(number.first - 2).folded}
    if not quantified.isdisjoint(_FIGURED - {"من"}) and before.folded not in ("en", "in"):
        return False
    if before.folded in _YEAR_CUES and before.folded not in ("a", "la", "de", "et", "و", "من"):
        return True
    return not _noun_follows(sentence, number.last) or before.text[0].isupper()


def _is_age(sentence: Sentence, number: Number) -> bool:
    """ "aged 18 to 35", "âgés de 18 à 60 ans", "35-year-old"."""
    near = sentence.folded(number.first - 3, number.first)
    if not _AGE_WORDS.isdisjoint(near):
        return True
    far = sentence.folded(number.first - 6, number.first)
    return not _AGE_WORDS.isdisjoint(far) and any(word.isdecimal() for word in far[-2:])


def _is_part(sentence: Sentence, number: Number) -> bool:
    """ "deux tiers", "trois fois", "une femme sur trois"."""
    if sentence.at(number.last).folded in _PARTS:
        return True
    if (not number.in_words and number.value != 10) or number.value > 10:
        return False
    before = sentence.folded(number.first - 3, number.first)
    return before[-1:] in (["sur"], ["in"]) and bool({"un", "une", "one"} & set(before))


def _is_event(sentence: Sentence, number: Number, behind: int) -> bool:
    """ "le 10.000 m", "3.000 m steeple", "سباق 3000 متر"."""
    before = sentence.at(number.first - 1).folded
    if before in _SINGULAR or before in _RACING or sentence.at(behind).folded in _RACES:
        return True
    return before == "the" and sentence.joined(number.last)


def _is_address(sentence: Sentence, number: Number) -> bool:
    """ "14, rue des Orangers", "20000 Casablanca"."""
    if not number.plain:
        return False
    index = number.last + (sentence.at(number.last).text == ",")
    if sentence.at(index).folded in _STREETS:
        return True
    behind = sentence.at(number.last)
    return Decimal(10_000) <= number.value <= 99_999 and behind.text[0].isupper()
