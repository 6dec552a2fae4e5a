"""The job that looks at links, once a minute where the site has a way out."""

from __future__ import annotations

from time import time

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django import app

from articles.jobs import task
from articles.links.checking import check, gather

HOUR, MINUTE = 3600, 60
LATE = 5 * MINUTE  # a job that waited longer has been overtaken by those behind it


@task(
    "check_links",
    _("Look whether the addresses that rows name still answer"),
    tries=1,
    lock="links",
)
def check_links(timestamp: int) -> None:
    """Look at what is due; the first job of an hour gathers what rows name by then."""
    if time() - timestamp > LATE:
        return
    if timestamp % HOUR < MINUTE:
        gather()
    check()


if settings.CHECK_LINKS:
    app.periodic(cron="* * * * *", periodic_id="check_links")(check_links)
