"""Which addresses are looked at, and when: all that rows name, a few of one host a minute.

URLs in the columns of rows   gather   Link, new
Link that is due              check    Link with what was found, due again in a week; in a day
                                       where it failed, until that is sure
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Window
from django.db.models.functions import RowNumber
from django.utils.timezone import now

from articles.links.looking import Look, look
from articles.models.links import LONGEST, Link

AT_ONCE = 8  # looks
A_RUN = 100  # looks at most
GATHERED = 5_000  # addresses that one gathering adds
WRITTEN = ("state", "said", "leads_to", "since", "looked_at", "answered_at", "due_at", "is_lost")


def columns() -> Iterator[tuple[type[models.Model], str]]:
    """The columns that hold web addresses; a link's own are of no row that readers see."""
    for model in apps.get_models():
        if model is Link or model._meta.proxy:
            continue
        for field in model._meta.concrete_fields:
            if isinstance(field, models.URLField):
                yield model, field.name


def gather() -> None:
    """Add the addresses that rows name by now, and leave those that none names any more."""
    for model, column in columns():
        rows = model._default_manager.exclude(**{column: ""})
        known = Exists(Link.objects.filter(address=OuterRef(column)))
        found = rows.filter(~known).values_list(column, flat=True).distinct()[:GATHERED]
        links = [Link(address=one, host=host_of(one)) for one in found if _fits(one)]
        Link.objects.bulk_create(links, ignore_conflicts=True)
    Link.objects.filter(*(~naming for naming in _naming())).delete()


def _naming() -> Iterator[Exists]:
    """Whether a row names a link, one condition a column."""
    for model, column in columns():
        yield Exists(model._default_manager.filter(**{column: OuterRef("address")}))


def host_of(address: str) -> str:
    """The host of an address, or nothing where it is none."""
    try:
        return (urlsplit(address).hostname or "")[:255]
    except ValueError:
        return ""


def _fits(address: str) -> bool:
    return len(address.encode()) <= LONGEST


def check() -> Counter[str]:
    """Look at what is due; how many were found in which state. What a run that is broken off has
    not looked at is due still."""
    agent = f"{settings.SITE_NAME} (+{settings.SITE_URL})"
    with ThreadPoolExecutor(AT_ONCE) as pool:
        looks = {pool.submit(look, link.address, agent): link for link in due()}
        return Counter(_noted(looks[done], done.result()) for done in as_completed(looks))


def due() -> list[Link]:
    """The links to look at now: of each host as many as a minute may have."""
    recent = Link.objects.filter(looked_at__gt=now() - timedelta(minutes=1))
    asked = dict(recent.values_list("host").annotate(Count("pk")).order_by())
    turn = Window(RowNumber(), partition_by=F("host"), order_by=("due_at", "pk"))
    most = settings.LINKS_A_MINUTE
    first: Any = Link.objects.due().annotate(turn=turn).filter(turn__lte=most)
    fit = (link for link in first if link.turn + asked.get(link.host, 0) <= most)
    return list(fit)[:A_RUN]


def _noted(link: Link, found: Look) -> str:
    link.note(found.state, found.said, found.leads_to)
    Link.objects.filter(pk=link.pk).update(**{name: getattr(link, name) for name in WRITTEN})
    return str(found.state)
