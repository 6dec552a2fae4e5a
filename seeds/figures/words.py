"""Numbers in words: one grammar, and a lexicon for French, English and Arabic.

    deux cent cinquante mille      (2 x 100 + 50) x 1000
    quatre-vingt-dix-sept          4 x 20 + 10 + 7
    two hundred and twelve         2 x 100 + 12
    خمسة وعشرون, ثلاثمائة ألف       5 + 20, 300 x 1000
    une dizaine, two dozen, half a dozen, a hundred, un million et demi

    un, une, one, واحد; la moitié, two-thirds, ثلث; des milliers    no numbers (see `vague`)

Arabic words come with what is joined to them: و ف ب ل ك and the article.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from seeds.naming.folding import fold

from .numbers import Number, with_scale
from .tokens import DASHES, Sentence

_ONES = """
1 un une one
2 deux two اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين إثنا إثني
3 trois three ثلاث ثلاثة
4 quatre four أربع أربعة
5 cinq five خمس خمسة
6 six ست ستة
7 sept seven سبع سبعة
8 huit eight ثمان ثماني ثمانية
9 neuf nine تسع تسعة
10 dix ten عشر عشرة
11 onze eleven
12 douze twelve
13 treize thirteen
14 quatorze fourteen
15 quinze fifteen
16 seize sixteen
17 seventeen
18 eighteen
19 nineteen
20 vingt vingts twenty عشرون عشرين
30 trente thirty ثلاثون ثلاثين
40 quarante forty أربعون أربعين
50 cinquante fifty خمسون خمسين
60 soixante sixty ستون ستين
70 septante seventy سبعون سبعين
80 huitante octante eighty ثمانون ثمانين
90 nonante ninety تسعون تسعين
100 cent cents hundred مائة مئة مية
200 مائتان مائتين مائتا مائتي مئتان مئتين مئتا مئتي
300 ثلاثمائة ثلاثمئة
400 أربعمائة أربعمئة
500 خمسمائة خمسمئة
600 ستمائة ستمئة
700 سبعمائة سبعمئة
800 ثمانمائة ثمانمئة ثمانيمائة
900 تسعمائة تسعمئة
1000 mille thousand ألف ألفا آلاف
2000 ألفان ألفين ألفا_ن ألفي
1000000 million millions مليون مليونا ملايين
2000000 مليونان مليونين مليوني
1000000000 milliard milliards billion مليار مليارا مليارات
2000000000 ملياران مليارين ملياري
"""
_COLLECTIVES = """
10 dizaine dizaines
12 douzaine douzaines dozen
15 quinzaine
20 vingtaine
30 trentaine
40 quarantaine
50 cinquantaine
60 soixantaine
100 centaine centaines
1000 millier milliers
"""
_ONE = frozenset({"un", "une", "a", "an", "one", "la", "cette", "half"})
_GOOD = frozenset({"bonne", "petite", "grosse", "demi", "a"})
_VAGUE = {
    10: "dizaines|tens|عشرات",
    12: "douzaines|dozens",
    100: "centaines|hundreds|مئات|مئآت|المئات",
    1000: "milliers|thousands|آلاف|الآلاف",
    1_000_000: "millions|ملايين|الملايين",
}
_PREFIXES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "ال", "وال", "بال", "لل")
_ORDINALS = frozenset(
    fold(f"ال{ordinal}{ending}").strip()
    for ordinal in "حادي ثاني ثالث رابع خامس سادس سابع ثامن تاسع".split()
    for ending in ("", "ة")
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a number."""

    value: int
    joins: bool = False  # said with "و" before it
    definite: bool = False  # said with the Arabic article


def _lexicon(lines: str) -> dict[str, Word]:
    words: dict[str, Word] = {}
    for line in lines.strip().splitlines():
        value, *names = line.split()
        for name in names:
            folded = fold(name).strip()
            for prefix in _PREFIXES if "\u0620" <= name[0] <= "\u064a" else ("",):
                word = Word(int(value), prefix.startswith("و"), prefix.endswith(("ال", "لل")))
                words.setdefault(prefix + folded, word)
    return words


WORDS = _lexicon(_ONES)
COLLECTIVES = _lexicon(_COLLECTIVES)
_SCALES_ALONE = frozenset("million milliard billion hundred thousand dozen dizaine".split())
VAGUE = {fold(n).strip(): v for v, names in _VAGUE.items() for n in names.split("|")}
NUMBER_WORDS = frozenset({*WORDS, *COLLECTIVES} - _ONE)
VAGUE_WORDS = frozenset(VAGUE)
_STARTS = NUMBER_WORDS | _ONE
for _monday in ("الاثنين", "الاثنان", "والاثنين"):
    WORDS.pop(fold(_monday).strip(), None)  # the day after Sunday


def read_words(sentence: Sentence, index: int) -> Number | None:
    """The number whose words begin at a token."""
    if sentence.at(index).folded not in _STARTS:
        return None
    if collective := _collective(sentence, index):
        return collective
    start = index + 1 if _opens_with_one(sentence, index) else index
    word = WORDS.get(sentence.at(start).folded)
    if not word or (word.value == 1 and start == index) or _is_ordinal(sentence, index, word):
        return None
    last, value = _sum(sentence, start)
    if value < 2 or _is_part_of_another_word(sentence, index, last):
        return None
    last, value = _and_a_half(sentence, last, value)
    scaled = value >= 1_000_000 and value % 100_000 == 0
    return Number(index, last, Decimal(value), in_words=True, scaled=scaled)


