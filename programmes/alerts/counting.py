"""How many subscribers are told of what, without who they are."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count

from programmes.alerts.subjects import ROWS
from programmes.models import Alert, Subscriber

SHOWN = 200  # subjects


@dataclass(frozen=True, slots=True)
class Counted:
    """A subject with how many are told of it."""

    kind: str
    named: str
    count: int


@dataclass(frozen=True, slots=True)
class Counts:
    """All alerts, in numbers."""

    subscribers: int
    unconfirmed: int
    subjects: list[Counted]  # those with most subscribers first


def counts() -> Counts:
    """How many there are today."""
    rows = Alert.objects.confirmed().values("kind", "key").annotate(count=Count("pk"))
    found = list(rows.order_by("-count", "kind", "key")[:SHOWN])
    keys = {kind: [one["key"] for one in found if one["kind"] == kind] for kind in ROWS}
    names = {kind: rows_of().in_bulk(keys[kind]) for kind, rows_of in ROWS.items()}
    return Counts(
        Subscriber.objects.confirmed().count(),
        Alert.objects.unconfirmed().count(),
        [
            Counted(
                str(Alert.Kind(one["kind"]).label),
                str(names[one["kind"]].get(one["key"], "–")),
                one["count"],
            )
            for one in found
        ],
    )
