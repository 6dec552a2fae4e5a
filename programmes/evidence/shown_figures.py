"""Figures as pages show them: in the reader's language, with what they count and who says so.

    more than  9,000           qualifier, number
    members of cooperatives    indicator, with its unit
    printed on 5 July 2025     for when; "in June 2025" where the sentence says so, "by 2030" of a
                               target
    ✸ 1 origin, 3 papers       who says so
    ◇ 1 paper prints 8,000     who says otherwise

Pages choose figures by a queryset and hand it to `shown`; whatever their number, that is two
queries.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from itertools import chain
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import cached_property  # without a lock, which Python's takes
from django.utils.translation import get_language, gettext, ngettext

from articles.models.translation import ORIGINAL
from articles.text.dates import PartialDate, partial
from articles.text.printing import address, tied
from programmes.evidence.figure_question import (
    SHOWN,
    WITH_HISTORY,
    FigureRow,
    IndicatorLink,
    PointRow,
    ScopePlace,
)
from programmes.evidence.numerals import number_in_print, unit_in_words
from programmes.evidence.times_in_words import when_in_words
from programmes.models import Figure
from programmes.shared.links import ProgrammeLink
from programmes.shared.questions import SaidText, ask
from programmes.statements.measures import Kind, Qualifier


@dataclass(frozen=True)
class Printed:
    """A value as it is printed."""

    id: int
    value: Decimal
    qualifier: str
    unit: str

    @cached_property
    def number(self) -> str:
        """The value with its digits grouped, and the sign of a share."""
        return number_in_print(self.value, self.unit)

    @cached_property
    def qualifier_words(self) -> str:
        """How exactly it is said, as it stands before the number."""
        return _qualifier(self.qualifier, get_language()) if self.qualifier else ""

    @cached_property
    def unit_words(self) -> str:
        """The unit of an amount by its name."""
        return unit_in_words(self.unit)

    @cached_property
    def said(self) -> str:
        """Qualifier, number and unit in one line."""
        return " ".join(filter(None, (self.qualifier_words, self.number, self.unit_words)))

    @cached_property
    def path(self) -> str:
        """The address of its evidence."""
        return address("figure", self.id)


@dataclass(frozen=True)
class ShownFigure(Printed):
    """A figure in the reader's language."""

    state: str
    measure: str
    as_of: PartialDate | None
    dated: str
    kind: str
    preferred: bool
    public_reason: str
    subject: str  # as printed
    indicator: IndicatorLink | None
    programme: ProgrammeLink | None  # where readers may see it
    programme_key: int | None  # which tells scopes apart
    places: list[ScopePlace]
    origin_count: int
    paper_count: int
    disputing_papers: int  # each counted once, however many other values it prints
    disputes: tuple[Printed, ...]  # public values that contradict it
    points: Sequence[PointRow] = ()  # the values of its scope, where they were asked for

    @property
    def name(self) -> SaidText:
        """The name of its indicator; of a rejected figure without one, what was printed."""
        if self.indicator:
            return self.indicator["name"]
        return {"text": self.subject, "language": get_language() or ORIGINAL}

    @cached_property
    def title(self) -> str:
        """Name and value in one line, and that it is a target where it is one."""
        words = {"name": self.name["text"], "value": self.said}
        if self.is_target:
            return tied(gettext("%(name)s, target: %(value)s") % words)
        return tied(gettext("%(name)s: %(value)s") % words)

    @cached_property
    def title_in_full(self) -> str:
        """The same with where and when, by which no two figures are alike."""
        places = (place["name"]["text"] for place in self.places)
        programme = self.programme["name"]["text"] if self.programme else ""
        return gettext(", ").join(filter(None, (self.title, programme, *places, self.when)))

    @cached_property
    def of_it(self) -> str:
        """How a link to its sentence ends, for whoever hears it."""
        return gettext("of “%(figure)s”") % {"figure": self.title_in_full}

    @property
    def is_target(self) -> bool:
        """Whether it is aimed at."""
        return self.kind == Kind.TARGET

    @property
    def period(self) -> PartialDate | None:
        """The same as `as_of`, by the name that statements have for it."""
        return self.as_of

    @cached_property
    def when(self) -> str:
        """Its date in words, and whether the sentence states it or the paper was printed then."""
        return when_in_words(self.as_of, self.dated, self.kind)

    @property
    def witnesses(self) -> str:
        """How many said it first and how many print it: "1 origin, 3 papers"."""
        return _witnesses(self.origin_count, self.paper_count, get_language())

    @cached_property
    def origins(self) -> str:
        """How many said it first: "4 origins"."""
        return _origins(self.origin_count, get_language())

    @cached_property
    def papers(self) -> str:
        """How many print it: "5 papers"."""
        return _papers(self.paper_count, get_language())

    @property
    def against(self) -> str:
        """Who says otherwise, and what: "1 paper prints 923"; nothing where nobody does."""
        papers, values = self.disputing_papers, {other.said for other in self.disputes}
        if not papers:  # no sentence bears them any more
            words = gettext("another value: %(value)s")
        elif len(values) > 1:
            words = ngettext(
                "%(papers)s paper prints another value",
                "%(papers)s papers print other values",
                papers,
            )
        else:
            words = ngettext(
                "%(papers)s paper prints %(value)s", "%(papers)s papers print %(value)s", papers
            )
        said = {"papers": papers, "value": gettext(", ").join(sorted(values))}
        return tied(words % said) if values else ""


