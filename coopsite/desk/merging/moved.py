"""Old public addresses of items that were made one with another: they lead there for good."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from articles.models import Article
from coopsite.models import Moved
from programmes.models import Cooperative, Organisation

# The pages whose addresses may have moved, with the part of the address that names the item.
PAGES: dict[str, tuple[Any, str]] = {
    "article": (Article, "pk"),
    "article-by-number": (Article, "pk"),
    "organisation": (Organisation, "slug"),
    "cooperative": (Cooperative, "slug"),
}


def moved_to(request: HttpRequest) -> str:
    """Where what stood at an address is now, or nothing."""
    match = request.resolver_match
    if not match or match.url_name not in PAGES:
        return ""
    model, part = PAGES[match.url_name]
    said = str(match.kwargs.get(part, ""))[:80]
    old = said.lstrip("0") if part == "pk" else said
    moved = Moved.objects.filter(tabled=model._meta.db_table, old=old).first()
    item = moved and model._default_manager.filter(pk=moved.key).first()
    if isinstance(item, Article) and not (item.is_public and not item.tombstone):
        # its page says so, and no address its title
        return reverse("article-by-number", args=[item.pk])
    return item.get_absolute_url() if item else ""
