"""The values of an indicator by scope (programme and places), each a series over time.

Sillon · Morocco     2023  800    2025  932, 5 000      one scope, of 2025 two values
Sillon · Senegal     2025  700                          another scope
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Protocol, TypeVar

from django.utils.functional import cached_property

from programmes.evidence.numerals import number_in_print, unit_in_words
from programmes.evidence.shown_figures import ShownFigure
from programmes.shared.questions import SaidText
from programmes.statements.measures import Qualifier
from programmes.statements.timing import Dated, SaidInTime, is_later, repeats
from programmes.statements.totals import ScopeValue, total_of, trouble_with_total

AGREED, ALONE, DISPUTED, SUPERSEDED, TARGET = "agreed alone disputed superseded target".split()
REPEATED = "repeated"


class SaidValue(SaidInTime, Protocol):
    """A value with its time."""

    @property
    def value(self) -> Decimal: ...

    @property
    def qualifier(self) -> str: ...


Value = TypeVar("Value", bound=SaidValue)


@dataclass(frozen=True)
class Series:
    """The values of one scope, the latest first."""

    figures: list[ShownFigure]

    @property
    def scope(self) -> ShownFigure:
        """A figure that says what its programme and places are."""
        return self.figures[0]

    @cached_property
    def reprints(self) -> list[ShownFigure]:
        """Those that only print again what another of them says; no chart plots them."""
        return reprints_among(self.figures)

    @cached_property
    def statements(self) -> list[ShownFigure]:
        """The others."""
        return [one for one in self.figures if one not in self.reprints]

    @cached_property
    def counting(self) -> list[ShownFigure]:
        """The value that counts of each year: the preferred one, else the latest."""
        years = groupby(self.statements, key=_year)
        return [max(group, key=lambda figure: figure.preferred) for _, group in years]

    @property
    def latest(self) -> ShownFigure:
        """The value that counts today."""
        return self.counting[0]

    def sign(self, figure: ShownFigure) -> str:
        """What a chip says of one of them."""
        counts = figure in self.counting
        if figure.disputes and not counts:
            return DISPUTED
        if figure.as_of and figure.id != self.latest.id and is_later(self.latest, figure):
            return SUPERSEDED
        return AGREED if figure.origin_count > 1 else ALONE


@dataclass(frozen=True, slots=True)
class ShownTotal:
    """What the latest values of several scopes make, with the values themselves."""

    parts: list[ShownFigure]
    value: Decimal
    qualifier: str
    year: int

    @property
    def keys(self) -> str:
        """The figures that it is made of."""
        return " ".join(str(part.id) for part in self.parts)

    @property
    def number(self) -> str:
        """The value with its digits grouped."""
        return number_in_print(self.value, self.parts[0].unit)

    @property
    def qualifier_words(self) -> str:
        """How exactly it is known, as it stands before the number."""
        return str(Qualifier(self.qualifier).label) if self.qualifier else ""

    @property
    def unit_words(self) -> str:
        """The unit of an amount by its name."""
        return unit_in_words(self.parts[0].unit)

    @property
    def name(self) -> SaidText:
        """The name of the indicator."""
        return self.parts[0].name


def by_scope(figures: Sequence[ShownFigure]) -> list[Series]:
    """The series of figures that stand latest first; whole countries before their regions."""
    scopes = sorted(figures, key=_scope)  # which keeps the order within a scope
    return [Series(list(group)) for _, group in groupby(scopes, key=_scope)]


def kept(series: Sequence[Series]) -> Series | None:
    """The series whose value a page sets large: what editors prefer, else what most papers say."""
    return max(series, key=lambda one: (one.latest.preferred, one.latest.paper_count), default=None)


def total(
    series: Sequence[Series], disputed: Collection[int] = ()
) -> tuple[ShownTotal | None, str]:
    """The total of the latest values, or why there is none; neither where there is one scope."""
    if len(series) < 2:
        return None, ""
    latest = [one.latest for one in series]
    parts = [_part(figure, disputed) for figure in latest]
    sum_ = total_of(parts)
    if not sum_:
        return None, trouble_with_total(parts)
    return ShownTotal(latest, sum_.value, sum_.qualifier, sum_.year), ""


def reprints_among(values: Sequence[Value]) -> list[Value]:
    """Those that only print again what another of them says."""
    return [one for one in values if any(_is_reprint(one, other) for other in values)]


def _is_reprint(one: SaidValue, other: SaidValue) -> bool:
    """Whether a figure without a date of its own repeats another; of two such ones, the later."""
    if one.dated == Dated.STATED or (one.value, one.qualifier) != (other.value, other.qualifier):
        return False
    if other.dated == Dated.PRINTED and not is_later(one, other):
        return False
    return repeats(one, other)


def _scope(figure: ShownFigure) -> tuple[str, int, int, list[str]]:
    programme = figure.programme["name"]["text"] if figure.programme else ""
    return programme, figure.programme_key or 0, -len(figure.places), _codes(figure)


def _codes(figure: ShownFigure) -> list[str]:
    return [place["code"] or place["name"]["text"].lower() for place in figure.places]


def _year(figure: ShownFigure) -> int | None:
    return figure.as_of.year if figure.as_of else None


def _part(figure: ShownFigure, disputed: Collection[int]) -> ScopeValue:
    return ScopeValue(
        figure.value,
        figure.qualifier,
        frozenset(_codes(figure)),
        _year(figure),
        figure.id in disputed and not figure.preferred,
    )
