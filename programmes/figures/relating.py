"""Which figures may relate to one, and what they say of each other.

Only neighbours are asked for, nearest in time, by an index and up to a limit: the cost does not
grow with the number of figures. What an editor settled or dismissed stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db import connection, transaction
from django.db.models import Q

from articles.text.dates import partial
from programmes.models import Figure, Relation
from programmes.statements.comparing import TELLING, Compared, RelationKind, relation_between
from programmes.statements.telling import Neighbour, telling

NEAR = 6  # figures on either side in time of one of the same indicator, programme and places
ANYWHERE = 3  # the same of any places, whose scopes may overlap
CONFIRMED = 12  # confirmed ones of the same scope, within a year and some or without a day
REPEATED = 2  # the same of the same value, of any time: what is printed without a date repeats it
TWINS = 10  # figures of other indicators with the same value; a value that more have tells nothing

_OTHERS = "SELECT id FROM programmes_figure near WHERE state <> 'rejected' AND id <> mine.id"
_ALIKE = f"{_OTHERS} AND kind = mine.kind AND indicator_id = mine.indicator_id AND %s"
_HERE = f"{_ALIKE} AND places = mine.places"


def _around(figures: str, limit: int) -> tuple[str, ...]:
    """Those before in time, those after, and what has no day to be before or after."""
    latest = "ORDER BY as_of DESC NULLS LAST"
    return (
        f"{figures} AND as_of <= mine.as_of {latest} LIMIT {limit}",
        f"{figures} AND as_of > mine.as_of ORDER BY as_of NULLS FIRST LIMIT {limit}",
        f"{figures} AND as_of IS NULL ORDER BY id DESC LIMIT {limit}",
        f"{figures} AND mine.as_of IS NULL {latest} LIMIT {limit}",
    )


_PARTS = (
    *_around(_HERE, NEAR),
    *_around(_ALIKE, ANYWHERE),
    f"""{_HERE} AND state = 'confirmed' AND (
        as_of IS NULL OR mine.as_of IS NULL OR abs(as_of - mine.as_of) <= 400)
        ORDER BY as_of DESC NULLS LAST LIMIT {CONFIRMED}""",
    f"""{_HERE} AND state = 'confirmed' AND value = mine.value AND qualifier = mine.qualifier
        ORDER BY as_of DESC NULLS LAST LIMIT {REPEATED}""",
    f"""SELECT unnest(ids) FROM (SELECT array_agg(id) AS ids FROM ({_OTHERS}
        AND mine.value >= {TELLING} AND value = mine.value AND %s AND places = mine.places
        AND measure = 'count' AND indicator_id <> mine.indicator_id LIMIT {TWINS} + 1) AS twin
        ) AS twins WHERE cardinality(ids) <= {TWINS}""",  # noqa: S608
)
# An index is used for each of the two, and for none of `IS NOT DISTINCT FROM`.
_PROGRAMMES = (
    "programme_id = mine.programme_id",
    "mine.programme_id IS NULL AND near.programme_id IS NULL",
)
_NEAR = f"""
SELECT mine.id, array_agg(DISTINCT near.id) FROM programmes_figure mine CROSS JOIN LATERAL (
    {" UNION ALL ".join(f"({part % same})" for part in _PARTS for same in _PROGRAMMES)}
) near WHERE mine.id = ANY(%s) AND mine.indicator_id IS NOT NULL GROUP BY mine.id"""  # noqa: S608

_COMPARED = """
SELECT id, state = 'confirmed', value, qualifier, indicator_id, measure, unit, programme_id, places,
    as_of, as_of_precision, ARRAY(
        SELECT origin_id FROM programmes_citation WHERE figure_id = figure.id AND origin_id > 0),
    dated, kind
