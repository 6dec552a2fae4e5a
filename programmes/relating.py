"""Which figures may relate to one, and what they say of each other.

Only neighbours are asked for, by an index and up to a limit: the cost does not grow with the number
of figures. What an editor settled or dismissed stays.
"""

from __future__ import annotations

from django.db import transaction
from django.db.models import F, Q

from programmes.comparing import TELLING, Kind, Statement, relation_between
from programmes.models import Figure, Relation

NEIGHBOURS = 50  # figures of one indicator and programme that one is compared with, the latest


def neighbours(figure: Figure) -> list[Figure]:
    """The figures that may relate to one: of its indicator, or with its value."""
    others = Figure.objects.exclude(state=Figure.State.REJECTED).exclude(pk=figure.pk)
    others = others.prefetch_related("citations")
    programmes = Q(programme=None)
    if figure.programme_id:
        programmes |= Q(programme=figure.programme_id)
    of_indicator = others.filter(programmes, indicator=figure.indicator_id).order_by(
        F("as_of").desc(nulls_last=True)
    )
    found = list(of_indicator[:NEIGHBOURS])
    if figure.value >= TELLING:
        same_value = others.filter(value=figure.value, programme=figure.programme_id)
        found += same_value.exclude(indicator=figure.indicator_id)[:NEIGHBOURS]
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
def suggest_relations(figure: Figure) -> list[Relation]:
    """Write what its neighbours say of a figure; what no longer holds is taken back."""
    own = Relation.objects.of(figure)
    own.filter(state=Relation.State.SUGGESTED).delete()
    if figure.indicator_id is None:
        return []
    decided = {pair for row in own for pair in (row.first_id, row.second_id)}
    mine = statement(figure)
    found = [
        _relation(figure, other, kind)
        for other in neighbours(figure)
        if other.pk not in decided and (kind := relation_between(mine, statement(other)))
    ]
    return Relation.objects.bulk_create(found, ignore_conflicts=True)


def _relation(figure: Figure, other: Figure, kind: Kind) -> Relation:
    """A relation, unsaved, of the older figure to the newer."""
    first, second = sorted((figure, other), key=lambda one: one.pk)
    return Relation(first=first, second=second, kind=kind)
