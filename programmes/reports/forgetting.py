"""What is kept of reports no longer than it is needed; run every night.

keys of readers, with all that they wrote   REPORT_DAYS
texts of reports                            BIN_DAYS after the answer; reasons and days stay
"""

from __future__ import annotations

from datetime import timedelta

from django.utils.timezone import now

from articles.models import Report
from programmes.reports.readers import forget_readers


def forget_reports(days: int) -> int:
    """Forget who reported, and what they wrote of things answered so many days ago; of how many
    things the readers are told apart no longer."""
    answered = Report.objects.filter(item__answered_at__lte=now() - timedelta(days=days))
    answered.exclude(text="").update(text="")
    return forget_readers()
