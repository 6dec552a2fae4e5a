"""Telling readers apart without knowing them: each counts once for an item, and may send so many
reports in an hour.

    address --taken out of the request--> network --by a key that lives some days--> code

What is counted for one item cannot be laid beside what is counted for another: each has its key.
"""

from __future__ import annotations

from datetime import timedelta
from math import ceil

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest
from django.utils.timezone import now

from articles.models import ReaderKey, ReportedItem
from articles.text.networks import network_of
from programmes.reports.subjects import alone_with, known_as

HOUR = timedelta(hours=1)
PACE = "pace"
NAMING = ("REMOTE_ADDR", "REMOTE_HOST", "HTTP_X_FORWARDED_FOR", "HTTP_X_REAL_IP", "HTTP_FORWARDED")


def take_network(request: HttpRequest) -> str:
    """The network that a request comes from, as the site believes it, taken out of the request: no
    line of the log and no mail about a fault can tell who reports what."""
    try:
        network = network_of(get_adapter().get_client_ip(request))
    except (PermissionDenied, ValueError):  # all whose address nobody knows count as one
        network = ""
    for name in NAMING:
        request.META.pop(name, None)
    for copied in (
        "headers",
        "_cached_user",
    ):  # as Django keeps them; lines of the log have the user
        request.__dict__.pop(copied, None)
    return network


@transaction.atomic
def seconds_to_wait(network: str, most: int, of: str = "") -> int:
    """How long a reader must wait who has sent more than that in this hour; 0 for all others. What
    is sent `of` another kind is counted apart."""
    alone_with(PACE)
    key = ReaderKey.objects.live(None, HOUR)
    if key.count(f"{of}{network}") <= most:
        return 0
    return max(ceil((key.made_at + HOUR - now()).total_seconds()), 1)


def is_new(item: ReportedItem, network: str) -> bool:
    """Whether a reader reports an item for the first time in its days; counted now."""
    return ReaderKey.objects.live(item, _days()).count(network) == 1


def count(item: ReportedItem) -> int:
    """How many readers reported an item in its days."""
    return item.reader_key.readers.count()


def forget_readers() -> int:
    """Delete the keys whose time is over, with all that they wrote; how many there were."""
    over = [
        *ReaderKey.objects.filter(item=None).older_than(HOUR),
        *ReaderKey.objects.exclude(item=None).older_than(_days()).select_related("item"),
    ]
    for key in over:
        with transaction.atomic():
            alone_with(known_as(key.item.tabled, key.item.key) if key.item else PACE)
            key.delete()
    return len(over)


def _days() -> timedelta:
    return timedelta(days=settings.REPORT_DAYS)
