"""Addresses made of another name lead to the page of who bears it."""

from __future__ import annotations

from typing import Any

from django.http import Http404

from programmes.models import Name


def called(kind: str, slug: str) -> Any:
    """The programme, organisation, place or cooperative (`kind`) of which this is another name.

    `Http404` where nothing bears it.
    """
    name = Name.objects.filter(slug=slug, **{f"{kind}__isnull": False}).first()
    if not name:
        raise Http404
    return name.owner
