"""What readers may be told of by mail: a programme, a place, an indicator, each by kind and key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import Http404

from articles.models import Publishing
from programmes.models import Alert, Indicator, Place, Programme
from programmes.models.alerts import LONGEST_NAME

Known = tuple[str, int]  # a kind and a key
ALL = "alerts"  # the word under which alerts are written one at a time: no two acts meet half-way

ROWS: Mapping[str, Callable[[], Any]] = {
    Alert.Kind.PROGRAMME: Programme.objects.all,
    Alert.Kind.PLACE: Place.objects.all,
    Alert.Kind.INDICATOR: Indicator.objects.all,
}


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing that an alert is of, as readers see it in the language of the moment."""

    kind: str
    key: int
    named: str
    path: str

    @property
    def known(self) -> Known:
        """By what an alert knows it."""
        return self.kind, self.key

    @property
    def known_as(self) -> str:
        """The same in one word."""
        return f"alert {self.kind} {self.key}"


def are_offered() -> bool:
    """Whether readers may ask for alerts: without a mail server none would reach them."""
    return bool(settings.ALERTS)


def subject(kind: str, key: int) -> Subject:
    """What readers may be told of; else `Http404`."""
    found = ROWS[kind]().filter(pk=key).first() if kind in ROWS and are_offered() else None
    if not found or not getattr(found, "is_public", True):
        raise Http404
    return _as_subject(kind, found)


def subjects(alerts: list[Alert]) -> dict[Known, Subject | None]:
    """What alerts are of, as far as readers see it now; None is what is gone for good, deleted or
    archived. What is only taken back for a while is not named."""
    found: dict[Known, Subject | None] = {}
    for kind, rows in ROWS.items():
        keys = [alert.key for alert in alerts if alert.kind == kind]
        there = rows().in_bulk(keys) if keys else {}
        for key in keys:
            row = there.get(key)
            if row is None or getattr(row, "publishing", "") == Publishing.ARCHIVED:
                found[kind, key] = None
            elif getattr(row, "is_public", True):
                found[kind, key] = _as_subject(kind, row)
    return found


def _as_subject(kind: str, row: Any) -> Subject:
    named = " ".join(str(row.shown("name") or row).split())
    return Subject(kind, row.pk, named[:LONGEST_NAME], row.get_absolute_url())
