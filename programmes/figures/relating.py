"""Which figures may relate to one, and what they say of each other.

Only neighbours are asked for, by an index and up to a limit: the cost does not grow with the number
of figures. What an editor settled or dismissed stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db import connection, transaction
from django.db.models import Prefetch, Q

from programmes.models import Citation, Figure, Relation
from programmes.statements.comparing import TELLING, Kind, Statement, is_later, relation_between

NEIGHBOURS = 30  # figures of one indicator and programme that one is compared with, the latest
TWINS = 10  # figures of other indicators with the same value

_OTHERS = "SELECT id FROM programmes_figure near WHERE state <> 'rejected' AND id <> mine.id"
_ALIKE = f"""
    {_OTHERS} AND indicator_id = mine.indicator_id AND %s
    ORDER BY as_of DESC NULLS LAST LIMIT {NEIGHBOURS}"""
_TWINS = f"""
    {_OTHERS} AND mine.value >= {TELLING} AND value = mine.value AND %s
    AND places = mine.places AND measure = 'count' AND indicator_id <> mine.indicator_id
    ORDER BY id DESC LIMIT {TWINS}"""
# An index is used for each of the two, and for none of `IS NOT DISTINCT FROM`.
_PROGRAMMES = (
    "programme_id = mine.programme_id",
    "mine.programme_id IS NULL AND near.programme_id IS NULL",
)
_NEAR = f"""
SELECT mine.id, near.id FROM programmes_figure mine CROSS JOIN LATERAL (
    {" UNION ALL ".join(f"({part % same})" for part in (_ALIKE, _TWINS) for same in _PROGRAMMES)}
) near WHERE mine.id = ANY(%s) AND mine.indicator_id IS NOT NULL"""  # noqa: S608


def neighbours(figure: Figure) -> list[Figure]:
    """The figures that may relate to one: of its indicator, the latest first, or with its value."""
    near = _near([figure.pk])[figure.pk]
    return _in_order(figure, _with_citations(near).values())


def _near(figures: list[int]) -> dict[int, list[int]]:
    """The keys of the figures that may relate to each figure."""
    near: dict[int, list[int]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_NEAR, [figures])
        for mine, other in cursor.fetchall():
            near[mine].append(other)
    return near


def _with_citations(keys: Iterable[int]) -> dict[int, Figure]:
    origins = Prefetch("citations", Citation.objects.only("figure", "origin"))
    return Figure.objects.prefetch_related(origins).in_bulk(set(keys))


def _in_order(figure: Figure, others: Iterable[Figure]) -> list[Figure]:
    def place(other: Figure) -> tuple[bool, int]:
        day = other.as_of.toordinal() if other.as_of else 0
        return other.indicator_id != figure.indicator_id, -day

    return sorted(others, key=place)


def statement(figure: Figure) -> Statement:
    """A figure as it is compared."""
    origins = (citation.origin_id for citation in figure.citations.all())
    return Statement(
        value=figure.value,
        qualifier=figure.qualifier,
        indicator=figure.indicator_id,
        measure=figure.measure,
        unit=figure.unit,
        programme=figure.programme_id,
        places=frozenset(figure.places),
        period=figure.period,
        origins=frozenset(origin for origin in origins if origin),
    )


def suggest_relations(figure: Figure) -> None:
    """Write what its neighbours say of a figure; what no longer holds is taken back."""
    relate([figure.pk])


@transaction.atomic
def relate(figures: Iterable[int]) -> None:
    """The same for many figures, by their keys, in as many queries as for one."""
    keys = list(figures)
    if not keys:
        return
    decided = _take_back(keys)
    near = _near(keys)
    known = _with_citations({*near, *(other for others in near.values() for other in others)})
    found = {
        (row.first_id, row.second_id): row
        for key, others in near.items()
        for row in _relations(known[key], _in_order(known[key], (known[o] for o in others)))
    }
    new = [row for pair, row in found.items() if pair not in decided]
    Relation.objects.bulk_create(new, ignore_conflicts=True)


def _take_back(figures: list[int]) -> set[tuple[int, int]]:
    """Delete what was suggested for figures; the pairs that an editor decided on."""
    own = Relation.objects.filter(Q(first__in=figures) | Q(second__in=figures))
    pairs = {(row.first_id, row.second_id): row.state for row in own}
    if Relation.State.SUGGESTED in pairs.values():
        own.filter(state=Relation.State.SUGGESTED).delete()
    return {pair for pair, state in pairs.items() if state != Relation.State.SUGGESTED}


def _relations(figure: Figure, others: list[Figure]) -> Iterator[Relation]:
    """Relations, unsaved, of the older row to the newer."""
    for other, kind in _found(figure, others):
        first, second = sorted((figure, other), key=lambda one: one.pk)
        yield Relation(first=first, second=second, kind=kind)


def _found(figure: Figure, others: list[Figure]) -> Iterator[tuple[Figure, Kind]]:
    """The neighbours that say something of a figure; of a series, those just before and after."""
    mine = statement(figure)
    series: dict[bool, tuple[Figure, Kind]] = {}
    for other in others:  # the latest first
        kind = relation_between(mine, statement(other))
        if kind == Kind.SUPERSEDES:
            after = is_later(other, figure)
            if after or after not in series:
                series[after] = other, kind
        elif kind:
            yield other, kind
    yield from series.values()
