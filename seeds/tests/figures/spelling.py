"""Numbers in words, as French, English and Arabic spell them."""

FRENCH = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    " dix-sept dix-huit dix-neuf"
).split()
FRENCH_TENS = "vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split()
ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ARABIC = "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split()
ARABIC_TENS = "عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split()
ARABIC_HUNDREDS = "مائة مائتان ثلاثمائة أربعمائة خمسمائة ستمائة سبعمائة ثمانمائة تسعمائة".split()


def in_french(n: int) -> str:
    """ "deux cent cinquante mille"."""
    if n >= 1_000_000:
        rest = f" {in_french(n % 1_000_000)}" if n % 1_000_000 else ""
        millions = "million" if n < 2_000_000 else "millions"
        return f"{in_french(n // 1_000_000)} {millions}{rest}"
    if n >= 1000:
        times = "" if n < 2000 else f"{in_french(n // 1000)} "
        return f"{times}mille {in_french(n % 1000) if n % 1000 else ''}".strip()
    if n >= 100:
        times = "" if n < 200 else f"{in_french(n // 100)} "
        plural = "s" if n >= 200 and n % 100 == 0 else ""
        return f"{times}cent{plural} {in_french(n % 100) if n % 100 else ''}".strip()
    return _french_below_100(n)


def _french_below_100(n: int) -> str:
    if n < 20:
        return FRENCH[n]
    tens, ones = divmod(n, 10)
    if tens in (7, 9):
        tens, ones = tens - 1, ones + 10
    word = FRENCH_TENS[tens - 2]
    if ones == 0:
        return f"{word}s" if tens == 8 else word
    joint = " et " if ones in (1, 11) and tens < 8 else "-"
    return f"{word}{joint}{FRENCH[ones]}"


def in_english(n: int) -> str:
    """ "two hundred and fifty thousand"."""
    for scale, name in ((1_000_000, "million"), (1000, "thousand")):
        if n >= scale:
            rest = f" {in_english(n % scale)}" if n % scale else ""
            return f"{in_english(n // scale)} {name}{rest}"
    if n >= 100:
        rest = f" and {in_english(n % 100)}" if n % 100 else ""
        return f"{ENGLISH[n // 100]} hundred{rest}"
    if n < 20:
        return ENGLISH[n]
    return ENGLISH_TENS[n // 10 - 2] + (f"-{ENGLISH[n % 10]}" if n % 10 else "")


def in_arabic(n: int) -> str:
    """ "مائتان وخمسون ألف"."""
    if n >= 1000:
        times = "" if n < 2000 else f"{in_arabic(n // 1000)} "
        head = "ألفان" if n // 1000 == 2 else f"{times}{'آلاف' if 3 <= n // 1000 <= 10 else 'ألف'}"
        return f"{head} و{in_arabic(n % 1000)}" if n % 1000 else head
    if n >= 100:
        head = ARABIC_HUNDREDS[n // 100 - 1]
        return f"{head} و{in_arabic(n % 100)}" if n % 100 else head
    if n <= 10:
        return ARABIC[n]
    if n < 20:
        return f"{({11: 'أحد', 12: 'اثنا'}).get(n, ARABIC[n % 10])} عشر"
    ones = f"{ARABIC[n % 10]} و" if n % 10 else ""
    return f"{ones}{ARABIC_TENS[n // 10 - 2]}"
