"""The figures that a page sets large, as editors chose and ordered them, and what they make.

Of each programme or place only what editors prefer and what is latest is looked at, so that a page
costs the same whatever the number of figures.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import F

from programmes.disputes import disputed_among
from programmes.models import Programme
from programmes.models.figure_querysets import FigureQuerySet
from programmes.questions import ask
from programmes.series import ShownTotal, by_scope, total
from programmes.shown_figures import ShownFigure, shown_by_key

SET = 8  # figures that a page sets large
LOOKED_AT = 60  # figures of a programme or place, the latest and as many preferred ones
PARTS = 30  # projects whose values make totals
ADDED = 60  # values that make totals

# The candidates of a programme and of each of its projects; `adds` where values may be added.
OF_PROGRAMME = """
SELECT coalesce(json_agg(json_build_array(
    figure.id, figure.indicator_id, figure.programme_id, figure.places, figure.as_of,
    figure.preferred, figure.position, indicator.may_be_added)), '[]')
FROM (
    SELECT id FROM programmes_programme WHERE id = %(id)s OR parent_id = %(id)s
    ORDER BY id <> %(id)s, id LIMIT %(parts)s + 2
) AS part
CROSS JOIN LATERAL (
    (
        SELECT * FROM programmes_figure WHERE programme_id = part.id AND state = 'confirmed'
        ORDER BY as_of DESC NULLS LAST, id DESC LIMIT %(looked_at)s
    )
    UNION
    (
        SELECT * FROM programmes_figure WHERE programme_id = part.id AND preferred
        ORDER BY as_of DESC NULLS LAST, id DESC LIMIT %(looked_at)s
    )
) AS figure
JOIN programmes_indicator AS indicator ON indicator.id = figure.indicator_id
"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A confirmed figure that a page may show."""

    key: int
    indicator: int
    programme: int | None
    places: list[str]
    as_of: date | str | None
    preferred: bool
    position: int
    adds: bool = False

    @property
    def scope(self) -> tuple[object, ...]:
        """What there is one value of on a page."""
        return self.indicator, self.programme, *self.places

    @property
    def rank(self) -> tuple[object, ...]:
        """The latest year first; in it the preferred value, else the latest."""
        day = str(self.as_of or "")
        return day[:4], self.preferred, day, self.key


FIELDS = ("pk", "indicator", "programme", "places", "as_of", "preferred", "position")


def key_figures(figures: FigureQuerySet, count: int = SET) -> list[ShownFigure]:
    """The latest value of each scope: first what editors prefer, and gave a place to."""
    latest = figures.order_by(F("as_of").desc(nulls_last=True), "-pk").values_list(*FIELDS)
    both = latest[:LOOKED_AT].union(latest.filter(preferred=True)[:LOOKED_AT])
    return shown_by_key(_chosen(_latest(Candidate(*row) for row in both))[:count])


def of_programme(programme: Programme) -> tuple[list[ShownFigure], list[ShownTotal]]:
    """The key figures of a programme, and the totals of its own and its projects' values."""
    rows: list[Any] = ask(OF_PROGRAMME, id=programme.pk, parts=PARTS, looked_at=LOOKED_AT)
    latest = _latest(Candidate(*row) for row in rows)
    own = _chosen(one for one in latest if one.programme == programme.pk)[:SET]
    added = _to_add(latest) if _complete(rows) else []
    figures = {figure.id: figure for figure in shown_by_key({*own, *added})}
    return (
        [figures[key] for key in own if key in figures],
        totals([figures[key] for key in added if key in figures]),
    )


def totals(figures: Sequence[ShownFigure]) -> list[ShownTotal]:
    """What the values of each indicator make; figures of one indicator stand together."""
    if not figures:
        return []
    disputed = disputed_among([figure.id for figure in figures])
    scopes = [by_scope(list(group)) for _, group in groupby(figures, key=_measured)]
    return [made for series in scopes if (made := total(series, disputed)[0])]


def _latest(candidates: Iterable[Candidate]) -> list[Candidate]:
    """One a scope."""
    ordered = sorted(candidates, key=lambda one: one.rank, reverse=True)
    found: dict[tuple[object, ...], Candidate] = {}
    for one in ordered:
        found.setdefault(one.scope, one)
    return list(found.values())


def _chosen(candidates: Iterable[Candidate]) -> list[int]:
    """Their keys in the order of pages; what editors gave no place to comes last."""
    ordered = sorted(
        candidates, key=lambda one: (not one.preferred, not one.position, one.position, one.key)
    )
    return [one.key for one in ordered]


def _complete(rows: Collection[Sequence[Any]]) -> bool:
    """Whether all values of all projects are among the candidates."""
    programmes = [row[2] for row in rows]
    many = any(programmes.count(one) >= LOOKED_AT for one in {*programmes})
    return not many and len({*programmes}) <= PARTS + 1


def _to_add(latest: Iterable[Candidate]) -> list[int]:
    """The values that may make a total: of an indicator with two scopes at least."""
    ordered = sorted((one for one in latest if one.adds), key=lambda one: one.indicator)
    groups = [list(group) for _, group in groupby(ordered, key=lambda one: one.indicator)]
    keys = [one.key for group in groups if len(group) > 1 for one in group]
    return keys if len(keys) <= ADDED else []


def _measured(figure: ShownFigure) -> str:
    return figure.indicator["slug"] if figure.indicator else ""
