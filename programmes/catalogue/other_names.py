"""Addresses made of another name lead to the page of who bears it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404
from django.utils.text import slugify

from programmes.models import Name, Place


def called(kind: str, slug: str) -> Any:
    """The programme, organisation, place or cooperative (`kind`) of which this is another name.

    A place also answers to its own names, for its address is a code. `Http404` where nothing bears
    the name. Of two that bear it the one that readers see is meant.
    """
    owners = [one.owner for one in Name.objects.filter(slug=slug, **{f"{kind}__isnull": False})]
    if owners:
        return next((one for one in owners if getattr(one, "is_public", True)), owners[0])
    if kind == "place" and (found := _place_named(slug)):
        return found
    raise Http404


def _place_named(slug: str) -> Place | None:
    """The place that has this name in one of the languages, with or without its accents."""
    for place in Place.objects.defer("as_read", "translated_from", "words") if slug else ():
        names = [place.in_language("name", language) for language, _own in settings.LANGUAGES]
        if slug in {slugify(name, allow_unicode=a) for name in names for a in (True, False)}:
            return place
    return None
