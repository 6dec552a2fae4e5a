"""What the query of an address says: numbers, what was chosen, and the place in a list.

?year=2025&language=&before=2025-07-08.12     chosen: year=2025; the rest is a place, or left open
"""

from __future__ import annotations

from django.http import QueryDict

PLACES = ("before", "after", "page", "fragment")  # where in a list, or how much of a page
KEY = 17  # digits of the longest key of a row that is looked for


def number(text: str, digits: int = KEY) -> int | None:
    """A whole number of at most so many digits; None where the text is none."""
    is_number = text.isascii() and text.isdigit() and len(text) <= digits
    return int(text) if is_number else None


def key_of(text: str) -> int:
    """The key of a row; nought, which no row has, where the text is none."""
    return number(text) or 0


def chosen_in(query: QueryDict) -> QueryDict:
    """What was chosen on a list, without the place in it and what was left open."""
    chosen = query.copy()
    for name in list(chosen):
        if name in PLACES or not str(chosen[name]).strip():
            chosen.pop(name)
    return chosen


def leading(chosen: QueryDict) -> str:
    """What was chosen, as the beginning of a query that a cursor ends; empty where nothing was."""
    return f"{chosen.urlencode()}&" if chosen else ""
