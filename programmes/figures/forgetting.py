"""Suggestions that nobody needs any more go; what was decided on stays."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Exists, OuterRef

from programmes.models import Decision, Figure, Origin, Relation


def forget(figures: Iterable[Figure]) -> int:
    """Delete and count suggestions; what was decided on stays, as do origins that are settled."""
    keys = [figure.pk for figure in figures]
    if not keys:
        return 0
    related = Relation.objects.exclude(state=Relation.State.SUGGESTED)
    suggested = Figure.objects.suggested().filter(pk__in=keys)
    gone = suggested.exclude(
        Exists(Decision.objects.filter(figure=OuterRef("pk")))
        | Exists(related.filter(first=OuterRef("pk")))
        | Exists(related.filter(second=OuterRef("pk")))
    )
    origins = list(Origin.objects.filter(citations__figure__in=gone).values_list("pk", flat=True))
    _all, deleted = gone.delete()
    Origin.objects.filter(pk__in=origins, citations=None, settled=False).delete()
    return deleted.get(Figure._meta.label, 0)
