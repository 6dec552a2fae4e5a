"""Small charts for the rows of a table: the values of a scope over time, on one axis of days that
all rows share.

    2023   2024   2025
    ------------o----o        from 800 to 932
    ----------o------o
                              one value alone, of which a dot would say nothing

A page brings their rows along with another question (`POINTS`), and draws each by the macro
`sparkline` of `_chart.html`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypedDict

from django.utils.translation import get_language
from markupsafe import Markup

from articles.models.translation import ORIGINAL
from articles.text.dates import PartialDate, partial
from programmes.evidence.charts.sparkline import Spark, sparkline
from programmes.evidence.series import reprints_among


class PointRow(TypedDict):
    """A value as the database tells it; its value is digits, its day in ISO form."""

    value: str
    qualifier: str
    as_of: str
    precision: str
    dated: str


class SparkRow(TypedDict):
    """The values of the scope of a figure, the latest first."""

    key: int
    points: list[PointRow]


# The results of the scope of a row `figure`, the latest.
POINTS = """(
    SELECT coalesce(json_agg(json_build_object(
        'value', value::text, 'qualifier', qualifier, 'as_of', as_of,
        'precision', as_of_precision, 'dated', dated)), '[]')
    FROM (
        SELECT point.* FROM programmes_figure AS point JOIN programmes_public_figure USING (id)
        WHERE point.indicator_id = figure.indicator_id AND point.places = figure.places
            AND point.programme_id IS NOT DISTINCT FROM figure.programme_id
            AND point.kind = 'result' AND point.as_of IS NOT NULL
        ORDER BY point.as_of DESC, point.id DESC LIMIT 24
    ) AS latest
)"""


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


def sparklines(rows: list[SparkRow]) -> Sparklines:
    """The small charts of rows that a question brought."""
    told = {row["key"]: _statements(row["points"]) for row in rows}
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
