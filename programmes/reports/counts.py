"""How many reports there are, of which reasons, and how long readers wait for an answer: of figures
and images together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Aggregate, Count, DurationField, F, Q

from articles.models import Report, ReportedItem
from articles.models.reports import Reason


@dataclass(frozen=True, slots=True)
class Counts:
    """What readers reported and editors answered, in numbers."""

    reports: int
    reasons: list[tuple[str, int]]  # with the most frequent first
    open: int
    answered: int
    hidden: int
    time: timedelta | None  # the median from the first report to the answer


class Median(Aggregate):
    """The value in the middle, which is between two where their number is even."""

    template = "percentile_cont(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"


def counts() -> Counts:
    """All of it, today."""
    reasons = Report.objects.values_list("reason").annotate(reports=Count("pk"))
    found = list(reasons.order_by("-reports", "reason"))
    waiting = Q(answered_at=None)
    items = ReportedItem.objects.aggregate(
        open=Count("pk", filter=waiting),
        answered=Count("answered_at"),
        hidden=Count("pk", filter=waiting & Q(hidden_at__isnull=False)),
        time=Median(F("answered_at") - F("opened_at"), output_field=DurationField()),
    )
    return Counts(sum(count for _reason, count in found), found, **items)


def in_words(reason: str) -> str:
    """A reason as the form says it."""
    return str(Reason(reason).label)