def _is_ordinal(sentence: Sentence, index: int, word: Word) -> bool:
    """ "الدورة الثانية عشرة", "الدورة العشرين"."""
    before = sentence.at(index - 1)
    if before.folded in _ORDINALS:
        return True
    return word.definite and 20 <= word.value < 100 and before.text.startswith("ال")


def _opens_with_one(sentence: Sentence, index: int) -> bool:
    """ "un million", "a hundred", "one thousand"."""
    if sentence.at(index).folded not in ("un", "a", "one"):
        return False
    following = WORDS.get(sentence.at(index + 1).folded)
    return bool(following and following.value >= 100 and sentence.at(index + 1).folded != "cent")


def _sum(sentence: Sentence, index: int) -> tuple[int, int]:
    """Behind the last word of the number, and its value."""
    total, current, scale, last = 0, 0, 10**15, index
    while True:
        step = _joint(sentence, last) if last > index else 0
        word = WORDS.get(sentence.at(last + step).folded)
        if not word:
            return last, total + current
        value = word.value
        if value >= 1000:
            base = value if value in (1000, 10**6, 10**9) else value // 2
            times = (current or 1) * (value // base)
            if base >= scale or (step and not word.joins and current == 0 and base >= scale):
                return last, total + current
            if word.joins and current:
                return last, total + current
            total, current, scale = total + times * base, 0, base
        elif value >= 100 and value % 100 == 0 and 0 < current < 100 and value == 100:
            if word.joins or (current > 9 and sentence.language != "en"):
                return last, total + current
            current *= 100
        elif _adds(sentence, current, word, last, step):
            current += value
        elif value == 20 and current == 4 and not word.joins:
            current = 80
        else:
            return last, total + current
        last += step + 1


def _joint(sentence: Sentence, index: int) -> int:
    """How many tokens join two words of one number: "-", "et", "and"."""
    token = sentence.at(index)
    if token.text in DASHES and sentence.joined(index) and sentence.joined(index + 1):
        return 1
    if token.folded == "et" and sentence.at(index + 1).folded in ("un", "une", "onze"):
        return 1
    if sentence.at(index - 1).text in DASHES:
        return 0
    return 1 if token.folded == "and" and _hundreds(sentence.at(index - 1).folded) else 0


def _hundreds(folded: str) -> bool:
    return folded in ("hundred", "thousand", "million")


def _adds(sentence: Sentence, current: int, word: Word, last: int, step: int) -> bool:
    """Whether a word below a thousand continues the number."""
    value, rest = word.value, current % 100
    if sentence.at(last + step - 1).folded == "and" and _hundreds(
        sentence.at(last + step + 1).folded
    ):
        return False  # "between one hundred and two hundred"
    if current == 0:
        return True
    arabic = "\u0620" <= sentence.at(last + step).text[0] <= "\u064a"
    if arabic and not word.joins:
        return value == 10 and 0 < rest < 10  # ثلاثة عشر
    if arabic:
        if rest == 0:
            return value < 100
        return value % 10 == 0 and 20 <= value < 100 and rest < 10
    if rest == 0:
        return value < 100 and current >= 100
    if rest in (60, 80) and 10 <= value < 20:
        return True
    if rest == 10:
        return 7 <= value <= 9  # dix-sept
    return rest % 10 == 0 and rest >= 20 and value < 10


def _is_part_of_another_word(sentence: Sentence, first: int, last: int) -> bool:
    """ "deux-roues", "two-thirds", "trois-quarts" are no numbers."""
    behind = sentence.at(last)
    return (behind.text in DASHES and sentence.joined(last) and sentence.joined(last + 1)) or (
        sentence.at(first - 1).text in DASHES and sentence.joined(first)
    )


def _and_a_half(sentence: Sentence, last: int, value: int) -> tuple[int, int]:
    half = value // 2 if value in (10**6, 10**9, 1000) else 10**6 // 2
    if value >= 1000 and sentence.at(last).folded == "ونصف":
        return last + 1, value + half
    if value >= 10**6 and sentence.folded(last, last + 2) in (["et", "demi"], ["et", "demie"]):
        return last + 2, value + half
    return last, value


def _collective(sentence: Sentence, index: int) -> Number | None:
    """ "une dizaine", "une bonne centaine", "deux douzaines", "half a dozen"."""
    opening, at = sentence.at(index).folded, index + 1
    half = opening == "half" or sentence.at(at).folded == "demi"
    while sentence.at(at).folded in _GOOD or (half and sentence.at(at).text in DASHES):
        at += 1
    collective = COLLECTIVES.get(sentence.at(at).folded)
    counted = WORDS.get(opening) if at == index + 1 else None
    if not collective or not (opening in _ONE or counted):
        return None
    if opening in ("la", "cette") and sentence.at(at + 1).folded not in ("de", "d"):
        return None
    times = counted.value if counted else 1
    value = Decimal(collective.value * times) / (2 if half else 1)
    nearly = "" if sentence.at(at).folded == "dozen" else sentence.words(index, at + 1)
    return Number(index, at + 1, value, in_words=True, scaled=True, nearly=nearly)


def read_number_words(sentence: Sentence, index: int) -> Number | None:
    """The number in words at a token, with the multiplier that may follow ("cent millions")."""
    number = read_words(sentence, index)
    return with_scale(sentence, number) if number else None
