"""What a search asks for, as its address says it.

?q=932 coopératives&kind=article&language=fr&year=2025&programme=coopstore&place=ma&page=2

What means nothing is left out, so that each question has one address.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property, lru_cache
from typing import Any
from urllib.parse import quote_plus

from django.utils.translation import get_language, gettext_lazy

from articles.lists.query import number
from articles.lists.search import LONGEST
from articles.models import Language
from articles.models.translation import ORIGINAL
from articles.text.controls import without_controls, without_halves
from coopsite.search.numbers import AskedNumbers, numbers_in

KINDS = {
    "figure": gettext_lazy("Figures"),
    "programme": gettext_lazy("Programmes"),
    "indicator": gettext_lazy("Indicators"),
    "place": gettext_lazy("Places"),
    "organisation": gettext_lazy("Organisations"),
    "cooperative": gettext_lazy("Cooperatives"),
    "article": gettext_lazy("Articles"),
}
YEARS = range(1900, 2101)
PAGES = 10
SLUG = re.compile(r"[-\w]{1,100}")


@dataclass(frozen=True)
class Asked:
    """The words that are looked for, and what was chosen among what they find."""

    q: str = ""
    kind: str = ""
    language: str = ""
    year: int | None = None
    programme: str = ""
    place: str = ""
    page: int = 1

    @cached_property
    def numbers(self) -> AskedNumbers:
        """The numbers among the words."""
        return numbers_in(self.q, get_language() or ORIGINAL)

    @property
    def names(self) -> str:
        """The words that a name may hold: those beside the numbers, or all where there are none."""
        return self.numbers.beside if self.numbers.values and self.numbers.beside else self.q

    @property
    def is_first(self) -> bool:
        """Whether it asks for the first page, where all that is not an article stands."""
        return self.page == 1

    @property
    def is_of_articles(self) -> bool:
        """Whether something was chosen that articles alone have."""
        return bool(self.language or self.year or self.programme or self.place)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was chosen."""
        return bool(self.kind or self.is_of_articles)

    def everything(self) -> str:
        """The query of the words alone."""
        return Asked(self.q).query()

    def wants(self, kind: str) -> bool:
        """Whether this kind was not left out."""
        if self.kind:
            return self.kind == kind
        return kind == "article" or not self.is_of_articles

    def query(self, **changed: Any) -> str:
        """The query of the same question, or of one that differs in something."""
        asked = {name: changed.get(name, getattr(self, name)) for name in ASKED}
        if asked["page"] == 1:
            asked["page"] = ""
        return "&".join(f"{name}={_quoted(str(value))}" for name, value in asked.items() if value)


_quoted = lru_cache(maxsize=1_000)(quote_plus)  # a page asks the same in thirty ways
ASKED = tuple(field.name for field in fields(Asked))  # the names of what an address may ask


def asked_in(query: Mapping[str, str]) -> Asked:
    """What the query of an address asks for."""
    kind, language = query.get("kind", ""), query.get("language", "")
    year = number(query.get("year", ""), digits=4)
    return Asked(
        q=typed(query.get("q", "")),
        kind=kind if kind in KINDS else "",
        language=language if language in Language else "",
        year=year if year in YEARS else None,
        programme=_named(query.get("programme", "")),
        place=_named(query.get("place", "")).lower(),
        page=min(max(number(query.get("page", ""), digits=4) or 1, 1), PAGES),
    )


def _named(typed: str) -> str:
    """A slug or a code; what cannot be one is none."""
    return typed if SLUG.fullmatch(typed) else ""


def typed(words: str) -> str:
    """Words as far as they are read: on one line, without what no database and no feed holds."""
    return " ".join(without_controls(without_halves(words)).split())[:LONGEST].strip()
