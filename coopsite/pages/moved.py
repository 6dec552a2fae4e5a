"""Where a page stands whose address was changed, by the lines of what was done to it."""

from __future__ import annotations

from articles.models import Trace
from coopsite.models import Page


def renamed(slug: str) -> Page | None:
    """The page that had this slug last; nobody has to note a new address, for its old one is in the
    line of the act that changed it."""
    lines = Trace.objects.filter(item_tabled=Page._meta.db_table, before__slug=slug)
    line = lines.filter(done=Trace.Done.CHANGED).order_by("-pk").first()
    return Page.objects.filter(pk=line.key).first() if line else None