FROM programmes_figure AS figure WHERE id = ANY(%s) AND state <> 'rejected'"""

Pair = tuple[int, int]  # keys of two figures, the older row first


def suggest_relations(figure: Figure) -> None:
    """Write what its neighbours say of a figure; what no longer holds is taken back."""
    relate([figure.pk])


@transaction.atomic(savepoint=False)
def relate(figures: Iterable[int]) -> None:
    """The same for many figures, by their keys, in as many queries as for one."""
    keys = list(figures)
    if not keys:
        return
    known = {(row.first_id, row.second_id): row for row in _known(keys)}
    found = _found(keys, known)
    waiting = {pair: row for pair, row in known.items() if row.state == Relation.State.SUGGESTED}
    gone = _take_back(row.pk for pair, row in waiting.items() if found.get(pair) != row.kind)
    # In order, so that two writers wait for each other and not for ever.
    Relation.objects.bulk_create(
        (
            Relation(first_id=one, second_id=other, kind=kind)
            for (one, other), kind in sorted(found.items())
            if (one, other) not in known or known[one, other].pk in gone
        ),
        ignore_conflicts=True,
    )


def take_back_relations(figure: Figure) -> set[int]:
    """Delete what is suggested for a figure; the keys of the figures at the other ends."""
    own = Relation.objects.of(figure).filter(state=Relation.State.SUGGESTED)
    pairs = list(own.values_list("pk", "first_id", "second_id"))
    if pairs:
        _take_back(key for key, *_ends in pairs)
    return {end for _key, *ends in pairs for end in ends} - {figure.pk}


def _take_back(keys: Iterable[int]) -> set[int]:
    """Delete relations that are still only suggested; those that were."""
    rows = Relation.objects.filter(pk__in=list(keys), state=Relation.State.SUGGESTED).order_by("pk")
    gone = set(rows.select_for_update().values_list("pk", flat=True))
    if gone:
        Relation.objects.filter(pk__in=gone).delete()
    return gone


def _known(figures: list[int]) -> Iterable[Relation]:
    """The relations that figures have already."""
    return Relation.objects.filter(Q(first__in=figures) | Q(second__in=figures))


def _found(figures: list[int], known: Mapping[Pair, Relation]) -> dict[Pair, RelationKind]:
    """What figures and their neighbours say of each other, by the keys of both."""
    near = _near(figures)
    partners = _partners(figures, known)
    compared = _compared(
        {*figures, *(k for of in (near, partners) for ks in of.values() for k in ks)}
    )
    found: dict[Pair, RelationKind] = {}
    for one in (compared[key] for key in figures if key in compared):
        beside, chosen = (
            [compared[key] for key in of.get(one.key, ()) if key in compared]
            for of in (near, partners)
        )
        for other, kind in telling(one.statement, beside):
            found[_pair(one.key, other.key)] = kind
        for pair, kind in _still(one, chosen):
            found.setdefault(pair, kind)
    return found


def _near(figures: list[int]) -> dict[int, list[int]]:
    """The keys of the figures that may relate to each figure."""
    with connection.cursor() as cursor:
        cursor.execute(_NEAR, [figures])
        return dict(cursor.fetchall())


def _partners(figures: list[int], known: Mapping[Pair, Relation]) -> dict[int, list[int]]:
    """The other ends of the relations that are suggested for each figure."""
    wanted, partners = set(figures), defaultdict(list)
    for (one, other), row in known.items():
        if row.state == Relation.State.SUGGESTED:
            for mine, end in ((one, other), (other, one)):
                if mine in wanted:
                    partners[mine].append(end)
    return partners


def _still(one: Neighbour, partners: Iterable[Neighbour]) -> Iterator[tuple[Pair, RelationKind]]:
    """What the partner of a figure chose it for, where that still holds; a series moves on."""
    for other in partners:
        kind = relation_between(one.statement, other.statement)
        if kind and kind != RelationKind.SUPERSEDES:
            yield _pair(one.key, other.key), kind


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _compared(keys: Iterable[int]) -> dict[int, Neighbour]:
    """Figures as they are compared, by their keys."""
    with connection.cursor() as cursor:
        cursor.execute(_COMPARED, [list(keys)])
        return {row[0]: _neighbour(*row) for row in cursor.fetchall()}


def _neighbour(key: int, confirmed: bool, *row: Any) -> Neighbour:
    """A figure by the columns of `_COMPARED`."""
    *said, places, as_of, precision, origins, dated, kind = row
    said += frozenset(places), partial(as_of, precision), frozenset(origins), dated, kind
    return Neighbour(key, Compared(*said), confirmed)
