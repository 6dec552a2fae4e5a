"""What a worker sees to now and then: once a day, from ALERT_HOUR on, jobs are queued that mail
what is new; and what nobody confirmed is forgotten.

A copy of the site, or a restored one, does not know what was mailed since it was made: it tells
what happens from then on.
"""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localdate, localtime, now

from programmes.alerts.ending import forget_unconfirmed
from programmes.alerts.mailing import mail_alerts
from programmes.models import Subscriber

AT_ONCE = 200  # subscribers of one job


def see_to_alerts() -> None:
    """Forget what nobody confirmed; queue what is due."""
    forget_unconfirmed()
    queue_alerts()


@transaction.atomic
def queue_alerts() -> int:
    """Queue the mails of today, once; to how many subscribers."""
    if localtime().hour < settings.ALERT_HOUR or not settings.ALERTS:
        return 0
    today = localdate()
    due = Subscriber.objects.confirmed().filter(Q(queued_on=None) | Q(queued_on__lt=today))
    rows = due.order_by("pk").select_for_update(skip_locked=True, of=("self",))
    keys = list(rows.values_list("pk", flat=True))
    Subscriber.objects.filter(pk__in=keys).update(queued_on=today)
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        mail_alerts.defer(first=some[0], last=some[-1])
    return len(keys)


def tell_nobody_twice() -> None:
    """Take all that happened until now as told."""
    Subscriber.objects.update(told_until=now())
