"""The words that numbers are made of, in French, English and Arabic: data, and how it is held.

Arabic words come with what is joined to them: و ف ب ل ك and the article.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from seeds.naming.folding import fold

_ONES = """
1 un une one أحد إحدى واحد واحدة
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
2000 ألفان ألفين ألفي
1000000 million millions مليون مليونا ملايين
2000000 مليونان مليونين مليوني
1000000000 milliard milliards billion billions مليار مليارا مليارات
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
ONE = frozenset({"un", "une", "a", "an", "one", "la", "cette", "half"})
GOOD = frozenset({"bonne", "petite", "grosse", "demi", "a"})
_VAGUE = {
    10: "dizaines|tens|عشرات",
    12: "douzaines|dozens",
    100: "centaines|hundreds|مئات|مئآت|المئات",
    1000: "milliers|thousands|آلاف|الآلاف",
    1_000_000: "millions|ملايين|الملايين",
    1_000_000_000: "milliards|billions|مليارات|المليارات",
}
_QUARTER = Decimal("0.25")
_PREFIXES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "ال", "وال", "بال", "لل")
ORDINALS = frozenset(
    fold(f"ال{ordinal}{ending}").strip()
    for ordinal in "حادي ثاني ثالث رابع خامس سادس سابع ثامن تاسع".split()
    for ending in ("", "ة")
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a number."""

    value: int
    is_arabic: bool = False
    joins: bool = False  # said with "و" before it
    definite: bool = False  # said with the Arabic article


def _lexicon(lines: str) -> dict[str, Word]:
    words: dict[str, Word] = {}
    for line in lines.strip().splitlines():
        value, *names = line.split()
        for name in names:
            folded = fold(name).strip()
            arabic = "\u0620" <= name[0] <= "\u064a"
            for prefix in _PREFIXES if arabic else ("",):
                definite = prefix.endswith(("ال", "لل"))
                word = Word(int(value), arabic, prefix.startswith("و"), definite)
                words.setdefault(prefix + folded, word)
    return words


WORDS = _lexicon(_ONES)
COLLECTIVES = _lexicon(_COLLECTIVES)
# The day after Sunday, and "per cent" in one word.
for _other in ("الاثنين", "الاثنان", "والاثنين", "بالمائة", "بالمئة", "بالمية"):
    WORDS.pop(fold(_other).strip(), None)
VAGUE = {fold(n).strip(): v for v, names in _VAGUE.items() for n in names.split("|")}
NUMBER_WORDS = frozenset({*WORDS, *COLLECTIVES} - ONE)
ANY_NUMBER = NUMBER_WORDS | frozenset(VAGUE)
# Parts of a million: "a quarter million", "ثلاثة أرباع مليون".
FRACTIONS = {"quarter": _QUARTER, "quarters": _QUARTER, "quart": _QUARTER, "quarts": _QUARTER}
FRACTIONS |= {prefix + "نصف": _QUARTER * 2 for prefix in ("", "و", "ب", "ل", "ف")}
FRACTIONS |= {prefix + "ربع": _QUARTER for prefix in ("", "و", "ب", "ل", "ف")}
FRACTIONS[fold("أرباع").strip()] = _QUARTER
STARTS = NUMBER_WORDS | ONE | FRACTIONS.keys()
PER_CENT = frozenset(fold(word).strip() for word in ("المائة", "المئة", "المية"))  # behind "في"
CENTS = frozenset({"cent", "cents"})  # a hundred in French, money in English
# Multipliers as they stand behind digits, by their power of ten.
SCALES = {
    "mille": 3, "thousand": 3, "الف": 3, "الفا": 3, "الاف": 3, "بالف": 3,
    "million": 6, "millions": 6, "mln": 6, "mio": 6, "مليون": 6, "مليونا": 6, "ملايين": 6,
    "milliard": 9, "milliards": 9, "md": 9, "mds": 9, "mrd": 9, "billion": 9, "billions": 9,
    "bn": 9, "bln": 9, "مليار": 9, "مليارا": 9, "مليارات": 9, "ملياري": 9, "بليون": 9,
    "milles": 3, "mrds": 9, "mn": 6, "lakh": 5, "lakhs": 5, "lac": 5, "lacs": 5, "crore": 7,
    "crores": 7, "trillion": 12, "trillions": 12, "تريليون": 12,
}  # fmt: skip
