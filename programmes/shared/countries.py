"""Countries as the Unicode CLDR names them, through Babel."""

from __future__ import annotations

from functools import cache

from babel import Locale


@cache
def countries(language: str = "en") -> dict[str, str]:
    """ISO 3166-1 alpha-2 codes and names of all countries, in one language."""
    territories = Locale(language).territories
    return {
        code: name
        for code, name in territories.items()
        if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES
    }


# Codes that CLDR names but ISO 3166-1 does not assign to a country.
NOT_COUNTRIES = {
    "AC",
    "CP",
    "CQ",
    "DG",
    "EA",
    "EU",
    "EZ",
    "IC",
    "QO",
    "TA",
    "UN",
    "XA",
    "XB",
    "XK",
    "ZZ",
}
