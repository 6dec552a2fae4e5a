"""Which figures may relate to one, and what they say of each other.

Only neighbours are asked for, by an index and up to a limit: the cost does not grow with the number
of figures. What an editor settled or dismissed stays.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction
from django.db.models import F, Prefetch

from programmes.comparing import TELLING, Kind, Statement, is_later, relation_between
from programmes.models import Citation, Figure, Relation

NEIGHBOURS = 30  # figures of one indicator and programme that one is compared with, the latest
TWINS = 10  # figures of other indicators with the same value


def neighbours(figure: Figure) -> list[Figure]:
    """The figures that may relate to one: of its indicator, the latest first, or with its value."""
    others = Figure.objects.exclude(state=Figure.State.REJECTED).exclude(pk=figure.pk)
    origins = Prefetch("citations", Citation.objects.only("figure", "origin"))
    others = others.filter(programme=figure.programme_id).prefetch_related(origins)
    of_indicator = others.filter(indicator=figure.indicator_id)
    found = list(of_indicator.order_by(F("as_of").desc(nulls_last=True))[:NEIGHBOURS])
    if figure.value >= TELLING:
        same_value = others.filter(value=figure.value, places=figure.places, measure="count")
        found += same_value.exclude(indicator=figure.indicator_id).order_by("-id")[:TWINS]
    return found


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


@transaction.atomic
def suggest_relations(figure: Figure) -> None:
    """Write what its neighbours say of a figure; what no longer holds is taken back."""
    own = list(Relation.objects.of(figure))
    decided = {row.other_id(figure) for row in own if row.state != Relation.State.SUGGESTED}
    if len(decided) < len(own):
        Relation.objects.of(figure).filter(state=Relation.State.SUGGESTED).delete()
    if figure.indicator_id:
        found = (pair for pair in _found(figure) if pair[0].pk not in decided)
        rows = [_relation(figure, other, kind) for other, kind in found]
        Relation.objects.bulk_create(rows, ignore_conflicts=True)


def _found(figure: Figure) -> Iterator[tuple[Figure, Kind]]:
    """The neighbours that say something of a figure; of a series, those just before and after."""
    mine = statement(figure)
    series: dict[bool, tuple[Figure, Kind]] = {}
    for other in neighbours(figure):  # the latest first
        kind = relation_between(mine, statement(other))
        if kind == Kind.SUPERSEDES:
            after = is_later(other, figure)
            if after or after not in series:
                series[after] = other, kind
        elif kind:
            yield other, kind
    yield from series.values()


def _relation(figure: Figure, other: Figure, kind: Kind) -> Relation:
    """A relation, unsaved, of the older row to the newer."""
    first, second = sorted((figure, other), key=lambda one: one.pk)
    return Relation(first=first, second=second, kind=kind)
