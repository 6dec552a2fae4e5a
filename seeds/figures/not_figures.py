"""Numbers that count nothing, as the words around them tell.

1-prendre, 2) former, 3. le                                items of a list
dix jours, à 20 heures, aged 18 to 35, 35-year-old         times and ages
5e édition, 2nd, numéro 1, top 10                          ranks
loi 51, article 5, n° 24, RN 9, ISO 9001, المادة 5          references
G20, COP28, Covid-19, A3, 2M, 5G                           names
le 10.000 m, 3.000 m steeple                               events
un sur trois, deux tiers, multiplié par trois              parts
14, rue des Orangers; 20000 Casablanca                     addresses
"""

from __future__ import annotations

import re

from .lexicon.no_figure_words import (
    AGES,
    ARABIC_PARTS,
    BEFORE_AMOUNT,
    CORNERS,
    GROWING,
    LOOSE_REFERENCES,
    ORDINAL_ENDINGS,
    PARTS,
    QUANTIFIERS,
    RACES,
    REFERENCES,
    SINGULAR_ARTICLES,
    STREETS,
)
from .lexicon.number_words import NUMBER_WORDS
from .lexicon.small_words import DETERMINERS, STOP
from .measures import TIME, Unit
from .numbers import Number
from .sentences import DASHES, Sentence, is_in_al, is_plural, may_be_joined, plural_of_al
from .stretches import is_day, is_hijri, is_year
from .subjects import noun_follows, read_subject

_TIMES = ("multipli", "divis")
_ITEMS = 40  # a longer list has no numbers
_ITEM_ENDS = frozenset(";:,•–—-*")
_MARKS = frozenset("./°º")
_COUNTED = ("ا", "ة", "ات")
_JOINED = re.compile("^(?:[وبفك]ال|لل)")  # "بالذكرى", "للذكرى", "والمادة"
_LISTING, _LISTED = frozenset("et a and , ، و".split()), 8  # "articles 5, 6 et 7"
_YEAR, _OLDEST, _CORNERS = 1800, 120, 4
_AGE_REACH = 7  # tokens
_SYMBOL = 2  # letters of a unit: "197 Nm"
_MODEL = 100  # smaller numbers before a capital are rarely names
_RANKED = ("class", "ranked", "ranks", "ranking")
_ACRONYM = 6  # letters


def is_no_figure(sentence: Sentence, number: Number, unit: Unit | None, behind: int) -> bool:
    """Whether a number counts nothing; `behind` is the token behind its unit."""
    if unit:
        return (
            unit.symbol == TIME
            or _is_name(sentence, number)
            or (unit.symbol in ("m", "km") and _is_event(sentence, number, behind))
        )
    return (
        _is_name(sentence, number)
        or _is_marker(sentence, number)
        or _is_pair(sentence, number)
        or _is_model(sentence, number)
        or _is_ordinal(sentence, number)
        or _is_reference(sentence, number)
        or is_day(sentence, number)
        or is_hijri(sentence, number)
        or is_year(sentence, number)
        or _is_age(sentence, number)
        or _is_ranked(sentence, number)
        or _is_part(sentence, number)
        or _is_address(sentence, number)
    )


def _is_name(sentence: Sentence, number: Number) -> bool:
    """ "G20", "Covid-19": letters before the digits, with no space between."""
    before = sentence.at(number.first - 1)
    if number.in_words or not sentence.joined(number.first):
        return False
    if is_in_al(sentence, number.first):
        return number.plain and _is_ranked_in_al(sentence, number)
    if before.text == "." and sentence.joined(number.first - 1):
        return sentence.at(number.first - 2).is_word  # "ID.3"
    if before.text in DASHES + "/_" and sentence.joined(number.first - 1):
        return sentence.at(number.first - 2).is_word or _follows_name(sentence, number.first - 2)
    return before.text == "#" or (before.is_word and before.folded not in BEFORE_AMOUNT)


