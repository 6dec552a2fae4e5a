"""The figures that a page sets large, as editors chose and ordered them, and what they make.

Of each programme or place only what editors prefer and what is latest is looked at, so that a page
costs the same whatever the number of figures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby
from typing import Any

from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.db.models import F, IntegerField, QuerySet
from django.db.models.expressions import RawSQL

from programmes.evidence.disputes import disputed_among
from programmes.evidence.series import ShownTotal, by_scope, total
from programmes.evidence.shown_figures import ShownFigure, shown_by_key, shown_in_groups
from programmes.models import Figure, Place, Programme
from programmes.shared.once import Once
from programmes.shared.questions import prepared
from programmes.statements.measures import Kind

SET = 8  # figures that a page sets large
LOOKED_AT = 40  # figures of a programme or place, the latest and as many preferred ones
PROJECTS, OF_PROJECT = 20, 12  # projects whose values make totals, and values of each

_COLUMNS = ("id", "indicator_id", "programme_id", "places", "as_of", "preferred", "position")
_FIELDS = ", ".join(_COLUMNS)
_RESULTS = (
    "(SELECT figure.* FROM programmes_figure AS figure JOIN programmes_public_figure USING (id)"
    " WHERE kind = 'result') AS result"
)
_LATEST_FIRST = "ORDER BY as_of DESC NULLS LAST, id DESC"
# The latest of some results, and the latest that editors prefer.
_WHICH = f"""
    (SELECT {_FIELDS} FROM {{0}} {_LATEST_FIRST} LIMIT %(looked_at)s)
    UNION
    (SELECT {_FIELDS} FROM {{1}} preferred {_LATEST_FIRST} LIMIT %(looked_at)s)
"""  # noqa: S608 - constants
_OWN = f"{_RESULTS} WHERE places = ARRAY[%(code)s]::varchar[]"
# Few have several places. OFFSET 0 has PostgreSQL look all of those up by one of their places,
# where it would walk the days of all figures for the first of them.
_SHARED = f"""
    (
        SELECT * FROM {_RESULTS}
        WHERE places[2] IS NOT NULL AND places @> ARRAY[%(code)s]::varchar[] OFFSET 0
    ) AS shared
"""  # noqa: S608 - constants
OF_PLACE = f"""
    ({_WHICH.format(_OWN, f"{_OWN} AND")})
    UNION ALL
    ({_WHICH.format(_SHARED, f"{_SHARED} WHERE")})
