"""Dates as papers print them, and which of them is the day of publication.

    08 - 07 - 2025     8 juillet 2025     mardi 8 juillet 2025 à 17h35     1er août 2025
    08/07/2025         July 8, 2025       Tue, 8 Jul 2025                  2025-07-08T10:00:00Z
    2025-07            juillet 2025       8 يوليوز 2025                    ٨/٧/٢٠٢٥

The day comes first in numbers, as in Moroccan, French, African and British papers. An English page
is read month first only where it shows it: a day above twelve in second place, somewhere on the
page, or an American time zone beside the date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from articles.text.dates import PartialDate

from ..page import Doubt, DoubtCode
from ..text.lines import fold
from ..text.months import MONTHS

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
_DIGIT = re.compile(r"\d")
_MAYBE = re.compile(
    r"\d(?:\d{3}|\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d\d|\d\s*(?:$|\|))"
)  # cheap, before the long pattern
_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_BEFORE_A_DIGIT = 20  # characters in which the name of a month stands
_YEAR = r"(?:19|20|21)\d\d"
_DATE = re.compile(
    rf"""(?<![\d])(?:
      (?P<iso>(?P<iy>{_YEAR})\s?[-/.]\s?(?P<im>\d{{1,2}})\s?[-/.]\s?(?P<id>\d{{1,2}})(?!\d))
    | (?P<num>(?P<na>\d{{1,2}})\s?[-/.]\s?(?P<nb>\d{{1,2}})\s?[-/.]\s?(?P<ny>{_YEAR}|\d\d)
        (?![\d%]|[.,/]\d))
    | (?P<dmy>(?P<dd>\d{{1,2}})(?:er|st|nd|rd|th|º|°)?(?:\s?[-.]\s?|\s(?:de\s|of\s|من\s(?:شهر\s)?)?)
        (?P<dm>{_MONTH})(?:\s?/\s?(?:{_MONTH}))?\.?(?:[,،]\s?|\s?[-.]\s?|\s(?:de\s|سنة\s|عام\s)?)(?P<dy>{_YEAR})(?!\d))
    | (?P<short>(?P<sd>\d{{1,2}})[\s-](?P<sm>{_MONTH})\.?[\s-]['’]?(?P<sy>\d\d)(?=\s*(?:$|\|)))
    | (?P<ym>(?P<yy>{_YEAR})-(?P<yo>0[1-9]|1[0-2])(?![-\d]))
    )
    | (?<![^\W\d_])(?=(?:[^\W\d_]+\s)?[^\W\d_]+\.?,?\s\d)(?:
      (?P<mdy>(?P<mm>{_MONTH})\.?\s(?P<md>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<my>{_YEAR})(?!\d))
    | (?P<mny>(?P<om>{_MONTH})\.?[,،]?\s(?P<oy>{_YEAR})(?!\d))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_UPDATED = re.compile(
    r"mis(?:e)? a jour|maj\b|m\.a\.j|modifie|actualise|updated?|modified|edited|revised"
    r"|تحديث|تعديل|تم التحديث|حدث في"
)
_PUBLISHED = re.compile(
    r"publie|paru|mis(?:e)? en ligne|poste|publication|publish|posted|issued|released?|date"
    r"|\ble\b|\bon\b|نشر|بتاريخ|تاريخ|صدر"
)
_PUBLISHED_LABEL = re.compile(
    r"(?:date (?:de )?)?(?:publiee? (?:le)?|parution|mise? en ligne(?: le)?|publication"
    r"|posted(?: on)?|published(?: on)?|date(?: published)?|نشر في|تاريخ النشر|نشر بتاريخ)\s*:?"
)
_SLASHED = re.compile(r"(\d(?<!\d\d)\d?)/(\d{1,2})/\d{4}(?!\d)")  # opens with a digit: found fast
_PARTED = re.compile(r"(\d(?<!\d\d)\d?)[/.](\d{1,2})[/.]\d{4}(?!\d)")
_AMERICAN = re.compile(r"\b(?:[ECMP][SD]T|ET|PT)\b")
_SURROUNDINGS = re.compile(
    r"(?<![^\W\d_])(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|dim"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun"
    r"|الاثنين|الإثنين|الاتنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|الاحد|يوم"
    r"|publiée?|paru|parue|mis|mise|en ligne|postée?|posté|le|à|a|au|jour|màj|maj|modifiée?"
    r"|modifié|actualisé"
    r"|date|de|du|publication|article|rédigé|dernière|dernier|mise à jour|modification|édition"
    r"|published|posted|updated?|last|modified|first|issued|on|at|of|and|et|the|am|pm|gmt|utc"
    r"|wat|eat|cat|sast|ist|bst|wib|cet|est|edt|pst|pdt|et|local time"
    r"|نشر|نشرت|نُشر|في|بتاريخ|تاريخ|النشر|آخر|أخر|تحديث|تم|على|الساعة|صباحا|صباحًا|مساء|مساءً|ص|م|و"
    r"|h|min|mn|z|t|temps|lecture|heures?|updated)(?![^\W\d_])",
    re.IGNORECASE,
)
_HIJRI = re.compile(
    r"\d{1,2}\s+(?:محرم|صفر|ربيع\s+(?:ال)?(?:أول|اول|ثاني|آخر|اخر)|جمادى\s+(?:ال)?(?:أولى|اولى|ثانية|آخرة)|رجب"
    r"|شعبان|رمضان|شوال|ذو\s+القعدة|ذي\s+القعدة|ذو\s+الحجة|ذي\s+الحجة)\s+1[34]\d\d(?:\s?(?:هـ|ه)(?![^\W\d_]))?"
)
_AROUND = " |-–—,;:.()[]/•·"
_SURROUNDING_END = re.compile(rf"\W+(?:{_SURROUNDINGS.pattern})\W*$", re.IGNORECASE)
_SURROUNDING_START = re.compile(rf"\W*(?:{_SURROUNDINGS.pattern})(?=\W)\W*", re.IGNORECASE)
_CLOCK = re.compile(
    r"\d{1,2} ?: ?\d{2} ?(?:صـ|مـ)"
    r"|\d{1,2} ?(?:h|H|:) ?\d{2}(?::\d{2})?(?:\.\d+)?(?:[+-]\d\d:?\d\d)?|\d{1,2} ?h\b"
    r"|\d{1,2} ?[ap]\.?m\b\.?|[ap]\.m\."
    r"|\d[\d.,]{0,9} ?(?:views|vues|reads|lectures|shares|partages|مشاهدة)\b"
    r"|~ ?\d+ min(?:utes?)?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A date found in a text: where it stands and what it says (`on` is None if impossible)."""

    start: int
    end: int
    text: str
    on: PartialDate | None
    updated: bool = False
    labelled: bool = False


def find(text: str, *, month_first: bool = False) -> list[Printed]:
    """Every date printed in the text, in order."""
    digit = _DIGIT.search(text)
    if not digit or not _MAYBE.search(text, digit.start()):
        return []
    plain = text.translate(_DIGITS) if not text.isascii() else text
    return list(_found(plain, max(0, digit.start() - _BEFORE_A_DIGIT), month_first))


def _found(text: str, start: int, month_first: bool) -> Iterator[Printed]:
    before = 0
    for match in _DATE.finditer(text, start):
        numbers = _numbers(match, month_first)
        if numbers is None:
            continue
        label = fold(text[max(before, match.start() - 40) : match.start()])
        yield Printed(
            match.start(),
            match.end(),
            match.group(),
            _valid(*numbers),
            bool(_UPDATED.search(label)),
            bool(_PUBLISHED.search(label)),
        )
        before = match.end()


def _numbers(match: re.Match[str], month_first: bool) -> tuple[int, int, int | None] | None:
    """Year, month and day of a match, whichever form it has."""
    part = match.group
    match match.lastgroup:
        case "iso":
            return int(part("iy")), int(part("im")), int(part("id"))
        case "num":
            return _day_or_month_first(int(part("na")), int(part("nb")), part("ny"), month_first)
        case "dmy":
            return int(part("dy")), _month(part("dm")), int(part("dd"))
        case "mdy":
            return int(part("my")), _month(part("mm")), int(part("md"))
        case "short":
            return 2000 + int(part("sy")), _month(part("sm")), int(part("sd"))
        case "ym":
            return int(part("yy")), int(part("yo")), None
    return int(part("oy")), _month(part("om")), None


def _day_or_month_first(
    first: int, second: int, year: str, month_first: bool
) -> tuple[int, int, int] | None:
    in_full = int(year) if len(year) == 4 else 2000 + int(year)
    if len(year) == 2 and (first > 31 or second > 31):
        return None
    if second > 12 >= first or (month_first and first <= 12):
        return in_full, first, second
    return in_full, second, first


def _month(name: str) -> int:
    return MONTHS[name.lower()]


def _valid(year: int, month: int, day: int | None) -> PartialDate | None:
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def reads_month_first(text: str) -> bool:
    """An English page that shows it writes the month before the day."""
    if "/" in text and _AMERICAN.search(text[:4000]):
        return True
    slashed = _SLASHED.findall(text[:20000])
    return any(int(a) <= 12 < int(b) <= 31 for a, b in slashed)


def remainder(text: str, printed: list[Printed]) -> str:
    """What a line says besides its dates, its clock times and the words around them."""
    plain = text
    for one in reversed(printed):
        plain = f"{plain[: one.start]} | {plain[one.end :]}"
    plain = _SURROUNDINGS.sub(" ", _CLOCK.sub(" ", _HIJRI.sub(" ", plain)))
    return re.sub(r"\s*\|[\s|]*", "|", " ".join(plain.split())).strip(_AROUND + "T")


def closes(text: str, printed: Printed) -> bool:
    """Whether a date stands behind the last sentence of a text."""
    before = text[: printed.start].rstrip()
    return len(text) - printed.end < 3 and before.endswith((".", "!", "?", "»"))


def cut_at_end(text: str) -> str:
    """A text without the date behind its last sentence."""
    tail = text[-40:]
    last = next(reversed(find(tail)), None)
    return (
        text[: len(text) - len(tail) + last.start].rstrip() if last and closes(tail, last) else text
    )


def without(text: str, printed: list[Printed]) -> list[str]:
    """The pieces of a line between its dates and its bars."""
    for one in reversed(printed):
        text = f"{text[: one.start]}|{text[one.end :]}"
    return re.split(r"[|•·]", text)


def trimmed(text: str) -> str:
    """What is left of a line beside its date, without the words around dates at both ends."""
    plain = _CLOCK.sub(" ", _HIJRI.sub(" ", text))
    while (match := _SURROUNDING_END.search(plain)) or (match := _SURROUNDING_START.match(plain)):
        plain = plain[: match.start()] + plain[match.end() :]
    return plain.strip(_AROUND)


def choose(candidates: list[Printed]) -> Printed | None:
    """The day of publication among the dates of an article's head, nearest to its text first.

    A date said to be of publication wins, then a day over a month; an update never does.
    """
    original = [one for one in candidates if not one.updated]
    if not original:
        return None
    return min(original, key=lambda one: (not one.labelled, one.on is not None and not one.on.day))


def judge(chosen: Printed | None, today: date) -> tuple[PartialDate | None, list[Doubt]]:
    """The date to keep, and what is doubtful about it; an impossible one is not guessed."""
    if chosen is None:
        return None, [Doubt(DoubtCode.NO_DATE)]
    if chosen.on is None:
        return None, [Doubt(DoubtCode.IMPOSSIBLE_DATE, chosen.text)]
    if chosen.on.first_day > today + timedelta(days=1):
        return None, [Doubt(DoubtCode.FUTURE_DATE, chosen.text)]
    return chosen.on, []


def reads_day_first(text: str) -> bool:
    """A page that shows it writes the day before the month."""
    parted = _PARTED.findall(text[:20000])
    return any(int(b) <= 12 < int(a) <= 31 for a, b in parted)


def says_published(text: str) -> bool:
    """A label that says the day of publication follows: "Mise en ligne", "Posted on"."""
    return bool(_PUBLISHED_LABEL.fullmatch(fold(text)))


def is_ambiguous(text: str) -> bool:
    """Day and month of a printed date could change places: 03/04/2024."""
    first, *others = numbers_of(text)
    return len(others) == 2 and first <= 12 and others[0] <= 12 and first != others[0]


def numbers_of(text: str) -> list[int]:
    """The numbers of a date in digits alone, in the order printed; none where a month is named."""
    parts = re.split(r"\s?[-/.]\s?", text)
    return [int(part) for part in parts] if all(map(str.isdigit, parts)) else [0]
