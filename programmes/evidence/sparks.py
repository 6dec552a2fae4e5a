"""Small charts for the rows of a table: the values of a scope over time, on one axis of days that
all rows share.

    2023   2024   2025
    ------------o----o        from 800 to 932
    ----------o------o
                              one value alone, of which a dot would say nothing

The figures of a table bring the values of their scopes along (`over_time` of `shown_figures`);
the macros of `_ledger.html` draw them in a last column.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import get_language
from markupsafe import Markup

from articles.models.translation import ORIGINAL
from articles.text.dates import PartialDate, partial
from programmes.evidence.charts.sparkline import Spark, sparkline
from programmes.evidence.figure_question import PointRow
from programmes.evidence.series import reprints_among
from programmes.evidence.shown_figures import ShownFigure


@dataclass(frozen=True, slots=True)
class SparkValue:
    """A value with its time, as far as a small chart shows it."""

    value: Decimal
    qualifier: str
    period: PartialDate
    dated: str


@dataclass(frozen=True, slots=True)
class Sparklines:
    """The small charts of the rows of a table, and the years of their axis."""

    drawn: dict[int, Markup]
    years: Sequence[int]

    def get(self, key: int) -> Markup:
        """That of a figure; nothing where its scope has one value."""
        return self.drawn.get(key, Markup())


def sparklines(figures: Iterable[ShownFigure]) -> Sparklines:
    """The small charts of the figures of a table."""
    told = {figure.id: _statements(figure.points) for figure in figures if figure.points}
    told = {key: values for key, values in told.items() if len({v.period for v in values}) > 1}
    if not told:
        return Sparklines({}, ())
    days = [value.period.first_day for values in told.values() for value in values]
    first, last = min(days), max(days)
    backwards = (get_language() or ORIGINAL) == "ar"
    drawn = {
        key: sparkline([_spark(value) for value in values], first, last, backwards)
        for key, values in told.items()
    }
    return Sparklines(drawn, sorted({first.year, last.year}))


def _statements(rows: Sequence[PointRow]) -> list[SparkValue]:
    """Values that were counted, not only printed again."""
    values = [_value(row) for row in rows]
    reprints = reprints_among(values)
    return [value for value in values if value not in reprints]


def _value(row: PointRow) -> SparkValue:
    period = partial(date.fromisoformat(row["as_of"]), row["precision"])
    assert period  # noqa: S101 - there is a day
    return SparkValue(Decimal(row["value"]), row["qualifier"], period, row["dated"])


def _spark(value: SparkValue) -> Spark:
    return Spark(value.period.first_day, value.value, not value.qualifier)