"""

# A programme's own, and those of its projects that may be added.
_OF_ONE = f"{_RESULTS} WHERE programme_id = %(id)s"
OF_PROGRAMME = f"""
SELECT figure.*, may_be_added FROM (
    {_WHICH.format(_OF_ONE, f"{_OF_ONE} AND")}
    UNION ALL
    SELECT added.* FROM (
        SELECT id FROM programmes_programme JOIN programmes_public_programme USING (id)
        WHERE parent_id = %(id)s
        ORDER BY id LIMIT %(projects)s + 1
    ) AS project
    CROSS JOIN LATERAL (
        SELECT {_FIELDS} FROM {_RESULTS} WHERE programme_id = project.id
        {_LATEST_FIRST} LIMIT %(of_project)s + 1
    ) AS added
) AS figure JOIN programmes_indicator AS indicator ON indicator.id = indicator_id
"""  # noqa: S608 - constants


@dataclass(frozen=True, slots=True)
class RankedFigure:
    """A confirmed figure that a page may show."""

    key: int
    indicator: int
    programme: int | None
    places: list[str]
    as_of: date | None
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


def best_figure(column: str, row: str) -> str:
    """A piece of a statement: the figure that says most of a row, preferred, else the latest."""
    return f"""(
        SELECT best.id FROM programmes_figure AS best JOIN programmes_public_figure USING (id)
        WHERE best.{column} = {row} AND best.kind = 'result'
        ORDER BY best.preferred DESC, best.as_of DESC NULLS LAST, best.id DESC LIMIT 1
    )"""  # noqa: S608 - constants


def best_of(column: str) -> RawSQL:
    """The key of that figure, as a column of a list of programmes or indicators."""
    row = f"programmes_{column.removesuffix('_id')}.id"
    return RawSQL(best_figure(column, row), (), IntegerField())  # noqa: S611 - constants


def known(rows: Iterable[Any]) -> dict[int, ShownFigure]:
    """The figures that rows of a list name as their `best`, by their keys."""
    return known_by_key([row.best for row in rows if row.best])


def known_by_key(keys: Collection[int]) -> dict[int, ShownFigure]:
    """Figures of a ledger by their keys, with the values of their scopes over time."""
    return {figure.id: figure for figure in shown_by_key(keys, over_time=keys)}


def by_slug(
    rows: Iterable[Mapping[str, Any]], figures: Iterable[ShownFigure]
) -> dict[str, ShownFigure]:
    """The figures of rows, each of which names its programme and the key of its figure."""
    by_key = {figure.id: figure for figure in figures}
    return {row["slug"]: by_key[row["figure"]] for row in rows if row["figure"] in by_key}


def keys_of_home(count: int) -> list[int]:
    """What editors prefer; as long as they prefer nothing, what was added last."""
    candidates = [RankedFigure(*row) for row in _of_home(count).rows()]
    preferred = _latest(one for one in candidates if one.preferred)
    keys = _chosen(preferred) or sorted((one.key for one in candidates), reverse=True)
    return keys[:count]


@cache
def _of_home(count: int) -> Once[tuple[Any, ...]]:
    return Once(lambda: _preferred_and_newest(count))


def _preferred_and_newest(count: int) -> QuerySet[Figure, tuple[Any, ...]]:
    results = Figure.objects.confirmed().filter(kind=Kind.RESULT).values_list(*_COLUMNS)
    latest = results.filter(preferred=True).order_by(F("as_of").desc(nulls_last=True), "-pk")
    newest = results.filter(preferred=False).order_by("-pk")
    return latest[:LOOKED_AT].union(newest[:count], all=True)


def of_place(place: Place) -> tuple[list[ShownFigure], list[ShownFigure]]:
    """The key figures of a place; apart from them those that it has together with others, which are
    never its own."""
    with prepared() as cursor:  # each of its lists is the beginning of an index
        latest = _latest(_candidates(cursor, OF_PLACE, code=place.code))
    own = _chosen(one for one in latest if one.places == [place.code])[:SET]
    shared = _chosen(one for one in latest if one.places != [place.code])[:SET]
    shown_own, shown_shared = shown_in_groups(own, shared, over_time=own + shared)
    return shown_own, shown_shared


def of_programme(
    programme: Programme, others: Collection[int] = ()
) -> tuple[list[ShownFigure], list[ShownTotal], list[ShownFigure]]:
    """The key figures of a programme, the totals of its own and its projects' values, and other
    figures by their keys, asked for together with them."""
    values = {"id": programme.pk, "projects": PROJECTS, "of_project": OF_PROJECT}
    with connection.cursor() as cursor:  # planned anew, for it may have few figures or most
        candidates = _candidates(cursor, OF_PROGRAMME, **values)
    latest = _latest(candidates)
    own = _chosen(one for one in latest if one.programme == programme.pk)[:SET]
    added = _to_add(latest) if _complete(candidates, programme) else []
    shown_own, shown_added, shown_others = shown_in_groups(own, added, others, over_time=others)
    return shown_own, totals(shown_added), shown_others


def totals(figures: Sequence[ShownFigure]) -> list[ShownTotal]:
    """What the values of each indicator make; figures of one indicator stand together."""
    if not figures:
        return []
    disputed = disputed_among([figure.id for figure in figures])
    scopes = [by_scope(list(group)) for _, group in groupby(figures, key=_measured)]
    return [made for series in scopes if (made := total(series, disputed)[0])]


def _candidates(cursor: CursorWrapper, statement: str, **values: Any) -> list[RankedFigure]:
    cursor.execute(statement, {"looked_at": LOOKED_AT, **values})
    return [RankedFigure(*row) for row in cursor.fetchall()]


def _latest(candidates: Iterable[RankedFigure]) -> list[RankedFigure]:
    """One a scope."""
    ordered = sorted(candidates, key=lambda one: one.rank, reverse=True)
    found: dict[tuple[object, ...], RankedFigure] = {}
    for one in ordered:
        found.setdefault(one.scope, one)
    return list(found.values())


def _chosen(candidates: Iterable[RankedFigure]) -> list[int]:
    """Their keys in the order of pages; what editors gave no place to comes last."""
    ordered = sorted(
        candidates, key=lambda one: (not one.preferred, not one.position, one.position, one.key)
    )
    return [one.key for one in ordered]


def _complete(candidates: Iterable[RankedFigure], programme: Programme) -> bool:
    """Whether all values of a programme and its projects are among the candidates."""
    counted = Counter(one.programme for one in candidates)
    own = counted.pop(programme.pk, 0)
    few = all(count <= OF_PROJECT for count in counted.values())
    return own < LOOKED_AT and few and len(counted) <= PROJECTS


def _to_add(latest: Iterable[RankedFigure]) -> list[int]:
    """The values that may make a total: of an indicator with two scopes at least."""
    ordered = sorted((one for one in latest if one.adds), key=lambda one: one.indicator)
    groups = [list(group) for _, group in groupby(ordered, key=lambda one: one.indicator)]
    return [one.key for group in groups if len(group) > 1 for one in group]


def _measured(figure: ShownFigure) -> str:
    return figure.indicator["slug"] if figure.indicator else ""
