"""How many reports there are, of which reasons, and how long readers wait for an answer: of figures
and images together, in one statement."""

from __future__ import annotations

from typing import TypedDict

from articles.models.reports import Reason
from programmes.shared.questions import Question, ask


class ReasonRow(TypedDict):
    """How many reports give a reason."""

    reason: str
    reports: int


class Counts(TypedDict):
    """What readers reported and editors answered, in numbers."""

    reports: int
    reasons: list[ReasonRow]
    open: int
    answered: int
    hidden: int
    days: float | None  # the median from the first report to the answer


COUNTS = Question[Counts]("""
SELECT json_build_object(
    'reports', (SELECT count(*) FROM articles_report),
    'reasons', (
        SELECT coalesce(json_agg(json_build_object('reason', reason, 'reports', reports)
            ORDER BY reports DESC, reason), '[]')
        FROM (SELECT reason, count(*) AS reports FROM articles_report GROUP BY reason) AS one
    ),
    'open', count(*) FILTER (WHERE answered_at IS NULL),
    'answered', count(answered_at),
    'hidden', count(*) FILTER (WHERE answered_at IS NULL AND hidden_at IS NOT NULL),
    'days', percentile_cont(0.5) WITHIN GROUP
        (ORDER BY extract(epoch FROM answered_at - opened_at) / 86400)
)
FROM articles_reporteditem
""")


def counts() -> Counts:
    """All of it, today."""
    return ask(COUNTS)


def in_words(reason: str) -> str:
    """A reason as the form says it."""
    return str(Reason(reason).label)
