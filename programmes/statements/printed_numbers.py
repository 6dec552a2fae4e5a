"""Where a sentence that was edited prints the number of a figure again, and what it prints instead.

quote      Elle réunit |9.000| membres.      value 9000
sentence   Elle réunit |9 000| membres.      the same
sentence   Elle réunit |9 500| membres.      another
sentence   Elle réunit |9.000| millions.     another: what follows makes more of it
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from articles.text.quotes import normalised, spots

Span = tuple[int, int]
THREE = 3  # digits of a group
_NUMERAL = re.compile(r"\d{1,3}(?:[\s.,'’٬]\d{3})+(?:[.,٫]\d+)?(?!\d)|\d+(?:[.,٫]\d+)?")
# Words that make another value, or another measure, of the number before them.
_MORE = re.compile(
    r"\s*(%|٪|pour cent|per cent|percent|في المائة|بالمائة"
    r"|mill|bill|trill|thousand|lakh|lac\b|crore|md[sh]?\b|bn\b|mn\b"
    r"|[أا]لف|آلاف|مليون|ملايين|مليار|بليون)",
    re.IGNORECASE,
)


def same_numbers(quote: str, number: str, offset: int, value: Decimal, sentence: str) -> list[Span]:
    """Where a sentence prints the number of a quote with the same value, in order."""
    more = _made_of(quote, offset + len(number))
    places = spots(sentence, number) or [one for one, said in _numerals(sentence) if value in said]
    return [place for place in places if _made_of(sentence, place[1]) == more]


def other_numbers(quote: str, sentence: str) -> list[Span]:
    """Where a sentence prints a number that the quote does not have."""
    had = {normalised(quote[slice(*place)]) for place, _ in _numerals(quote)}
    found = (place for place, _ in _numerals(sentence))
    return [place for place in found if normalised(sentence[slice(*place)]) not in had]


def _numerals(text: str) -> Iterator[tuple[Span, set[Decimal]]]:
    """The numbers in digits, and what each may say: "9.00" is 900 or 9, "9.000" is 9000."""
    for match in _NUMERAL.finditer(text):
        yield match.span(), {*_readings(match[0])}


def _readings(printed: str) -> Iterator[Decimal]:
    groups = [str(int(group)).zfill(len(group)) for group in re.findall(r"\d+", printed)]
    yield Decimal("".join(groups))
    if len(groups) > 1 and (len(groups[-1]) != THREE or groups[0] == "0"):  # else thousands
        yield Decimal(f"{''.join(groups[:-1])}.{groups[-1]}")


def _made_of(text: str, end: int) -> str:
    """What the words behind a number make of it, or nothing."""
    found = _MORE.match(text, end)
    return normalised(found[1]).lower() if found else ""