def _is_ranked_in_al(sentence: Sentence, number: Number) -> bool:
    """ "المعرض الـ12", "بمناسبة الـ5 من": whether digits with the article count nothing."""
    if plural_of_al(sentence, number.first):
        return False
    noun = sentence.at(number.first - 2).text  # "للمعرض الـ12", "دورته الـ17"
    is_adjective = noun.startswith(("ال", "لل", "بال", "وال")) or noun.endswith(("ه", "ها", "هم"))
    is_group = noun.endswith("مجموعة")  # "قمة مجموعة الـ20"
    return is_adjective or is_group or not _is_counted(sentence, number.last)


def _is_counted(sentence: Sentence, index: int) -> bool:
    """Whether an Arabic word ends as what is counted does, and as few verbs do: "120 عارضا"."""
    word = sentence.at(index)
    is_noun = word.text.endswith(_COUNTED) and not may_be_joined(word)
    return is_noun and noun_follows(sentence, index)


def _follows_name(sentence: Sentence, index: int) -> bool:
    """ "A350-900": whether digits are joined to letters."""
    return sentence.joined(index) and sentence.at(index - 1).is_word


def _is_pair(sentence: Sentence, number: Number) -> bool:
    """ "787-9", "112-104": joined to a smaller number, which is a name or a score and no range."""
    for dash, other in ((number.last, number.last + 1), (number.first - 1, number.first - 2)):
        far = sentence.at(other).text
        together = sentence.joined(max(dash, other)) and sentence.joined(min(dash, other) + 1)
        if sentence.at(dash).text in DASHES and together and far.isdecimal() and number.plain:
            return (int(far) < number.value) == (other > dash) and int(far) != number.value
    return False


def _is_model(sentence: Sentence, number: Number) -> bool:
    """ "the 777 programme", "737 Max", "Boeing 737 Max jets": a number that is a name."""
    if number.in_words or not number.plain or sentence.language == "ar":
        return False
    before, behind = sentence.at(number.first - 1), sentence.at(number.last)
    if not behind.is_word or sentence.joined(number.last):
        return False
    is_capital = behind.text.istitle() and len(behind.text) > _SYMBOL
    if before.text[0].isupper() and before.is_word and is_capital:
        return before.folded not in STOP | QUANTIFIERS
    alone = not noun_follows(sentence, number.last) and bool(read_subject(sentence, number.last))
    if sentence.language != "en" or not alone or before.folded in QUANTIFIERS:
        return False
    is_listed = sentence.at(number.last + 1).folded in ("and", ",")  # "165 Small and Medium ..."
    is_large = number.value >= _MODEL and not is_listed
    return before.folded == "the" or (is_capital and is_large)


def _is_marker(sentence: Sentence, number: Number) -> bool:
    """ "1-prendre", "2) former", "3. le": the number of an item, where a sentence begins or another
    item ends; but not "12-member board"."""
    before, behind = sentence.at(number.first - 1), sentence.at(number.last)
    opened = before.text == "("
    first = number.first - opened
    if not number.plain or number.value >= _ITEMS or not sentence.at(number.last + 1).is_word:
        return False
    if first > 0 and sentence.at(first - 1).text not in _ITEM_ENDS:
        return False
    if behind.text == ")":
        return True
    if first > 0 or opened:
        return False
    if behind.text in DASHES:
        item = sentence.at(number.last + 1)
        is_word = sentence.joined(number.last + 1) and sentence.language == "en"
        return not is_word or item.text[0].isupper()
    return behind.text in _MARKS


def _is_ordinal(sentence: Sentence, number: Number) -> bool:
    """ "5e", "2nd", "2M", "5G": letters behind the digits that are no unit."""
    behind = sentence.at(number.last)
    if number.in_words or not behind.is_word or not sentence.joined(number.last):
        return False
    is_short = behind.text[0].isupper() or len(behind.text) <= 2
    return behind.folded in ORDINAL_ENDINGS or is_short


