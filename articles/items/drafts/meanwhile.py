"""What others did to the drafts of an item while its form was open: lines of these say it."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Max
from django.utils.translation import gettext as _

from articles.items.history.revisions import when, who
from articles.models import Draft, Trace
from articles.models.traces import WRITING


def newest_of_drafts(item: models.Model) -> int:
    """The last line of the drafts of an item; 0 where it has none."""
    return _lines(item).aggregate(last=Max("pk"))["last"] or 0


def newest_before(item: models.Model, line: int) -> int:
    """The last line of an item itself up to some line."""
    return Trace.objects.of(item).filter(pk__lte=line).aggregate(last=Max("pk"))["last"] or 0


def drafts_since(item: models.Model, line: int) -> list[str]:
    """Who worked on a draft of an item since a line, a sentence an act, the newest first."""
    by_act = {one.act: one for one in _lines(item).filter(pk__gt=line).order_by("pk")}
    return [
        _("%(who)s worked on the draft at %(when)s.") % {"who": who(one), "when": when(one.at)}
        for one in reversed(by_act.values())
    ]


def _lines(item: models.Model) -> Any:
    tabled, keys = Draft._meta.db_table, Draft.objects.of(item).values_list("pk", flat=True)
    return Trace.objects.filter(
        item_tabled=tabled,
        item_key__in=list(map(str, keys)),
        done__in=WRITING,
    )