@cache
def _qualifier(qualifier: str, language: str | None) -> str:
    if qualifier == Qualifier.VAGUE:
        return gettext("in the order of")
    return str(Qualifier(qualifier).label)


@lru_cache(maxsize=1_000)
def _witnesses(origin_count: int, paper_count: int, language: str | None) -> str:
    words = {"origins": _origins(origin_count, language), "papers": _papers(paper_count, language)}
    return gettext("%(origins)s, %(papers)s") % words


@lru_cache(maxsize=1_000)
def _papers(count: int, language: str | None) -> str:
    return ngettext("%(papers)s paper", "%(papers)s papers", count) % {"papers": count}


@lru_cache(maxsize=1_000)
def _origins(count: int, language: str | None) -> str:
    return ngettext("%(origins)s origin", "%(origins)s origins", count) % {"origins": count}


def shown(figures: QuerySet[Figure]) -> list[ShownFigure]:
    """The confirmed ones among these figures, in their order."""
    return shown_by_key(list(figures.values_list("pk", flat=True)))


def shown_by_key(
    keys: Collection[int], history: bool = False, over_time: Collection[int] = ()
) -> list[ShownFigure]:
    """The figures with these keys, in their order, as far as readers may see them; with `history`
    also those that they saw until an editor rejected them. Those of `over_time` bring the values of
    their scopes along."""
    if not keys:
        return []
    language = get_language() or ORIGINAL
    values = {"keys": list(keys), "over_time": list(over_time), "language": language}
    rows = ask(WITH_HISTORY if history else SHOWN, **values)
    return [_shown(row) for row in rows]


def shown_in_groups(
    *groups: Collection[int], over_time: Collection[int] = ()
) -> list[list[ShownFigure]]:
    """Several groups of confirmed figures by their keys, each in its order, asked for together."""
    keys = list(dict.fromkeys(chain(*groups)))
    figures = {one.id: one for one in shown_by_key(keys, over_time=over_time)}
    return [[figures[key] for key in keys if key in figures] for keys in groups]


def _shown(row: FigureRow) -> ShownFigure:
    said: dict[str, Any] = {**row}
    day, precision = said["as_of"], said.pop("precision")
    said["value"] = Decimal(said["value"])
    said["as_of"] = partial(date.fromisoformat(day) if day else None, precision)
    said["disputes"] = tuple(
        Printed(one["id"], Decimal(one["value"]), one["qualifier"], one["unit"])
        for one in row["disputes"]
    )
    return ShownFigure(**said)
