"""Days as short as a chart has room for: "5 juil. 2025", "juil. 2025", "2025".

French and English shorten months as the Unicode CLDR does (Babel); Arabic shortens none, and says
them here by the names that it has on all pages.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel.dates import format_date
from django.utils.formats import date_format
from django.utils.translation import get_language

from articles.models.translation import ORIGINAL
from articles.text.dates import DAY, MONTH, YEAR, PartialDate

_SHORT = {
    "fr": {DAY: "d MMM y", MONTH: "MMM y", YEAR: "y", "tick": "d MMM"},
    "en": {DAY: "d MMM y", MONTH: "MMM y", YEAR: "y", "tick": "d MMM"},
}
_WHOLE = {DAY: "j F Y", MONTH: "F Y", YEAR: "Y", "tick": "j F"}


def short_day(when: PartialDate) -> str:
    """A date in the reader's language, as precise as it is known."""
    return _in_words(when.first_day, when.precision)


def tick_in_words(day: date, kind: str) -> str:
    """A day on the axis of days, which says "day", "month" or "year"."""
    return _in_words(day, "tick" if kind == DAY else kind)


def _in_words(day: date, kind: str) -> str:
    return _said(day, kind, get_language() or ORIGINAL)


@lru_cache(maxsize=20_000)
def _said(day: date, kind: str, language: str) -> str:
    if language not in _SHORT:
        return date_format(day, _WHOLE[kind])
    return format_date(day, _SHORT[language][kind], locale=language)