def _is_reference(sentence: Sentence, number: Number) -> bool:
    """ "loi 51", "n° 24.18", "ISO 9001", "articles 5 et 6"."""
    index = number.first - 1
    if number.in_words:
        name = sentence.at(index).folded  # "the number eight", "round two of"
        is_round = name in LOOSE_REFERENCES and not noun_follows(sentence, number.last)
        return is_round or name in ("number", "tous", "toutes")
    if sentence.at(index).text in DASHES + "/" and sentence.at(index - 1).is_digits:
        index -= 2  # "loi 112-12"
    while sentence.at(index).folded in ("°", ".", ":", "º", "ال"):
        index -= 1
    is_joined = may_be_joined(sentence.at(number.last))
    counts = sentence.language == "ar" and not is_joined and noun_follows(sentence, number.last)
    for _ in range(_LISTED):
        is_next = sentence.at(index).folded in _LISTING and sentence.at(index - 1).is_digits
        index -= 2 * (is_next and not counts)
    word = sentence.at(index)
    if word.folded in REFERENCES or (not counts and _JOINED.sub("ال", word.folded) in REFERENCES):
        return True
    if sentence.at(index - 1).folded in GROWING:
        return False  # "لم يتعد العدد 55"
    is_code = word.is_word and 1 < len(word.text) <= _ACRONYM and word.text.isupper()
    if word.folded in LOOSE_REFERENCES or (is_code and number.plain and index == number.first - 1):
        return not noun_follows(sentence, number.last)
    return False


def _is_ranked(sentence: Sentence, number: Number) -> bool:
    """ "classé 4 sur 40", "ranked 12 out of 40", "يحتل الرتبة 5"."""
    before = sentence.at(number.first - 1).folded
    return before.startswith(_RANKED) and not noun_follows(sentence, number.last)


def _is_age(sentence: Sentence, number: Number) -> bool:
    """ "aged 18 to 35", "âgés de 18 à 60 ans"."""
    if not AGES.isdisjoint(sentence.folded(number.first - 2, number.first)):
        return True
    far = sentence.folded(number.first - _AGE_REACH, number.first)
    is_range = any(word.isdecimal() for word in far[-2:]) or far[-1:] in (["from"], ["de"], ["من"])
    named = noun_follows(sentence, number.last) or number.value > _OLDEST
    return not AGES.isdisjoint(far) and is_range and not named


def _is_part(sentence: Sentence, number: Number) -> bool:
    """ "deux tiers", "trois fois", "une femme sur trois", "neuf sur 10"."""
    behind = sentence.at(number.last).folded
    if behind in PARTS or behind.startswith(ARABIC_PARTS) or _multiplies(sentence, number):
        return True
    if behind in CORNERS and sentence.at(number.first - 1).folded in DETERMINERS:
        return number.in_words and number.value == _CORNERS
    before = sentence.folded(number.first - 3, number.first)
    if before[-2:] in (["one", "in"], ["un", "sur"], ["une", "sur"]) and number.value < _YEAR:
        return True
    if before[-2:] in (["من", "بين"], ["من", "كل"]) and number.value <= 10:
        return True  # "عاطلا من بين اثنين"
    if number.value > 10 and number.value not in (100, 1000):
        return False
    if before[-1:] not in (["sur"], ["in"]) or not (number.in_words or number.value >= 10):
        return False
    one_of_them = not {"un", "une", "one"}.isdisjoint(before)
    return one_of_them or not NUMBER_WORDS.isdisjoint(before[-2:-1])


def _multiplies(sentence: Sentence, number: Number) -> bool:
    """ "multiplié par trois", "divisé par deux", "by a factor of four"."""
    verb, by = (sentence.at(number.first - back).folded for back in (2, 1))
    return (by == "par" and verb.startswith(_TIMES)) or (verb == "factor" and by == "of")


def _is_event(sentence: Sentence, number: Number, behind: int) -> bool:
    """ "le 10.000 m", "the 1,500m", "3.000 m steeple", "سباق 3000 متر"."""
    before = sentence.at(number.first - 1).folded
    if before in SINGULAR_ARTICLES or before in RACES or sentence.at(behind).folded in RACES:
        return True
    return before == "the" and sentence.joined(number.last)


def _is_address(sentence: Sentence, number: Number) -> bool:
    """ "14, rue des Orangers", "25 Harbour Street", "20000 Casablanca"."""
    if not number.plain:
        return False
    index = number.last + (sentence.at(number.last).text == ",")
    for at in range(index, index + 3):
        if sentence.at(at).folded in STREETS:
            return True
        if not sentence.at(at).text[0].isupper():
            break
    behind = sentence.at(number.last)
    is_town = behind.text[0].isupper() and not behind.text.isupper() and not is_plural(behind)
    return is_town and 10_000 <= number.value <= 99_999
