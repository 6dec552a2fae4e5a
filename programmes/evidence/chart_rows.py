"""The values of a chart as a CSV table: a row a value, with who prints it and what it is worth.

figure, permalink, indicator, …, value, unit, as_of, dated, verdict, contradicts, origins, papers,
paper_names, first_day, last_day
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from programmes.evidence.charts.charting import ShownChart
from programmes.evidence.indicator_values import PaperRow
from programmes.evidence.series import REPEATED, TARGET
from programmes.evidence.shown_figures import ShownFigure
from programmes.shared.cells import UTF8, csv_line, guarded

COLUMNS = (
    "figure permalink indicator programme places kind qualifier value unit as_of dated verdict "
    "contradicted_by origins papers paper_names first_day last_day"
).split()


def csv_of(
    shown: ShownChart, printed: Sequence[PaperRow], permalink: Callable[[int], str]
) -> Iterator[str]:
    """The lines of the file: values as the chart has them, what only repeats them, and targets."""
    yield UTF8 + csv_line(COLUMNS)
    series = shown.series
    reprints = {figure.id for figure in series.reprints}
    for figure in [*series.figures, *shown.targets]:
        sign = REPEATED if figure.id in reprints else series.sign(figure)
        verdict = TARGET if figure.is_target else sign
        papers = [row for row in printed if row["figure"] == figure.id]
        yield csv_line(_row(figure, verdict, papers, permalink))


def _row(
    figure: ShownFigure, verdict: str, papers: list[PaperRow], permalink: Callable[[int], str]
) -> list[Any]:
    programme = figure.programme["name"]["text"] if figure.programme else ""
    days = sorted(day for row in papers for day in (row["first"], row["last"]) if day)
    return [
        figure.id,
        permalink(figure.id),
        guarded(figure.name["text"]),
        guarded(programme),
        guarded(", ".join(place["name"]["text"] for place in figure.places)),
        figure.kind,
        figure.qualifier,
        f"{figure.value.normalize():f}",
        guarded(figure.unit),
        figure.as_of or "",
        figure.dated if figure.as_of else "",
        verdict,
        " ".join(permalink(other.id) for other in figure.disputes),
        figure.origin_count,
        figure.paper_count,
        guarded("; ".join(row["name"] for row in papers)),
        days[0] if days else "",
        days[-1] if days else "",
    ]
