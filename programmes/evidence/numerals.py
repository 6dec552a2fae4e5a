"""Values and units of figures in the reader's language, as the press prints them.

    932.0000   count         932
    1240       count         1 240 (fr)   1,240 (en)   1.240 (ar)
    75         share         75 %  (fr)   75%   (en)   75%   (ar)
    6000000    amount MAD    6 000 000    dirhams marocains

Names of currencies come from the Unicode CLDR (Babel), which has Arabic names of few other units.
Morocco prints European digits in Arabic too.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_decimal, get_currency_name, get_decimal_symbol
from django.utils.translation import get_language, gettext_lazy

from articles.models.translation import ORIGINAL

_LOCALES = {"ar": "ar_MA"}  # "1.240", with European digits
_TIE = "\u202f"  # a narrow space that does not break
_UNITS = {
    "ha": gettext_lazy("hectares"),
    "km2": gettext_lazy("square kilometres"),
    "m2": gettext_lazy("square metres"),
    "m3": gettext_lazy("cubic metres"),
    "km": gettext_lazy("kilometres"),
    "m": gettext_lazy("metres"),
    "t": gettext_lazy("tonnes"),
    "kg": gettext_lazy("kilograms"),
    "l": gettext_lazy("litres"),
}


def number_in_print(value: Decimal, unit: str = "") -> str:
    """A value with its digits grouped, and the sign of a share."""
    return _number(value, unit == "%", get_language() or ORIGINAL)


@lru_cache(maxsize=20_000)
def _number(value: Decimal, share: bool, language: str) -> str:
    locale = _LOCALES.get(language, language)
    digits = format_decimal(value.normalize(), locale=locale, decimal_quantization=False)
    if not share:
        return digits
    return f"{digits}{_TIE}%" if language == "fr" else f"{digits}%"


def decimal_point() -> str:
    """What parts whole numbers from what is below one in the reader's language."""
    language = get_language() or ORIGINAL
    return get_decimal_symbol(_LOCALES.get(language, language))


def unit_in_words(unit: str) -> str:
    """A unit by its name; a symbol that has none stands for itself, % is said with the number."""
    return _unit(unit, get_language() or ORIGINAL)


@lru_cache(maxsize=1_000)
def _unit(unit: str, language: str) -> str:
    if unit == "%":
        return ""
    if known := _UNITS.get(unit):
        return str(known)
    return get_currency_name(unit, count=1000, locale=language)
