"""A report that is sent in: it counts once for a reader, and may hide what it is of.

thirty of one reader   one report
REPORT_READERS readers hide an image until an editor has looked
found to be right      what was reported for this reason is not reported for it again
"""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from django.utils.timezone import now

from articles.items.acting import acting
from articles.models import Image, ReportedItem
from articles.models.reports import Verdict
from programmes.figures.withholding import hide_reported
from programmes.reports import readers
from programmes.reports.subjects import Subject, alone_with


@transaction.atomic
def send(subject: Subject, network: str, reason: str, text: str = "") -> ReportedItem:
    """Write a report down, where it is the first of this reader: what waits for an answer now, or
    what was answered where that holds against this reason."""
    with acting():  # whoever sits at the desk reports as any reader does
        alone_with(subject.known_as)
        if answered := found_right(subject, reason):
            return answered
        item, _new = ReportedItem.objects.unanswered().get_or_create(
            **subject.as_columns, defaults={"named": subject.named}
        )
        if readers.is_new(item, network):
            item.reports.create(reason=reason, text=text)
            _hide(item, subject)
        return item


def found_right(subject: Subject, reason: str) -> ReportedItem | None:
    """The answer of an editor who looked at an image for this reason and let it stand."""
    if not subject.is_hidden_by_reports:
        return None
    found = ReportedItem.objects.of(subject.row).filter(verdict=Verdict.FINE)
    return found.filter(reports__reason=reason).order_by("pk").last()


def _hide(item: ReportedItem, subject: Subject) -> None:
    """Hide what enough readers reported, where it is not gone meanwhile."""
    hides = subject.is_hidden_by_reports and not item.hidden_at
    if not hides or readers.count(item) < settings.REPORT_READERS:
        return
    if image := Image.objects.filter(pk=subject.row.pk).first():
        hide_reported(image)
        item.hidden_at = now()
        item.save(update_fields=["hidden_at"])
