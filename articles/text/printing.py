"""Days, addresses and French punctuation as pages print them.

A list prints dozens of them, so what depends on few things is worked out once: a day in the words
of a language, and the form of an address below a language.
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from re import compile
from urllib.parse import quote

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext


def day_in_words(day: date, by_month: bool) -> str:
    """A day in the interface's language, or its month where no more is known."""
    return _day_in_words(day, by_month, get_language())


@lru_cache(maxsize=20_000)
def _day_in_words(day: date, by_month: bool, language: str | None) -> str:
    return date_format(day, "F Y" if by_month else "j F Y")


def days_in_words(first: date, last: date) -> str:
    """A day, or a span from its first day to its last."""
    if first == last:
        return day_in_words(first, False)
    words = {"first": day_in_words(first, False), "last": day_in_words(last, False)}
    return gettext("from %(first)s to %(last)s") % words


def address(name: str, *arguments: object) -> str:
    """The address of a page in the interface's language; `reverse` is asked once a form."""
    blanks = ("0" if isinstance(argument, int) else "-" for argument in arguments)
    return _form(name, get_language(), *blanks) % tuple(quote(str(a)) for a in arguments)


def article_address(key: int, slug: str) -> str:
    """The address of an article in the interface's language."""
    return address("article", key, slug)


def publication_address(slug: str) -> str:
    """The address of a publication in the interface's language."""
    return address("publication", slug)


@cache
def _form(name: str, language: str | None, *blanks: str) -> str:
    """An address with a blank for each argument."""
    address = reverse(name, args=blanks)
    end = "/".join(["", *blanks, ""])
    return address.removesuffix(end).replace("%", "%%") + "/".join(
        ["", *("%s" for _ in blanks), ""]
    )


_TIED = compile(r" (?=[:;!?»%])|(?<=«) ")


def tied(text: str) -> str:
    """`text` with French punctuation tied to its word, so that no line begins with a colon."""
    return _TIED.sub("\u00a0", text)
