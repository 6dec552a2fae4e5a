"""Days, addresses and French punctuation as pages print them.

A list prints dozens of them, so what depends on few things is worked out once: a day in the words
of a language, and the form of an address below a language.
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from re import compile
from urllib.parse import quote

from django.db import models
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language, get_language_bidi, gettext
from django.utils.translation import gettext_lazy as _

from articles.text.dates import DAY, MONTH, YEAR, PartialDate

_FORMATS = {YEAR: "Y", MONTH: "F Y", DAY: "j F Y"}


class Precision(models.TextChoices):
    """How much of a date is known, as forms offer it."""

    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")


def date_in_words(when: date | PartialDate | None) -> str:
    """A date in the interface's language, as precise as it is known; nothing where none is."""
    return _date_in_words(when, get_language()) if when else ""


@lru_cache(maxsize=20_000)
def _date_in_words(when: date | PartialDate, language: str | None) -> str:
    known = when if isinstance(when, PartialDate) else PartialDate.of(when)
    words = date_format(known.first_day, _FORMATS[known.precision])
    if language == "fr" and known.day == 1:
        return words.replace("1 ", "1er ", 1)
    return words


def days_in_words(first: date, last: date) -> str:
    """A day, or a span from its first day to its last."""
    if first == last:
        return date_in_words(first)
    words = {"first": date_in_words(first), "last": date_in_words(last)}
    return gettext("from %(first)s to %(last)s") % words


def address(name: str, *arguments: object) -> str:
    """The address of a page in the interface's language; `reverse` is asked once a form."""
    form = _form(name, get_language(), *map(type, arguments))
    return form % tuple(map(_quoted, map(str, arguments)))


def article_address(key: int, slug: str) -> str:
    """The address of an article in the interface's language."""
    return address("article", key, slug)


def publication_address(slug: str) -> str:
    """The address of a publication in the interface's language."""
    return address("publication", slug)


@cache
def _form(name: str, language: str | None, *types: type) -> str:
    """An address with a blank for each argument."""
    blanks = [f"90{n}09" if issubclass(one, int) else f"blank{n}" for n, one in enumerate(types)]
    form = reverse(name, args=blanks).replace("%", "%%")
    for blank in blanks:
        form = form.replace(blank, "%s")
    return form


_quoted = lru_cache(maxsize=5_000)(quote)


_RIGHT_TO_LEFT = compile("[\u0590-\u08ff]")
_ISOLATE, _END = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """`text` as a part of a line that may run the other way: its own words keep together."""
    if get_language_bidi() or _RIGHT_TO_LEFT.search(text):
        return f"{_ISOLATE}{text}{_END}"
    return text


_TIED = compile(r" (?=[:;!?»%])|(?<=«) ")


def tied(text: str) -> str:
    """`text` with French punctuation tied to its word, so that no line begins with a colon."""
    return _TIED.sub("\u00a0", text)
